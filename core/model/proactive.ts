// Words that the website chat says first: shown on some pages, after some time, to some customers. Written at the desk.

/** What an admin writes. */
export interface ProactiveText {
  /** What the team calls it. */
  name: string
  /** Markdown. Becomes the first message of the conversation once the customer answers. */
  text: string
  /** Where: paths such as `/pricing` or `/docs/*`; empty for every page. */
  pages: string[]
  /** Seconds that the page has been in view. */
  after: number
  /** Only for customers of one of these segments, proven or set by the team; empty for everybody. */
  segments: string[]
  /** BCP 47 primary tags of the page's language; empty for every language. */
  languages: string[]
  /** Days until the same browser sees it again; 0 for once. */
  again: number
  on: boolean
}

export interface ProactiveRule extends ProactiveText {
  id: string
  rev: number
}

/** A rule, and how many conversations began with an answer to it. */
export interface ProactiveStanding extends ProactiveRule {
  answered: number
}

/** True where `pattern` names the path; `*` stands for anything. Parts are looked for from left to right, so the time grows with the lengths only. */
const matches = (pattern: string, path: string): boolean => {
  const [first = '', ...parts] = pattern.split('*')
  const last = parts.pop()
  if (last === undefined) return path === pattern
  if (!path.startsWith(first) || !path.endsWith(last)) return false
  const end = path.length - last.length
  let at = first.length
  for (const part of parts) {
    const found = path.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return at <= end
}

/** True where one of the rule's patterns names the path; no pattern at all names every path. */
export const pageMatches = (pages: string[], path: string): boolean => pages.length === 0 || pages.some(page => matches(page, path))
