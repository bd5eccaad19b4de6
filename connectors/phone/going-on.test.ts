// A call that goes on by text message, told from both ends: a caller on a telephone network of our own, whose text messages come from emulate, and
// an agent at the terminal desk of a Threadline in a process of its own.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { expect } from 'chai'
import { type ServerProcess, serverProcess } from '#core/testing/houses/server-process.ts'
import { type Caller, openTelephone, type Telephone } from '#core/testing/phone/telephone.ts'
import { openDesk } from '#core/testing/terminal/desk.ts'
import type { Terminal } from '#core/testing/terminal/tmux.ts'
import { bedAccount, describeOnTwilio, startTwilioBed, type TwilioBed } from '#core/testing/twilio/bed.ts'
import * as played from '#core/testing/twilio/played.ts'

const ada = '+15550001001'
const patience = 60_000

interface Row {
  kind: string
  text?: string
  score?: number
  author?: { kind: string; id?: string }
}
interface Listed {
  id: string
  ticket: number
  channel: string
  from?: string
  status: string
  contact: unknown
  owner: { kind: string; name?: string }
}

/** One Twilio of two: calls are the network's, all else is emulate's. */
const openSwitchboard = async (telephone: Telephone, bed: TwilioBed): Promise<Server> => {
  const basic = `Basic ${Buffer.from(`${played.account}:${played.token}`).toString('base64')}`
  const server = createServer((req, res) => {
    const asked = decodeURIComponent(req.url ?? '')
    const isCall = /\/(?:Calls|Recordings)\b/.test(asked) || asked.includes(played.number)
    const to = isCall ? `${telephone.url}${req.url?.replace(bedAccount.account, played.account)}` : `${bed.url}${req.url}`
    const headers = {
      authorization: isCall ? basic : (req.headers.authorization ?? ''),
      'content-type': req.headers['content-type'] ?? 'application/x-www-form-urlencoded',
    }
    const pass = async (): Promise<void> => {
      const body = req.method === 'POST' ? { body: new Uint8Array(await buffer(req)) } : {}
      const answer = await fetch(to, { method: req.method ?? 'GET', headers, ...body })
      res.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/json' })
      res.end(new Uint8Array(await answer.arrayBuffer()))
    }
    pass().catch(() => res.destroy())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return server
}

describeOnTwilio('A call that nobody takes', function () {
  this.timeout(3 * patience)
  let folder: string
  let bed: TwilioBed
  let telephone: Telephone
  let switchboard: Server
  let house: ServerProcess
  let desk: Terminal
  let caller: Caller

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'threadline-going-on-'))
    bed = await startTwilioBed()
    let env: Record<string, string> = {}
    house = await serverProcess({ dataDir: folder, env: () => env })
    telephone = await openTelephone({ publicUrl: house.url, house: () => house.url })
    switchboard = await openSwitchboard(telephone, bed)
    env = {
      LOG_LEVEL: 'info',
      PUBLIC_URL: house.url,
      TWILIO_ACCOUNT_SID: bedAccount.account,
      // As while a token is changed: either signs.
      TWILIO_AUTH_TOKEN: `${bedAccount.token},${played.token}`,
      TWILIO_API_URL: `http://127.0.0.1:${(switchboard.address() as AddressInfo).port}`,
      TWILIO_NUMBER: bedAccount.number,
      PHONE_NUMBER: played.number,
      PHONE_TEXT: 'on',
      PHONE_ANSWER_SECONDS: '10',
      PHONE_SILENCE_SECONDS: '60',
    }
    await house.start()
    await bed.tellAt(`${house.url}/twilio/sms`)
    desk = await openDesk(house, 'Grace')
    desk.enter('autopilot phone on')
    await until('the autopilot is on', async () => {
      const { body } = await house.call('GET', '/api/v1/autopilot')
      return (body.channels as Record<string, string> | undefined)?.phone === 'on'
    })
  })
  after(async () => {
    desk?.close()
    await house?.end('SIGKILL')
    await telephone?.stop()
    switchboard?.closeAllConnections()
    await new Promise(resolve => (switchboard ? switchboard.close(resolve) : resolve(undefined)))
    await bed?.end()
    if (folder) rmSync(folder, { recursive: true, force: true })
  })

  const sessions = async (): Promise<Listed[]> => (await house.call('GET', '/api/v1/sessions?limit=100')).body.items as Listed[]
  const on = async (channel: string): Promise<Listed | undefined> => (await sessions()).find(one => one.channel === channel)
  const timeline = async (id: string | undefined): Promise<Row[]> =>
    (await house.call('GET', `/api/v1/sessions/${id}/timeline`)).body.items as Row[]
  const texts = async (): Promise<string[]> => {
    const path = `/2010-04-01/Accounts/${bedAccount.account}/Messages.json?To=${encodeURIComponent(ada)}&PageSize=200`
    return ((await bed.call('GET', path)).messages as { body: string }[]).map(({ body }) => body).reverse()
  }
  const writes = (Body: string) => bed.call('POST', '/_twilio/simulate/inbound-message', { From: ada, To: bedAccount.number, Body })
  const until = async <T>(what: string, find: () => Promise<T | undefined | false>): Promise<T> => {
    for (const end = Date.now() + patience; Date.now() < end; await new Promise(resolve => setTimeout(resolve, 50))) {
      const found = await find()
      if (found) return found
    }
    const all = await Promise.all((await sessions()).map(({ id }) => timeline(id)))
    const seen = { heard: caller?.heard, texts: await texts(), all }
    throw new Error(`${what}: not within ${patience} ms\n${JSON.stringify(seen, null, 1).slice(0, 8000)}\n${house.printed().slice(-4000)}`)
  }
  const hears = (words: RegExp) => until(`the caller hears ${words}`, async () => caller.heard.some(text => words.test(text)))
  const reads = (words: RegExp) => until(`they read ${words}`, async () => (await texts()).find(text => words.test(text)))
  const messages = async (id: string | undefined): Promise<string[]> =>
    (await timeline(id)).flatMap(({ kind, author, text = '' }) => (kind === 'message' && author?.kind === 'contact' ? [text] : []))

  it('goes on by text message where the caller chooses that', async () => {
    caller = await telephone.dial(ada)
    await until('somebody listens', async () => caller.at === 'relay')
    await caller.says('How do I put the chat on my website?')
    await hears(/script|page/)
    await caller.says('Please let me talk to a person.')
    await hears(/Or press 2/)
    await caller.presses('2')
    await hears(/I have sent you a text message/)
    expect(await reads(/We can go on here/)).to.equal('We can go on here: just answer this message.')
    await caller.hangsUp()
    const [call, there] = [await on('phone'), await on('sms')]
    expect(there).to.deep.include({ from: call?.id, owner: call?.owner, status: 'open' })
    const notes = (await timeline(call?.id)).flatMap(({ kind, text }) => (kind === 'note' ? [text] : []))
    expect(notes).to.deep.equal([`This goes on by sms, as #${there?.ticket}.`])
  })

  it('has their answer in the linked session, of whoever holds the number, and answers it from the terminal', async () => {
    await writes('It is about order 77.')
    const there = await on('sms')
    await until('it is there', async () => (await messages(there?.id)).length === 1)
    expect(await messages(there?.id)).to.deep.equal(['It is about order 77.'])
    expect(await sessions()).to.have.length(2)
    await desk.see(/It is about order 77/)
    desk.enter(String(there?.ticket))
    await desk.see(new RegExp(`#${there?.ticket} .* ›`))
    desk.enter('reply Order 77 is on its way.')
    await reads(/Order 77 is on its way/)
    expect((await texts()).filter(text => /Order 77/.test(text))).to.have.length(1)
    const [call, now] = [await on('phone'), await on('sms')]
    expect([call?.owner, now?.owner].map(owner => owner?.name)).to.deep.equal(['Grace', 'Grace'])
    expect(now?.contact, 'nobody is joined by a number that a caller shows').to.not.deep.equal(call?.contact)
  })

  it('is resolved there, and rated by a number', async () => {
    desk.enter('resolve')
    const there = await on('sms')
    await until('they are asked', async () => (await timeline(there?.id)).some(({ kind }) => kind === 'csat_request'))
    await until('they can read it', async () => (await texts()).some(text => /\b5\b/.test(text)))
    await writes('4')
    const rating = await until('the rating is there', async () => (await timeline(there?.id)).find(({ kind }) => kind === 'csat'))
    expect(rating.score).to.equal(4)
    expect(await messages(there?.id)).to.deep.equal(['It is about order 77.'])
    expect(await sessions()).to.have.length(2)
  })
})
