// A visitor of the web chat proves who they are by codes that leave by the real connectors: by mail through Postfix and Dovecot, by text message
// through a Twilio. Threadline is a process of its own, which is killed between the asking and the code.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { simpleParser } from 'mailparser'
import { openPostOffice, type PostOffice, whyNoPostOffice } from '#core/testing/email/post-office.ts'
import { clockAhead, type ServerProcess, serverProcess } from '#core/testing/houses/server-process.ts'
import { type Asked, fencesOf, type PlayedModel, playModel, reply, sensible } from '#core/testing/models/played-model.ts'
import { bedAccount, startTwilioBed, type TwilioBed, whyNoTwilio } from '#core/testing/twilio/bed.ts'
import { until } from '#core/testing/until.ts'
import { newVisitor } from '#core/testing/web/visitor.ts'
import { minute } from '../../model/time.ts'
import { codeLives } from './codes.ts'

const desk = 'support@desk.test'
const ada = 'ada@customer.test'
const phone = '+15550001001'
const patience = 30_000

/** What the shop can do, for a customer who has proven who they are. */
const shopDocument = (server: string): string =>
  JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Shop', version: '1' },
    servers: [{ url: server }],
    paths: Object.fromEntries(
      ['email', 'phone'].map(kind => [
        `/orders-by-${kind}`,
        {
          get: {
            operationId: `orders-by-${kind}`,
            summary: `Orders by ${kind}`,
            parameters: [{ name: kind, in: 'query', required: true, schema: { type: 'string' } }],
            responses: { 200: { description: 'Orders' } },
          },
        },
      ]),
    ),
  })

interface Row {
  kind: string
  state?: string
  text?: string
  author?: { kind: string }
  proof?: { came: string }
}

/** Calls the shop where it may, else asks for a code, to the address that the customer wrote; says what came of either. */
const wits = (asked: Asked): ReturnType<typeof sensible> => {
  if (/^You (check|sum up|read the end|translate)/u.test(String(asked.messages[0]?.content))) return sensible(asked)
  const fences = fencesOf(asked)
  const has = (name: string) => asked.tools?.some(tool => tool.function.name === name)
  const call = (name: string, given: object = {}) => ({ toolCalls: [{ id: 'one', name, arguments: JSON.stringify(given) }] })
  const made = asked.messages.flatMap(({ tool_calls: calls }) => calls ?? []).map(one => one.function.name)
  const open = ['shop__orders-by-email', 'shop__orders-by-phone'].find(has)
  if (open !== undefined && !made.includes(open)) return call(open)
  const results = fences.filter(({ what }) => what.startsWith('result '))
  if (results.length > 0) return reply({ cited: [`R${results.length}`], text: results.at(-1)?.text })
  const question = fences.findLast(({ what }) => what === 'question')?.text ?? ''
  const address = /[a-z]+@(?:customer|elsewhere)\.test/u.exec(question)?.[0]
  if (has('one-time-code') && question.includes('orders')) return call('one-time-code', address === undefined ? { by: 'sms' } : { address })
  return reply({ verdict: 'clarify', cited: [], text: 'Which code was it?' })
}

