// A reply to one message among several says which, so that nobody has to guess what “that one” is.

const longest = 160

/** The customer's words, with what they answer named before them. */
export const answering = (quoted: string, text: string): string => {
  const line = quoted.replace(/\s+/g, ' ').trim()
  const short = line.length > longest ? `${line.slice(0, longest).trimEnd()}…` : line
  return short === '' ? text : `> ${short}\n${text}`
}
