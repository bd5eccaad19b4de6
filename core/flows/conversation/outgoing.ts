// A message as a connector is given it: what its channel can not show goes in words.
import { askAsText } from '../../model/ask.ts'
import type { Attachment, EntryOf, Message } from '../../model/entry.ts'
import { stillThere } from '../../model/recipients.ts'
import type { Session } from '../../model/session.ts'
import { type Duration, day } from '../../model/time.ts'
import type { Reply, Traits } from '../../ports/connector.ts'
import type { Files } from '../../ports/files.ts'

const linksLast: Duration = 7 * day

/** How a message's files leave: as such, each with its address, or as links behind the words where the channel takes none. */
const carried = (
  { text, attachments }: Message,
  traits: Traits,
  files: Pick<Files, 'url'> | undefined,
): { text: string; attachments?: Attachment[]; linked: boolean } => {
  if (!attachments?.length) return { text, linked: false }
  const addressed = attachments.map(a => (files ? { ...a, url: files.url(a, linksLast) } : a))
  if (traits.attachments) return { text, attachments: addressed, linked: false }
  const links = addressed.map(({ name, url }) => (url === undefined ? name : `${name}: ${url}`))
  return { text: [text, ...links].filter(Boolean).join('\n'), linked: true }
}

/** `linked`: its files went into the words, as links. `to`: who was to read it when it was written. */
export const replyOf = (
  session: Session,
  traits: Traits,
  message: Omit<EntryOf<'message'>, 'at'>,
  files: Pick<Files, 'url'> | undefined,
  to: readonly string[] = [],
): { reply: Reply; linked: boolean } => {
  const { author, seq, sources, ask, growing, template } = message
  const { text, attachments, linked } = carried(message, traits, files)
  const reply = {
    session: session.id,
    ticket: session.ticket,
    seq,
    author,
    text: ask && !traits.forms ? `${text}\n\n${askAsText(ask)}` : text,
    ...(sources ? { sources } : {}),
    ...(attachments ? { attachments } : {}),
    ...(ask && traits.forms ? { ask } : {}),
    ...(session.recipients ? { recipients: stillThere(session.recipients, to) } : {}),
    ...(growing ? { growing: true as const } : {}),
    ...(template ? { template: { id: template.id, values: template.values } } : {}),
  }
  return { reply, linked }
}
