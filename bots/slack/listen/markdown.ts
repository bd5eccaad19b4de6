// What a person wrote in Slack, as Markdown, with people called by their names.
import type { SlackLink } from '#connectors/links/slack/link.ts'
import { fromMrkdwn, fromRichText, type Names, namedIn } from '#connectors/links/slack/markdown.ts'
import type { SlackMessage } from './heard.ts'

/** A message's words. Channels keep their ids: only people are asked for. */
export const readWords = async (message: Pick<SlackMessage, 'text' | 'blocks'>, link: Pick<SlackLink, 'person'>): Promise<string> => {
  const called = new Map<string, string>()
  for (const id of namedIn(message).people) {
    const person = await link.person(id).catch(() => undefined)
    if (person) called.set(id, person.name)
  }
  const names: Names = { person: id => called.get(id), channel: () => undefined }
  return (fromRichText(message.blocks, names) ?? fromMrkdwn(message.text, names)).trim()
}
