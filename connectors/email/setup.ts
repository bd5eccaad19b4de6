// `npm run setup email`: asks for a mailbox, tries to read it and to send from it, and finds out what the server does with tagged addresses.
import { randomBytes } from 'node:crypto'
import { type Duration, second } from '#core/model/time.ts'
import type { Setup, SetupGiven } from '#core/ports/setup.ts'
import { type Found, settle, wrong } from '#core/ports/setup-asking.ts'
import { type Access, askToken, type Login } from './access.ts'
import { readAddress } from './addresses.ts'
import { oauthOf } from './config.ts'
import { connectImap } from './imap.ts'
import { type Server, serverAt } from './server.ts'
import { handOver, smtpOptions } from './smtp.ts'

const intro = `Threadline by mail. It needs a mailbox that customers write to, read by IMAP and written from by SMTP.
Nothing is written before the end; Ctrl-C leaves.

  Google      needs 2-Step Verification and an app password: https://myaccount.google.com/apppasswords
              imaps://USER%40DOMAIN:APP-PASSWORD@imap.gmail.com   smtps://USER%40DOMAIN:APP-PASSWORD@smtp.gmail.com
  Microsoft   365 takes tokens (OAuth 2) in the place of passwords: docs/email.md says what to do in Entra and Exchange first
              imaps://USER%40DOMAIN@outlook.office365.com   smtp://USER%40DOMAIN@smtp.office365.com
  Others      the addresses and the password that a mail program is set up with
  @ / : % in the user name or the password are written as %40 %2F %3A %25.`

const afterwards = (name: string): string => `
What to do next
  - Start Threadline: npm start (anew, if it is running). The mailbox is read from then on; what lies in it already stays as it is.
  - Write a mail to ${name}. It goes to the team; at the desk, “autopilot email on” lets the AI answer.
  - Trouble: npm run doctor, and docs/email.md.`

const patience: Duration = 60 * second

/** The password of the server's address, or the token where it has none. */
const by = (login: Login | undefined): Access => ({
  login: async ({ password }) => (password === undefined ? login : undefined) ?? { pass: password ?? '' },
  refused: async () => {},
})

const readable = async (server: Server, access: Access): Promise<Found<Server>> => {
  try {
    const client = await connectImap(server, access)
    try {
      await client.mailboxOpen(server.path || 'INBOX')
      return { ok: true, value: server }
    } catch {
      return { ok: false, mend: true, why: `The server lets you in, and has no folder ${server.path || 'INBOX'}.` }
    } finally {
      client.close()
    }
  } catch (error) {
    return { ok: false, mend: true, why: `${(error as Error).message}.` }
  }
}

/** Without a password only a token can tell whether it is right, and that comes later. */
const named = async (text: string): Promise<Found<Server>> => {
  const server = serverAt(text, ['imaps', 'imap'])
  if (!server) return { ok: false, why: 'It has to be like imaps://USER:PASSWORD@HOST, with @ in USER written as %40.' }
  return server.password === undefined ? { ok: true, value: server } : readable(server, by(undefined))
}

const names = [
  'EMAIL_OAUTH_TENANT',
  'EMAIL_OAUTH_TOKEN_URL',
  'EMAIL_OAUTH_CLIENT_ID',
  'EMAIL_OAUTH_CLIENT_SECRET',
  'EMAIL_OAUTH_SCOPE',
] as const

/** Gets a token with what is set and asked for, and opens the mailbox with it. */
const byToken = async (given: SetupGiven, server: Server): Promise<{ found: Record<string, string>; login: Login } | undefined> => {
  const { say } = given
  say('  Without a password it takes OAuth 2.')
  const found: Record<string, string> = {}
  for (const name of names) if (given.values[name]) found[name] = given.values[name]
  let refresh = given.values.EMAIL_OAUTH_REFRESH_TOKEN
  let login: Login | undefined
  const some = async (text: string): Promise<Found<string>> => ({ ok: true, value: text.trim() })
  const tries = async (): Promise<Found<string>> => {
    const oauth = oauthOf({ ...found, ...(refresh ? { EMAIL_OAUTH_REFRESH_TOKEN: refresh } : {}) })
    if (typeof oauth === 'string') return { ok: false, why: `${oauth}.` }
    try {
      const { text, refresh: next } = await askToken(oauth, refresh)
      if (next !== undefined && refresh !== undefined) refresh = next
      login = { accessToken: text }
    } catch (error) {
      return { ok: false, mend: true, why: `${(error as Error).message}.` }
    }
    const opened = await readable(server, by(login))
    return opened.ok ? { ok: true, value: '' } : opened
  }
  const ask = async (name: string, question: string, check = some, secret = false): Promise<boolean> => {
    const settled = await settle(given, name, { question, secret, check })
    if (settled) found[name] = settled.text.trim()
    return settled !== undefined
  }
  if (found.EMAIL_OAUTH_TOKEN_URL === undefined && !(await ask('EMAIL_OAUTH_TENANT', 'The directory (tenant) id in Entra')))
    return undefined
  if (!(await ask('EMAIL_OAUTH_CLIENT_ID', 'The application (client) id'))) return undefined
  const last = async (text: string): Promise<Found<string>> => {
    found.EMAIL_OAUTH_CLIENT_SECRET = text.trim()
    return tries()
  }
  if (refresh === undefined || found.EMAIL_OAUTH_CLIENT_SECRET !== undefined) {
    if (!(await ask('EMAIL_OAUTH_CLIENT_SECRET', 'The value of its client secret', last, true))) return undefined
  } else {
    const tried = await tries()
    if (!tried.ok) {
      say(wrong(tried.why))
      return undefined
    }
  }
  return login && { found: { ...found, ...(refresh ? { EMAIL_OAUTH_REFRESH_TOKEN: refresh } : {}) }, login }
}

