// A long text in pieces that a platform takes.

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Where to cut, the best first: after a paragraph, a line, a sentence, a word. */
const seams = [/\n\s*\n/g, /\n/g, /[.!?。！？]\s+/g, /\s+/g]

/** The longest beginning of at most `longest` characters that ends between two characters as people see them. */
const fitting = (text: string, longest: number): string => {
  let end = 0
  for (const { index, segment } of segmenter.segment(text.slice(0, longest + 64))) {
    if (index + segment.length > longest) break
    end = index + segment.length
  }
  // A single character of many code points may be longer than all that is allowed.
  return text.slice(0, end || longest)
}

/** The text in pieces of at most `longest` UTF-16 units each, cut at a paragraph, line, sentence or word where there is one; blanks at a cut are dropped. */
export const inParts = (text: string, longest: number): string[] => {
  const parts: string[] = []
  let rest = text
  while (rest.length > longest) {
    const head = fitting(rest, longest)
    const cuts = seams.flatMap(seam => {
      const last = [...head.matchAll(seam)].at(-1)
      const at = last === undefined ? 0 : last.index + last[0].length
      return at > longest / 3 ? [at] : []
    })
    const cut = cuts[0] ?? head.length
    parts.push(rest.slice(0, cut).trimEnd())
    rest = rest.slice(cut).trimStart()
  }
  return rest === '' && parts.length > 0 ? parts : [...parts, rest]
}
