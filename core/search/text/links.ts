// Links of a page that make sense away from it: reference links written out, relative ones made absolute, images left out.
import { labelOf } from './blocks.ts'

const codeSpan = /(`+)(?:[^`]|(?!\1)`)*?\1(?!`)/g
// What stands between brackets has an end, so that a page of brackets alone is read in a time that grows with its length.
const image = /!\[[^\]]{0,1000}\](?:\([^()\s]*(?:\s+"[^"]*")?\)|\[[^\]]*\])/g
const inlineLink = /\[((?:[^[\]]|\[[^[\]]{0,1000}\])*)\]\(\s*<?([^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)?)>?(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/g
const referenceLink = /\[([^[\]]+)\]\[([^[\]]*)\]/g
const imageTag = /<img\b[^>]{0,4000}>/gi

const isAbsolute = (href: string): boolean => /^(?:https?|mailto|tel):/i.test(href)

/** Where `href` on the page at `base` leads, or undefined where that can't be said: a customer gets no link then. */
const resolve = (href: string, base: string | undefined): string | undefined => {
  if (isAbsolute(href)) return href
  if (base === undefined || /^[a-z][a-z0-9+.-]*:/i.test(href) || !URL.canParse(href, base)) return undefined
  return new URL(href, base).href
}

/** Markdown outside code with its links as said above; `base` is the page's own address. */
export const settleLinks = (markdown: string, references: Map<string, string>, base?: string): string => {
  const link = (words: string, href: string): string => {
    const to = resolve(href, base)
    if (words.trim() === '') return ''
    return to === undefined ? words : `[${words}](${to})`
  }
  const settle = (text: string): string =>
    text
      .replace(imageTag, '')
      .replace(image, '')
      .replace(referenceLink, (whole, words: string, label: string) => {
        const href = references.get(labelOf(label === '' ? words : label))
        return href === undefined ? whole : link(words, href)
      })
      .replace(inlineLink, (_, words: string, href: string) => link(words, href))
  if (!/[[<]/.test(markdown)) return markdown
  // Code spans may stand inside a link's words, so they are kept aside rather than cut around.
  const kept: string[] = []
  const aside = markdown.replace(codeSpan, span => `\ue000${kept.push(span) - 1}\ue001`)
  return settle(aside).replace(/\ue000(\d+)\ue001/g, (whole, n: string) => kept[Number(n)] ?? whole)
}
