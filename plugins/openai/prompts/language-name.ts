// A language as a model knows it: its English name beside its tag.

/** Undefined for `und` and for tags that name none. */
export const languageName = (tag: string): string | undefined => {
  if (tag === 'und') return undefined
  try {
    const name = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag)
    return name === undefined ? undefined : `${name} (${tag})`
  } catch {
    return undefined
  }
}
