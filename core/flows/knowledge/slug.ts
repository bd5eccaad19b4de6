// What an article is called in its address, made of words.

/** Letters, digits and dashes, at most 60; empty where there are no letters or digits. */
export const slugOf = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60)
    .replace(/-[^-]*$/u, part => (title.length > 60 ? '' : part))