const writable = async (text: string, login: Login | undefined): Promise<Found<Server>> => {
  const server = serverAt(text, ['smtps', 'smtp'])
  if (!server) return { ok: false, why: 'It has to be like smtps://USER:PASSWORD@HOST, or smtp:// for STARTTLS on port 587.' }
  const { createTransport } = await import('nodemailer')
  if (server.password === undefined && login === undefined) return { ok: false, why: 'The password is missing.' }
  const auth =
    server.password === undefined ? { type: 'OAuth2', user: server.user, ...login } : { user: server.user, pass: server.password }
  const transport = createTransport({ ...smtpOptions(server), auth } as never)
  try {
    await transport.verify()
    return { ok: true, value: server }
  } catch (error) {
    const { code, responseCode } = error as { code?: string; responseCode?: number }
    if (code === 'EAUTH' || responseCode === 535)
      return {
        ok: false,
        mend: true,
        why:
          server.password === undefined
            ? 'The mail server does not take the token: look at what the app may do, and whether SMTP is switched on for the mailbox.'
            : 'The mail server refuses the user name or the password.',
      }
    return {
      ok: false,
      mend: true,
      why: `The mail server can not be reached${code === undefined ? '' : ` (${code})`}: look at host and port, and at smtps:// or smtp://.`,
    }
  } finally {
    transport.close()
  }
}

/** Sends a mail to a tagged address of the mailbox and looks whether it comes. Undefined where even the sending failed, with why. */
const takesTags = async (address: string, imap: Server, smtp: Server, access: Access): Promise<boolean | { why: string }> => {
  const mark = randomBytes(8).toString('hex')
  const tagged = address.replace('@', `+${mark}@`)
  const lines = [
    `From: <${address}>`,
    `To: <${tagged}>`,
    'Subject: Threadline tries whether answers arrive',
    `Message-ID: <setup.${mark}@${address.slice(address.lastIndexOf('@') + 1)}>`,
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    'Auto-Submitted: auto-generated',
    '',
    'Delete this mail. It was sent by npm run setup email.',
    '',
  ]
  try {
    const raw = Buffer.from(lines.join('\r\n'))
    await handOver(smtp, access, { from: address, to: [tagged] }, raw, { begins: async () => {}, over: new AbortController().signal })
  } catch (error) {
    return { why: (error as Error).message }
  }
  const client = await connectImap(imap, access)
  try {
    await client.mailboxOpen(imap.path || 'INBOX', { readOnly: true })
    for (const end = Date.now() + patience; Date.now() < end; await new Promise(resolve => setTimeout(resolve, second))) {
      await client.noop()
      const found = await client.search({ header: { 'message-id': mark } }, { uid: true })
      if (found && found.length > 0) return true
    }
    return false
  } finally {
    client.close()
  }
}

export const setup: Setup = async given => {
  const { say, keep } = given
  say(intro)
  const isOne = async (text: string): Promise<Found<string>> => {
    const value = readAddress(text)
    if (value === undefined)
      return { ok: false, why: 'One mail address, please. Several mailboxes are set in .env: docs/email.md says how.' }
    return { ok: true, value }
  }
  const address = await settle(given, 'EMAIL_ADDRESS', { question: 'The address that customers write to', check: isOne })
  if (!address) return false
  const imap = await settle(given, 'EMAIL_IMAP_URL', { question: 'Where it is read, imaps://…', secret: true, check: named })
  if (!imap) return false
  const token = imap.value.password === undefined ? await byToken(given, imap.value) : undefined
  if (imap.value.password === undefined && token === undefined) return false
  say(`  ✓ ${imap.value.path || 'INBOX'} on ${imap.value.host} can be read`)
  const smtp = await settle(given, 'EMAIL_SMTP_URL', {
    question: 'Where it sends, smtps://… or smtp://…',
    secret: true,
    check: text => writable(text, token?.login),
  })
  if (!smtp) return false
  say(`  ✓ ${smtp.value.host} lets you send`)
  say('  A mail is on its way to a tagged address of the mailbox, to see whether answers will arrive. This takes up to a minute.')
  const tags = await takesTags(address.value, imap.value, smtp.value, by(token?.login))
  if (typeof tags === 'object') {
    say(wrong(`The mail server did not take a mail from ${address.value}: ${tags.why}.`))
    return false
  }
  say(tags ? '  ✓ it came' : '  It did not come. Answers go to the plain address then, and are told apart by what they refer to.')
  const found = {
    EMAIL_ADDRESS: address.value,
    EMAIL_IMAP_URL: imap.text,
    EMAIL_SMTP_URL: smtp.text,
    EMAIL_PLUS: tags ? 'on' : 'off',
    ...token?.found,
  }
  if (!(await keep(found))) {
    say('Nothing was written.')
    return false
  }
  say(`\nWritten into .env: ${Object.keys(found).join(', ')}`)
  say(afterwards(address.value))
  return true
}
