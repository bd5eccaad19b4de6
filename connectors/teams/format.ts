// Ours → theirs: a reply as messages of Teams, and the card that asks for a score.
// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages
import type { TeamsMessage } from '#connectors/links/teams/link.ts'
import { toTeams } from '#core/lib/dialects/teams.ts'
import { inParts } from '#core/lib/in-parts.ts'
import type { Author } from '#core/model/agent.ts'
import type { Reply } from '#core/ports/connector.ts'

/** Characters of a message, as it goes over: 24 kB in UTF-16, below all limits that Teams has named for a message with everything around it. */
export const longestText = 12_000
const longestSources = 1000
const longestName = 100

const sourcesOf = ({ sources = [] }: Reply): string => {
  const shown = sources.slice(0, 5).map(({ title, url }) => {
    const name = title.slice(0, longestName)
    return url !== undefined && /^https?:\/\/[^\s|<>()]+$/.test(url) ? `[${name.replace(/[[\]]/g, '')}](${url})` : name
  })
  while (shown.join(' · ').length > longestSources) shown.pop()
  return shown.length === 0 ? '' : `Source: ${shown.join(' · ')}`
}

/** Teams shows every message under the app's name: a person's own stands above their words. */
const namedAs = (author: Author): string =>
  author.kind === 'agent' ? `**${author.name.slice(0, longestName).replaceAll('*', '')}:**\n\n` : ''

const message = (text: string): TeamsMessage => ({ type: 'message', textFormat: 'markdown', text })

/** The reply's messages, in their order. A reply without words has none. */
export const messagesOf = (reply: Reply): TeamsMessage[] => {
  if (reply.text.trim() === '') return []
  const sources = sourcesOf(reply)
  const text = [`${namedAs(reply.author)}${toTeams(reply.text)}`, ...(sources === '' ? [] : [toTeams(sources)])].join('\n\n')
  return inParts(text, longestText)
    .filter(part => part.trim() !== '')
    .map(message)
}

/** One message of plain Markdown. */
export const noteOf = (markdown: string): TeamsMessage => message(toTeams(markdown))

const card = (body: Record<string, unknown>[], more: Record<string, unknown> = {}): Record<string, unknown> => ({
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  type: 'AdaptiveCard',
  version: '1.5',
  body,
  ...more,
})

export const attached = (content: Record<string, unknown>): Record<string, unknown> => ({
  contentType: 'application/vnd.microsoft.card.adaptive',
  content,
})

const stars = (score: number): string => '★'.repeat(score)
const words = (text: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  type: 'TextBlock',
  text,
  wrap: true,
  ...more,
})

export const scoreVerb = 'customer.score'
export const commentVerb = 'customer.comment'
export const commentField = 'comment'
const longestComment = 2000

const question = 'How did we do?'

/** Five buttons for a score. What comes back with a press is only which one it was: the message says of what. */
export const scoreCard = (): Record<string, unknown> =>
  card([words(question, { weight: 'Bolder' }), words('One star is poor, five are great.', { isSubtle: true, spacing: 'None' })], {
    actions: [1, 2, 3, 4, 5].map(score => ({
      type: 'Action.Execute',
      verb: scoreVerb,
      title: stars(score),
      tooltip: `${score} of 5`,
      data: { score },
    })),
  })

export const scoreMessage = (): TeamsMessage => ({ type: 'message', summary: question, attachments: [attached(scoreCard())] })

/** In place of the buttons once somebody pressed, with room for a word about it until there is one. */
export const thanksCard = (score: number, { commented = false } = {}): Record<string, unknown> => {
  const thanks = words(`Thank you! You gave ${stars(score)}${'☆'.repeat(5 - score)}`)
  if (commented) return card([thanks, words('The support team reads your comment.', { isSubtle: true })])
  return card(
    [
      thanks,
      {
        type: 'Input.Text',
        id: commentField,
        label: 'Why? The support team reads it.',
        isMultiline: true,
        maxLength: longestComment,
        isRequired: true,
        errorMessage: 'Write a few words.',
      },
    ],
    { actions: [{ type: 'Action.Execute', verb: commentVerb, title: 'Send', data: { score } }] },
  )
}
