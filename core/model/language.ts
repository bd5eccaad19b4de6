// Languages as people say them and as BCP 47 writes them: which are the same to a reader, and what they are called in English.

/** The language without script, region and the like: `pt` for `pt-BR`. */
export const primaryTag = (tag: string): string => tag.toLowerCase().split(/[-_]/u)[0] ?? ''

/** Made once: it costs more than what it tells. */
const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** The English name of a language; undefined where the tag is none that has one. */
export const languageName = (tag: string): string | undefined => {
  try {
    return names.of(tag)
  } catch {
    return undefined
  }
}

let byName: Map<string, string> | undefined

/** Every language of two letters that has a name, by that name in small letters. */
const tagsByName = (): Map<string, string> => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const tags = letters.flatMap(a => letters.map(b => a + b))
  return new Map(
    tags.flatMap(tag => {
      const name = languageName(tag)
      return name === undefined ? [] : [[name.toLowerCase(), tag] as const]
    }),
  )
}

/** The primary tag of what a person calls a language, `de`, `pt-BR` or `German`; undefined where there is none such. */
export const readLanguage = (said: string): string | undefined => {
  const low = said.trim().toLowerCase()
  const tag = primaryTag(low)
  if (/^[a-z]{2,3}$/u.test(tag) && tag !== 'und' && languageName(tag) !== undefined) return tag
  byName ??= tagsByName()
  return byName.get(low)
}
