// By which elements mail programs mark what they quote, sign and pass on. Facts of what the programs write.

export interface Marks {
  /** All within is history. */
  history: boolean
  /** All within is quoted one level deeper; history too where `history` says so. */
  quote: boolean
  signature: boolean
  /** From here on stands the head of the mail that is answered. */
  border: boolean
  /** Nobody sees it. */
  hidden: boolean
}

const none: Marks = { history: false, quote: false, signature: false, border: false, hidden: false }

/** Outlook's line above the head: `border:none;border-top:solid #E1E1E1 1.0pt`. Others of its colours serve older ones. */
const outlookBorder =
  /border-top:\s*(?:solid\s+(?:#(?:e1e1e1|b5c4df|c4c4c4|cccccc)|windowtext|lightgr[ae]y|rgb\()|(?:1(?:\.0)?p[tx]|thin)\s+solid\s+(?:#(?:e1e1e1|b5c4df|c4c4c4|cccccc)|rgb\())/iu
const hiddenStyle =
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?:px|pt)?\s*(?:;|$)|max-height\s*:\s*0(?:px)?\s*(?:;|$)/iu

const classes = (value: string | undefined): string[] => (value ?? '').toLowerCase().split(/\s+/u).slice(0, 50)

/** A program that reads a mail in another's puts `x_` before its names. */
const own = (name: string): string => name.replace(/^(?:x_)+/u, '')

const historyClasses = new Set(
  'gmail_attr yahoo_quoted moz-cite-prefix front-blockquote missive_quote hs_reply tutanota_quote mailru-blockquote moz-email-headers-table airmail_on cloudmagic-smart-beacon-quote qtdseparatebr ms-outlook-quoted'.split(
    ' ',
  ),
)
const historyIds =
  /^(?:yahoo_quoted|olk_src_body_section|mail-editor-reference-message-container|isreplycontent|replysplit|reply-intro|quoted-content|yiv\d+yahoo_quoted)/u
const signatureClasses = new Set(
  'gmail_signature moz-signature protonmail_signature_block zmail_signature yahoo-signature ms-outlook-ios-signature ms-outlook-mobile-signature tutanota_signature signature_block'.split(
    ' ',
  ),
)
const signatureIds =
  /^(?:signature|ms-outlook-mobile-signature|composer_signature|zm-_id_-sgn|ymail_android_signature|ymail_signature|mail-signature|spark-signature)/u
const borderIds =
  /^(?:divrplyfwdmsg|appendonsend|mail-editor-reference-message-container|stopspelling|zwchr|reply-separator|geckodraft_reply)/u

/** What the element is. `bare`: a mere `blockquote` or bar at the side is a passage that may have been chosen. */
export const marksOf = (name: string, attributes: Record<string, string>): Marks => {
  const { id, style } = attributes
  const named = classes(attributes.class).map(own)
  const identified = own((id ?? '').toLowerCase())
  const hidden = 'hidden' in attributes || (style !== undefined && style.length < 5000 && hiddenStyle.test(style))
  if (name === 'blockquote') {
    const history =
      attributes.type?.toLowerCase() === 'cite' ||
      'cite' in attributes ||
      named.some(each => /quote|iosymail|zmail_extra|reply/u.test(each)) ||
      /^(?:qt|reply|quote)/u.test(identified) ||
      /border-left|padding-left:\s*1ex/iu.test(style ?? '')
    return { ...none, quote: true, history, hidden }
  }
  if (
    id === undefined &&
    style === undefined &&
    attributes.class === undefined &&
    attributes.name === undefined &&
    attributes['data-smartmail'] === undefined
  )
    return hidden ? { ...none, hidden } : none
  const quoteName = /^(?:quote|messagereplysection|quoted-content|__original_mail)$/u.test((attributes.name ?? '').toLowerCase())
  const history = named.some(each => historyClasses.has(each)) || historyIds.test(identified) || quoteName
  return {
    history,
    quote: history,
    signature:
      named.some(each => signatureClasses.has(each)) || signatureIds.test(identified) || attributes['data-smartmail'] === 'gmail_signature',
    border: borderIds.test(identified) || (name === 'div' && style !== undefined && style.length < 2000 && outlookBorder.test(style)),
    hidden,
  }
}