const missing = whyNoPostOffice || whyNoTwilio
;(missing === '' ? describe : describe.skip)(`One-time codes by the real connectors${missing}`, function () {
  this.timeout(4 * patience)
  let office: PostOffice
  let bed: TwilioBed
  let model: PlayedModel
  let shop: Server
  let folder: string
  let house: ServerProcess
  let called: string[]
  /** Milliseconds that the clock of the next process is ahead. */
  let ahead = 0

  before(async () => {
    called = []
    shop = createServer((request, response) => {
      called.push(request.url ?? '')
      response.setHeader('content-type', 'application/json').end('[{"order":"A7"}]')
    })
    await new Promise<void>(resolve => shop.listen(0, '127.0.0.1', resolve))
    office = await openPostOffice()
    bed = await startTwilioBed()
    model = await playModel()
    model.script({ response: wits })
    folder = mkdtempSync(join(tmpdir(), 'threadline-codes-'))
    house = await serverProcess({
      dataDir: folder,
      env: () => ({
        LOG_LEVEL: 'info',
        ...clockAhead(ahead),
        EMAIL_ADDRESS: desk,
        EMAIL_IMAP_URL: office.imapUrl(desk),
        EMAIL_SMTP_URL: office.smtpUrl(desk),
        TWILIO_ACCOUNT_SID: bedAccount.account,
        TWILIO_AUTH_TOKEN: bedAccount.token,
        TWILIO_NUMBER: bedAccount.number,
        TWILIO_API_URL: bed.url,
        PUBLIC_URL: house.url,
        OPENAI_MODEL: 'played',
        OPENAI_BASE_URL: model.url,
      }),
    })
    await house.start()
    await bed.tellAt(`${house.url}/twilio/sms`)
    await api('PUT', '/autopilot', { channels: { web: 'on' } })
    const server = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`
    await api('POST', '/action-services', { text: shopDocument(server), service: 'shop', server, private_network: true })
    for (const kind of ['email', 'phone'])
      await api('PATCH', `/actions/shop.orders-by-${kind}`, { on: true, verified: true, magic: { [kind]: `contact.${kind}` } })
  })
  after(async () => {
    await house?.end('SIGKILL')
    await model?.close()
    await bed?.end()
    await office?.stop()
    shop?.closeAllConnections()
    await new Promise(resolve => (shop ? shop.close(resolve) : resolve(undefined)))
    if (folder) rmSync(folder, { recursive: true, force: true })
  })

  const api = async (method: string, path: string, body?: object): Promise<Record<string, unknown>> => {
    const { status, body: answer } = await house.call(method, `/api/v1${path}`, body)
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer)}`)
    return answer
  }
  const timeline = async (session: string): Promise<Row[]> => (await api('GET', `/sessions/${session}/timeline`)).items as Row[]
  const restart = async (): Promise<void> => {
    await house.end('SIGKILL')
    await house.start()
  }

  /** Somebody with a browser of their own, who writes in one conversation. */
  const visitor = async () => {
    const { write, session } = await newVisitor(house.url)
    const said = async (): Promise<Row[]> => (await timeline(session())).filter(({ author }) => author?.kind === 'contact')
    const told = async () => JSON.stringify(session() && (await timeline(session())), null, 1) + house.printed().slice(-1000)
    const sees = <T>(what: string, ask: () => Promise<T | undefined | false>): Promise<T> => until(what, ask, { told })
    return {
      write,
      sees,
      session,
      /** Writes, and answers what stands in the conversation in place of the words. */
      async tries(code: string): Promise<string> {
        const before = (await said()).length
        await write(code)
        return sees('the code is read', async () => (await said())[before]?.text)
      },
      contact: async () => (await api('GET', `/sessions/${session()}`)).contact,
    }
  }
  type Visitor = Awaited<ReturnType<typeof visitor>>

  const mailed = async (to: string): Promise<string[]> =>
    Promise.all((await office.mailbox(to)).map(async raw => /\b\d{6}\b/u.exec((await simpleParser(raw)).text ?? '')?.[0] ?? ''))
  const texted = async (): Promise<string[]> => {
    const { account } = bedAccount
    const { messages } = await bed.call('GET', `/2010-04-01/Accounts/${account}/Messages.json?To=${encodeURIComponent(phone)}&PageSize=200`)
    return (messages as { body: string }[]).flatMap(({ body }) => /\b\d{6}\b/u.exec(body) ?? []).reverse()
  }
  /** Wants their orders, and answers the code that comes for it. */
  const asksBy = async (who: Visitor, words: string, read: () => Promise<string[]>): Promise<string> => {
    const before = (await read()).length
    await who.write(words)
    const code = await who.sees('a code comes', async () => (await read())[before])
    await who.sees('it is written down that it left', async () =>
      (await timeline(who.session())).some(({ kind, state }) => kind === 'call' && state === 'done'),
    )
    return code
  }
  const byMail = (who: Visitor, address: string): Promise<string> =>
    asksBy(who, `Where are my orders? I am ${address}`, () => mailed(address))
  const other = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
  const right = /^\[one-time code: right/u

  it('goes by mail, and the action is made with the address that it proved', async () => {
    const who = await visitor()
    const code = await byMail(who, ada)
    expect(await who.tries(other(code))).to.equal('[one-time code: wrong, tries left: 4]')
    expect(await who.tries(code)).to.match(right)
    await who.sees('the shop is asked', async () => called.length > 0)
    expect(called).to.deep.equal([`/orders-by-email?email=${encodeURIComponent(ada)}`])
    const rows = JSON.stringify(await timeline(who.session()))
    expect(rows).to.not.contain(code)
    expect(house.printed()).to.not.contain(code)
    expect(await mailed(ada)).to.have.length(1)
  })

  it('opens no conversation but the one that it was asked for in, and not twice', async () => {
    const eve = 'eve@customer.test'
    const [one, two] = [await visitor(), await visitor()]
    const mine = await byMail(one, eve)
    const theirs = await byMail(two, 'mallory@customer.test')
    expect(mine).to.not.equal(theirs)
    called.length = 0
    expect(await two.tries(mine)).to.equal('[one-time code: wrong, tries left: 4]')
    expect(called).to.deep.equal([])
    expect(await one.tries(mine)).to.match(right)
    expect(await one.tries(mine)).to.equal('[one-time code: too old, or used before]')
  })

  it('is the same one after Threadline was killed between the asking and the code', async () => {
    const who = await visitor()
    const address = 'noor@customer.test'
    const code = await byMail(who, address)
    await restart()
    called.length = 0
    expect(await who.tries(code)).to.match(right)
    await who.sees('the shop is asked', async () => called.length > 0)
    expect(called).to.deep.equal([`/orders-by-email?email=${encodeURIComponent(address)}`])
    expect(await mailed(address)).to.have.length(1)
  })

  it('goes by text message to the number on record, and the action is made with it', async () => {
    await bed.call('POST', '/_twilio/simulate/inbound-message', { From: phone, To: bedAccount.number, Body: 'Hello' })
    const who = await visitor()
    await who.write('Hello there')
    const first = await who.sees('they wrote by SMS', async () => {
      const { items } = (await api('GET', '/sessions?channel=sms')) as { items: { contact: { id: string } | string }[] }
      return items[0]?.contact
    })
    const idOf = (contact: unknown): string => (typeof contact === 'string' ? contact : (contact as { id: string }).id)
    await api('POST', `/contacts/${idOf(first)}/merge`, { from: idOf(await who.contact()) })
    called.length = 0
    const code = await asksBy(who, 'Where are my orders?', texted)
    await restart()
    expect(await who.tries(other(code))).to.equal('[one-time code: wrong, tries left: 4]')
    expect(await who.tries(code)).to.match(right)
    await who.sees('the shop is asked', async () => called.length > 0)
    expect(called).to.deep.equal([`/orders-by-phone?phone=${encodeURIComponent(phone)}`])
    expect(JSON.stringify(await timeline(who.session()))).to.not.contain(code)
  })

  it('that a mail server does not take is said to the customer, who writes another address, and the code in a sentence', async () => {
    const who = await visitor()
    await who.write('Where are my orders? I am lost@elsewhere.test')
    const told = await who.sees('they are told that it did not leave', async () =>
      (await timeline(who.session())).find(({ kind, author }) => kind === 'message' && author?.kind === 'ai'),
    )
    expect(told.text).to.match(/^No code can be sent to l…@e….test: it is not taken there\./u)
    expect((await timeline(who.session())).find(({ kind }) => kind === 'call')?.state).to.equal('failed')
    const address = 'found@customer.test'
    called.length = 0
    const code = await asksBy(who, `Where are my orders? Then I am ${address}`, () => mailed(address))
    expect(await who.tries(`It's ${code.slice(0, 3)} ${code.slice(3)}, thanks`)).to.match(/^It's \[one-time code: right, .*\], thanks$/u)
    await who.sees('the shop is asked', async () => called.length > 0)
    expect(called).to.deep.equal([`/orders-by-email?email=${encodeURIComponent(address)}`])
  })

  it('comes to nothing after its time', async () => {
    const who = await visitor()
    const code = await byMail(who, 'late@customer.test')
    ahead = codeLives + minute
    await restart()
    called.length = 0
    expect(await who.tries(code)).to.equal('[one-time code: too old, or used before]')
    expect(called).to.deep.equal([])
  })
})
