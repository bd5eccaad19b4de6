// Ours → theirs: a reply as messages of Slack, in the `markdown` block that takes standard Markdown.
// https://docs.slack.dev/reference/block-kit/blocks/markdown-block
import { inParts } from '#core/lib/in-parts.ts'
import type { Reply } from '#core/ports/connector.ts'

/** Characters of a message. The block takes 12,000, all blocks together some 13,000; what the sources need is kept free. */
export const longestText = 11_000
const longestSources = 1000
const longestNotice = 2000

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Markdown without its signs: a notification shows them as they are. */
const plainly = (markdown: string): string =>
  markdown
    .replace(/!?\[([^\]]*)\]\([^)\s]*\)/g, '$1')
    .replace(/(\*\*|__|~~)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/^#{1,6}\s+/gm, '')

/** Slack's own words between angle brackets, which call people or channels. */
const calls = /<(?=!(?:channel|here|everyone|subteam\^|date\^)|[@#][A-Z0-9]{2,}[|>])/g

/**
 * Nothing in a reply may call people or be taken for a command. What looks like code is not always taken for it, so a sign without width
 * takes the power of calls there.
 */
const harmless = (text: string): string =>
  text
    .split(/(```[\s\S]*?```|`[^`\n]+`)/)
    .map((part, at) =>
      at % 2 === 1 ? part.replace(calls, '<\u2060') : part.replace(/&(?=#?\w+;)/g, '&amp;').replace(/<(?=[!@#])/g, '&lt;'),
    )
    .join('')

export interface SlackMessage {
  text: string
  blocks: Record<string, unknown>[]
}

const sourcesOf = ({ sources = [] }: Reply): Record<string, unknown>[] => {
  const shown = sources.slice(0, 5).map(({ title, url }) => {
    const name = escaped(title.slice(0, 100))
    return url !== undefined && /^https?:\/\/[^\s|<>]+$/.test(url) ? `<${url}|${name}>` : name
  })
  while (shown.join(' · ').length > longestSources) shown.pop()
  return shown.length === 0 ? [] : [{ type: 'context', elements: [{ type: 'mrkdwn', text: `Source: ${shown.join(' · ')}` }] }]
}

/** By what a message of ours is found again: in the id of its first block. */
export const keyMark = (key: string): string => `k:${key}`

/** The keys of the parts of a reply: the last has the reply's own, so that where it is found all parts are there. */
export const partKeys = (key: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => (at === count - 1 ? key : `${key}#${at + 1}`))

/** The reply's messages, in their order. A reply without words has none. */
export const messagesOf = (reply: Reply, key: string): SlackMessage[] => {
  if (reply.text.trim() === '') return []
  const parts = inParts(reply.text, longestText)
  const keys = partKeys(key, parts.length)
  return parts.map((part, at) => ({
    text: escaped(plainly(part.slice(0, 2 * longestNotice)).slice(0, longestNotice)),
    blocks: [
      { type: 'markdown', block_id: keyMark(keys[at] ?? key), text: harmless(part) },
      ...(at === parts.length - 1 ? sourcesOf(reply) : []),
    ],
  }))
}

/** Five buttons for a score; `value` comes back with the press. */
export const scoreMessage = (value: string, key: string): SlackMessage => ({
  text: 'How did we do?',
  blocks: [
    { type: 'section', block_id: keyMark(key), text: { type: 'mrkdwn', text: '*How did we do?*  One star is poor, five are great.' } },
    {
      type: 'actions',
      elements: [1, 2, 3, 4, 5].map(score => ({
        type: 'button',
        action_id: `customer:score:${score}`,
        text: { type: 'plain_text', text: '★'.repeat(score) },
        accessibility_label: `${score} of 5`,
        value: `${score} ${value}`,
      })),
    },
  ],
})

/** In place of the buttons once somebody pressed. With the session there is a button for a word about it. */
export const thanks = ({ score, session }: { score: number; session?: string }): SlackMessage => ({
  text: 'Thank you!',
  blocks: [
    { type: 'section', text: { type: 'mrkdwn', text: `Thank you! You gave ${'★'.repeat(score)}${'☆'.repeat(5 - score)}` } },
    ...(session === undefined
      ? []
      : [
          {
            type: 'actions',
            elements: [
              {
                type: 'button',
                action_id: 'customer:comment',
                text: { type: 'plain_text', text: 'Add a comment' },
                value: `${score} ${session}`,
              },
            ],
          },
        ]),
  ],
})

/** The block and the field of the window's comment. */
export const commentField = 'comment'
const longestComment = 2000

/** The window for a comment; `about` comes back with it. */
export const commentWindow = (score: number, about: string): Record<string, unknown> => ({
  type: 'modal',
  callback_id: 'customer:comment',
  private_metadata: about,
  title: { type: 'plain_text', text: 'Your rating' },
  submit: { type: 'plain_text', text: 'Send' },
  close: { type: 'plain_text', text: 'Close' },
  blocks: [
    {
      type: 'input',
      block_id: commentField,
      label: { type: 'plain_text', text: `${'★'.repeat(score)}${'☆'.repeat(5 - score)}  Why?` },
      hint: { type: 'plain_text', text: 'The support team reads it.' },
      element: { type: 'plain_text_input', action_id: commentField, multiline: true, max_length: longestComment },
    },
  ],
})
