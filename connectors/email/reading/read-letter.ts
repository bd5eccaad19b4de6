// Reads a raw mail.
import type { AddressObject } from 'mailparser'
import type { Letter, Mailbox } from './letter.ts'

const boxes = (value: AddressObject | AddressObject[] | undefined): Mailbox[] =>
  [value ?? []]
    .flat()
    .flatMap(({ value: all }) =>
      all.flatMap(({ address, name }) => (address ? [{ address: address.toLowerCase(), ...(name ? { name } : {}) }] : [])),
    )

const ids = (value: string | string[] | undefined): string[] => [value ?? []].flat().flatMap(one => one.match(/<[^<>\s]+>/gu) ?? [])

/** Never throws for what is in the mail; `raw` up to the size limit of the caller. */
export const readLetter = async (raw: Uint8Array): Promise<Letter> => {
  const { simpleParser } = await import('mailparser')
  const mail = await simpleParser(Buffer.from(raw))
  const lines = new Map<string, string[]>()
  for (const { key, line } of mail.headerLines) lines.set(key, [...(lines.get(key) ?? []), line.slice(line.indexOf(':') + 1).trim()])
  const header = (name: string): string | undefined => lines.get(name)?.[0]
  const whole = (mail.text ?? '').replace(/\r?\n$/u, '')
  const auto = header('auto-submitted')
  const [from] = boxes(mail.from)
  const isBounce = /multipart\/report/iu.test(header('content-type') ?? '')
  return {
    ...(mail.messageId ? { messageId: mail.messageId } : {}),
    inReplyTo: ids(mail.inReplyTo),
    references: ids(mail.references),
    ...(from ? { from } : {}),
    replyTo: boxes(mail.replyTo),
    to: boxes(mail.to),
    cc: boxes(mail.cc),
    deliveredTo: ['delivered-to', 'x-original-to', 'envelope-to'].flatMap(name => lines.get(name) ?? []),
    subject: mail.subject ?? '',
    ...(mail.date ? { at: mail.date.getTime() } : {}),
    text: (whole.split(/\n\n(?:On .*|\S+@\S+) wrote:\n/u)[0] ?? '').trimEnd(),
    whole,
    enclosed: mail.attachments.map(({ filename, contentType, content, cid, related }) => ({
      name: filename ?? 'file',
      type: contentType,
      bytes: content,
      ...(cid ? { cid } : {}),
      inline: related,
    })),
    kind: isBounce ? 'bounce' : auto !== undefined && auto !== 'no' ? 'autoreply' : header('list-id') ? 'list' : 'person',
    ...(isBounce ? { bounce: { permanent: true, reason: /Diagnostic-Code: *(.*)/u.exec(whole)?.[1] ?? 'it came back' } } : {}),
    header,
  }
}
