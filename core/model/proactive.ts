// Words that the website chat says first: shown on some pages, after some time, to some customers. Written at the desk.

export interface ProactiveRule {
  id: string
  rev: number
  /** What the team calls it. */
  name: string
  /** Markdown. Becomes the first message of the conversation once the customer answers. */
  text: string
  /** Where: paths such as `/pricing` or `/docs/*`; empty for every page. */
  pages: string[]
  /** Seconds that the page has been in view. */
  after: number
  /** Only for customers of one of these segments, proven by the page's own backend; empty for everybody. */
  segments: string[]
  /** BCP 47 primary tags of the page's language; empty for every language. */
  languages: string[]
  /** Days until the same browser sees it again; 0 for once. */
  again: number
  on: boolean
}

/** True where the rule's pattern names the path; `*` stands for anything. */
export const pageMatches = (pages: string[], path: string): boolean =>
  pages.length === 0 ||
  pages.some(page => {
    const parts = page.split('*').map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    return new RegExp(`^${parts.join('.*')}$`, 'u').test(path)
  })
