// What an agent's words in a session's thread mean: for the customer, for the team, or a question to the desk itself.

export type Meaning = 'reply' | 'note' | 'question'

/** What may stand before a note's sign and hides it from nobody's eye: blanks, also those without width, and how its letters look. */
const looks = '(?:[\\s\\u200b-\\u200d\\u2060\\ufeff*_~>]|&gt;)*'

const signs: readonly { sign: RegExp; kind: 'reply' | 'note' }[] = [
  { sign: new RegExp(`^(${looks})//[ \\t]?`), kind: 'note' },
  { sign: new RegExp(`^(${looks})note:[ \\t]*`, 'i'), kind: 'note' },
  { sign: /^(\s*)reply:\s*/i, kind: 'reply' },
]

/** Somebody of the team is spoken to: a person, a group, everybody here. */
const spokenTo = new RegExp(`^${looks}<(?:@[UW]\\w+|!subteam\\^\\w+|!here|!channel|!everyone)(?:\\|[^>]*)?>`)

/**
 * `//` or `note:` before the words makes a note, `reply:` a reply, whatever the desk's setting. Words that begin with a mention of the bot
 * are a question to it; words that begin with a mention of a colleague are for the colleague, so they are a note. All else is as set.
 * `text` is in Slack's own writing.
 */
export const meaningOf = (text: string, given: { words: 'reply' | 'note'; bot: string }): Meaning => {
  if (/<@(\w+)/.exec(spokenTo.exec(text)?.[0] ?? '')?.[1] === given.bot) return 'question'
  const signed = signs.find(({ sign }) => sign.test(text))
  if (signed) return signed.kind
  return spokenTo.test(text) ? 'note' : given.words
}

/** The words without the sign that told what they mean. */
export const withoutSign = (text: string): string => {
  const found = signs.map(({ sign }) => sign.exec(text)).find(match => match !== null)
  if (!found) return text
  const [sign, lead = ''] = found
  const before = lead.replace(/^[\s\u200b-\u200d\u2060\ufeff]+/, '')
  const rest = text.slice(sign.length)
  // Only the sign itself was bold or struck.
  const around = /[*_~]+$/.exec(before)?.[0] ?? ''
  const closing = [...around].toReversed().join('')
  return around !== '' && rest.startsWith(closing)
    ? `${before.slice(0, -around.length)}${rest.slice(closing.length)}`.trimStart()
    : `${before}${rest}`.trimStart()
}

/** A question to the bot without its name. */
export const withoutMention = (text: string): string => text.replace(spokenTo, '').replace(/^[\s,:]+/, '')
