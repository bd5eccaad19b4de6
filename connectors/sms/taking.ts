// In: a text message as the core reads it, with its files, and what it says about wanting messages.

import type { Logger } from 'pino'
import type { Form, TwilioLink } from '#connectors/links/twilio/link.ts'
import { wordless } from '#connectors/links/twilio/words.ts'
import type { Time } from '#core/model/time.ts'
import type { Inbox } from '#core/ports/connector.ts'
import type { Files } from '#core/ports/files.ts'
import { addressOf, isMachine, senderOf } from './address.ts'
import { consentIn } from './consent.ts'
import { createFilesIn } from './files.ts'

interface Given {
  link: TwilioLink
  number: string
  inbox: Pick<Inbox, 'receive' | 'silence' | 'isSilent'>
  files: Files
  log: Logger
}

export const createTaking = ({ link, number, inbox, files, log }: Given): ((form: Form, at: Time) => Promise<void>) => {
  const carry = createFilesIn(link, files)
  return async (form, at) => {
    const { From: from = '', To: to, MessageSid: id = '', Body: body = '' } = form
    if (to !== number || from === '' || id === '') {
      log.warn({ to }, 'a message to another number than TWILIO_NUMBER was not taken: whose webhook leads here?')
      return
    }
    const address = addressOf(from)
    const sender = senderOf(from)
    const consent = consentIn(form, await inbox.isSilent(address, address))
    if (consent === 'stop') await inbox.silence(sender, address, true)
    const { attachments, notes } = await carry(form)
    const ignored = consent ?? (isMachine(from) ? ('machine' as const) : undefined)
    await inbox.receive({
      channel: 'sms',
      address,
      id,
      sender,
      text: [body, ...notes].filter(line => line.trim() !== '').join('\n') || (attachments.length > 0 ? '' : wordless),
      at,
      ...(attachments.length > 0 ? { attachments } : {}),
      ...(ignored === undefined ? {} : { ignored }),
    })
    // Taken back last: YES means that only while they are silent, also where this is tried again.
    if (consent === 'start') await inbox.silence(sender, address, false)
  }
}
