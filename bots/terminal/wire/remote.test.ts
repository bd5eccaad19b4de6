import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect } from 'chai'
import { create as createChannel } from '#connectors/api/index.ts'
import { realClock } from '#core/lib/clock.ts'
import type { Who } from '#core/model/agent.ts'
import { parseHoliday, parseWeek } from '#core/model/clocks/hours-words.ts'
import { untilReply } from '#core/model/clocks/sla.ts'
import { Problem } from '#core/model/problem.ts'
import { hour, minute } from '#core/model/time.ts'
import type { Connector, Reply } from '#core/ports/connector.ts'
import type { Happening } from '#core/ports/queries.ts'
import { asUsual } from '#core/testing/answering/translator.ts'
import { createFakeTerminal } from '#core/testing/houses/fake-terminal.ts'
import { type House, houseKey, openHouse } from '#core/testing/houses/house.ts'
import { create } from '../../api/index.ts'
import { createDesk } from '../desk.ts'
import { type ConnectionNews, createRemote, type Remote } from './remote.ts'

const grace: Who = { id: 'grace', name: 'Grace Hopper' }

describe('a desk attached over the API', function () {
  this.timeout(60_000)
  const term = process.env.TERM
  let folder: string
  let house: House
  let sent: Reply[]
  let remote: Remote
  const stop = new AbortController()
  let ids = 0
  let broken = false

  const post: Connector = {
    name: 'post',
    channel: 'api',
    traits: { maxLength: 10_000, attachments: false, live: false, pull: false, edits: false, reactions: false },
    async send(_address, reply) {
      sent.push(reply)
      return { state: 'delivered' }
    },
  }
  const openAt = (port?: number): Promise<House> =>
    openHouse({
      folder,
      // The first for its uploads: what leaves goes through the last.
      connectors: [given => createChannel({}, given), () => post],
      desks: [given => create({}, given)],
      translate: async given => {
        if (broken) throw new Error('the model failed')
        return asUsual(given)
      },
      says: question => (/refund/i.test(question.text) ? { text: 'Five days.', sources: [{ title: 'Refunds', version: 1 }] } : undefined),
      ...(port !== undefined && { port }),
    })

  before(() => {
    process.env.TERM = 'xterm-256color'
  })
  after(() => {
    if (term === undefined) delete process.env.TERM
    else process.env.TERM = term
    stop.abort()
  })
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'threadline-remote-'))
    sent = []
    house = await openAt()
    remote = createRemote({ url: house.url, key: houseKey, clock: realClock })
  })
  afterEach(async () => {
    remote.close()
    await house.drop()
    rmSync(folder, { recursive: true, force: true })
  })

  const write = async (text: string, from = 'ada', to = house): Promise<string> => {
    ids += 1
    const { session } = await to.core.inbox.receive({
      channel: 'api',
      address: `api:${from}@example.com`,
      id: `m${ids}`,
      sender: { identities: [`email:${from}@example.com`], verified: { name: from, email: `${from}@example.com` } },
      text,
    })
    await to.core.idle()
    return session
  }
  const act = () => ({ who: grace, key: `act${++ids}` })

  it('sets hours and promises, and sees the clocks that follow, as on the spot', async () => {
    const act = { who: grace }
    const hours = { zone: 'Europe/Berlin', week: parseWeek('daily 0-24') }
    await remote.controls.setHours({ hours }, act)
    await remote.controls.putTeam({ id: 'night', name: 'Night' }, act)
    await remote.controls.setHours({ team: 'night', hours: { zone: 'UTC', week: parseWeek('fri 22-6') } }, act)
    await remote.controls.setHolidays({ add: parseHoliday('2020-12-24 9:00-12:00 14:00-15:00 Christmas Eve') }, act)
    const set = await remote.controls.setAwayMessage({ language: 'de', text: 'Bis {back}' }, act)
    expect(set).to.deep.equal(await house.core.queries.officeHours())
    expect(await remote.queries.replyTimes()).to.equal(null)
    const policy = await remote.controls.putSla(
      { name: 'VIP', when: { channels: ['api'] }, firstReply: 90 * minute, resolution: 8 * hour, snoozePauses: false, warnAt: 0.5 },
      { ...act, key: 'p1' },
    )
    expect(await remote.queries.sla()).to.deep.equal([policy])
    expect(await house.core.queries.sla()).to.deep.equal([policy])
    expect(await remote.controls.putSla({ id: policy.id, resolution: null }, act)).to.not.have.property('resolution')
    const session = await write('Talk to a person please')
    while ((await house.core.queries.session(session)).owner.kind !== 'team') await new Promise(resolve => setTimeout(resolve, 20))
    const [here] = await house.core.queries.deadlines(session)
    const [there] = await remote.queries.deadlines(session)
    expect({ ...there, left: 0, at: 0 }).to.deep.equal({ ...here, left: 0, at: 0 })
    expect(there?.left).to.be.closeTo(here?.left ?? 0, 2000)
    expect((await remote.queries.queue({ order: 'due' }))[0]?.deadlines?.map(d => d.kind)).to.deep.equal(['first_reply'])
    await remote.controls.snooze(session, { until: 'reply' }, act)
    expect((await remote.queries.session(session)).snoozedUntil).to.equal(untilReply)
    await remote.controls.removeSla(policy.id, act)
    expect(await remote.queries.sla()).to.deep.equal([])
  })

  it('sees how the house stands, as on the spot', async () => {
    const id = await write('How long does a refund take?')
    await remote.controls.resolve(id, {}, act())
    await remote.controls.csat(id, { score: 5 }, act())
    const [here, there] = [house.core.queries, remote.queries]
    expect(await there.numbers()).to.deep.equal(await here.numbers())
    expect((await there.numbers()).csat).to.deep.equal({ average: 5, count: 1 })
    expect(await there.sources()).to.deep.equal(await here.sources())
    expect((await there.sources())[0]?.name).to.equal('articles')
    expect(await there.health()).to.deep.equal(await here.health())
    expect((await there.health()).map(({ state }) => state)).to.include('well')
  })

  it('reads sessions, timelines and people as the house itself does', async () => {
    const id = await write('How long does a refund take?')
    await remote.controls.note(id, { text: 'checked' }, act())
    const [here, there] = [house.core.queries, remote.queries]
    const [mine, theirs] = await Promise.all([there.session('#1'), here.session(id)])
    for (const key of [
      'id',
      'ticket',
      'channel',
      'contact',
      'address',
      'status',
      'owner',
      'tags',
      'lastSeq',
      'startedAt',
      'lastActivityAt',
      'preview',
    ] as const)
      expect(mine[key], key).to.deep.equal(theirs[key])
    const told = await there.timeline(id, 0)
    const kept = await here.timeline(id, 0)
    expect(told.map(e => [e.seq, e.at, e.kind, 'text' in e ? e.text : ''])).to.deep.equal(
      kept.map(e => [e.seq, e.at, e.kind, 'text' in e ? e.text : '']),
    )
    const answer = told.find(e => e.kind === 'message' && e.author.kind === 'ai')
    expect(answer).to.have.nested.property('delivery.state', 'delivered')
    expect(await there.why(id, answer!.seq)).to.deep.include({ decision: 'answer', model: 'scripted' })
    expect((await there.contact('email:ada@example.com')).verified).to.deep.equal({ name: 'ada', email: 'ada@example.com' })
    expect((await there.sessions({ contact: 'email:ada@example.com' })).items).to.have.length(1)
    expect(await there.find('refund')).to.deep.equal(await here.find('refund'))
  })

  it('uploads a file and sends it by its ticket', async () => {
    const id = await write('Can you send me the form?')
    const kept = await remote.keep({ name: '../the form.txt', content: Readable.from([Buffer.from('Name: '), Buffer.from('____')]) })
    expect(kept).to.include({ name: 'the form.txt', type: 'text/plain', size: 10 })
    const one = act()
    const { seq } = await remote.controls.reply(id, { text: '', attachments: [kept] }, one)
    expect((await remote.controls.reply(id, { text: '', attachments: [kept] }, one)).seq).to.equal(seq)
    const message = (await remote.queries.timeline(id, seq - 1))[0]
    expect(message?.kind === 'message' && message.attachments?.[0]).to.include({ name: 'the form.txt', type: 'text/plain', size: 10 })
    const { url } = (message?.kind === 'message' && message.attachments?.[0]) || {}
    expect(await (await fetch((url ?? '').replace('https://desk.example', house.url))).text()).to.equal('Name: ____')
    const tooMuch = Readable.from(
      (function* () {
        for (let n = 0; n < 400; n++) yield Buffer.alloc(65_536)
      })(),
    )
    const error = await remote.keep({ name: 'huge', content: tooMuch }).catch((e: unknown) => e)
    expect(error).to.be.instanceOf(Problem).and.include({ code: 'too_large' })
  })

  it('does every verb as the agent at the terminal', async () => {
    const id = await write('My parcel never came')
    const { controls, queries } = remote
    expect((await queries.queue()).map(row => row.session.id)).to.deep.equal([id])
    expect((await queries.handoffs()).items[0])
      .to.have.nested.property('entry.reasons')
      .that.deep.equals(['low_confidence'])
    const reply = await controls.reply(id, { text: 'Hi Ada' }, act())
    await house.core.idle()
    expect(sent.at(-1)).to.deep.include({ seq: reply.seq, text: 'Hi Ada' })
    expect(sent.at(-1)?.author).to.include({ name: 'Grace Hopper' })
    const until = Math.ceil(Date.now() / 1000) * 1000 + 60_000
    await controls.snooze(id, { until }, act())
    expect((await queries.session(id)).snoozedUntil).to.equal(until)
    await controls.snooze(id, { until: null }, act())
    await controls.tags(id, { add: ['vip'] }, act())
    await controls.assign(id, { to: 'grace' }, act())
    await controls.release(id, { to: 'team' }, act())
    await controls.claim(id, {}, act())
    await controls.resolve(id, {}, act())
    await controls.csat(id, { score: 5 }, act())
    await controls.reopen(id, {}, act())
    await controls.close(id, {}, act())
    const session = await queries.session(id)
    expect(session).to.deep.include({ status: 'closed', tags: ['vip'] })
    expect(session.owner).to.deep.equal({ kind: 'agent', id: 'grace', name: 'Grace Hopper' })
  })

  it('reads and answers a customer of another language, as on the spot', async () => {
    const id = await write('Guten Tag, ich möchte bitte mit einem Menschen sprechen.')
    const [here, there] = [house.core.queries, remote.queries]
    const whole = async (): Promise<void> => {
      for (let i = 0; i < 4; i++) await house.core.idle()
      const [mine, theirs] = await Promise.all([there.timeline(id, 0), here.timeline(id, 0)])
      for (const entry of theirs)
        for (const key of [
          'text',
          'translation',
          'wrote',
          'language',
          'writing',
          'state',
          'to',
          'sent',
          'failed',
          'theirs',
          'ours',
          'translate',
        ])
          if (entry.kind !== 'label' && entry.kind !== 'delivery')
            expect(Reflect.get(mine[entry.seq - 1]!, key), `${entry.kind} ${key}`).to.deep.equal(Reflect.get(entry, key))
      expect((await there.session(id)).translate).to.deep.equal((await here.session(id)).translate)
      expect((await there.session(id)).writings?.map(w => [w.seq, w.author, w.state])).to.deep.equal(
        (await here.session(id)).writings?.map(w => [w.seq, w.author, w.state]),
      )
    }
    while ((await here.session(id)).owner.kind !== 'team') await new Promise(resolve => setTimeout(resolve, 20))
    await whole()
    await remote.controls.reply(id, { text: 'Your parcel left our house today.' }, act())
    await whole()
    expect(sent.at(-1)?.text).to.equal('Your parcel left our house today. «de»')
    broken = true
    const { seq } = await remote.controls.reply(id, { text: 'It will be with you soon.' }, act())
    await whole()
    expect((await there.session(id)).writings?.map(w => w.state)).to.deep.equal(['waits'])
    await remote.controls.decide(id, { draft: seq, verdict: 'approve' }, act())
    await whole()
    expect(sent.at(-1)?.text).to.equal('It will be with you soon.')
    broken = false
    await remote.controls.translate(id, { on: false }, act())
    await remote.controls.reply(id, { text: 'Good bye for today then.' }, act())
    await whole()
    expect(sent.at(-1)?.text).to.equal('Good bye for today then.')
    const admin = { who: { ...grace, role: 'admin' as const } }
    const set = await remote.controls.deskSettings({ language: 'German', check: true, translate: 'asked' }, admin)
    expect(set).to.include({ language: 'de', check: true, translate: 'asked' })
    expect(await there.deskSettings()).to.deep.equal(await here.deskSettings())
    expect((await remote.controls.deskSettings({ language: null }, admin)).language).to.equal('en')
  })

  it('does the same act once, however often it is said', async () => {
    const id = await write('My parcel never came')
    const once = act()
    const first = await remote.controls.reply(id, { text: 'Hi' }, once)
    expect(await remote.controls.reply(id, { text: 'Hi' }, once)).to.deep.equal(first)
    await house.core.idle()
    expect(sent.filter(r => r.text === 'Hi')).to.have.length(1)
  })

  it('knows members, teams, canned replies and who did what', async () => {
    const { controls, queries } = remote
    const id = await write('My parcel never came')
    await controls.putTeam({ id: 'billing', name: 'Billing', most: 3 }, act())
    await controls.putAgent('lin', { name: 'Lin', role: 'viewer', teams: { add: ['billing'] } }, act())
    expect(await queries.may({ id: 'lin', name: 'Lin' }, 'reply')).to.equal(false)
    expect(await queries.me(grace)).to.include({ id: 'grace', role: 'admin' })
    expect((await queries.teams())[0]).to.deep.include({ id: 'billing', most: 3, members: [{ id: 'lin', name: 'Lin', away: false }] })
    await controls.assign(id, { team: 'billing' }, act())
    expect((await queries.queue({ team: 'billing' })).map(row => row.session.id)).to.deep.equal([id])
    expect(await queries.session(id)).to.include({ team: 'billing' })
    await controls.putCanned({ shortcut: 'hi', title: 'Hi', text: 'Hi {{contact.name}}, {{agent.first_name}}' }, act())
    expect(await queries.filled(id, 'hi', grace)).to.include({ text: 'Hi ada, Grace' })
    await controls.useCanned(id, { canned: 'hi' }, act())
    expect((await queries.canned('hi'))[0]).to.include({ used: 1 })
    await controls.away(true, act())
    expect((await queries.agents()).find(a => a.id === 'grace')?.away).to.be.a('number')
    await controls.joinAgents('grace', 'lin', act())
    expect((await queries.agents()).map(a => a.id)).to.not.include('lin')
    await controls.roles({ others: 'viewer' }, act())
    expect(await queries.roles()).to.include({ others: 'viewer' })
    await controls.removeCanned('hi', act())
    await controls.removeTeam('billing', act())
    const [row] = (await queries.audit(grace, { words: 'team' })).items
    expect(row).to.deep.include({ verb: 'removeTeam', who: { id: 'grace', name: 'Grace Hopper' } })
  })

  it('keeps scenarios, topics, switches, articles and contacts', async () => {
    const { controls, queries } = remote
    const scenario = await controls.newScenario(
      { kind: 'scenario', title: 'Refunds', instruction: 'Five days.', examples: ['Refund?'] },
      act(),
    )
    await controls.changeScenario(scenario.id, { instruction: 'Six days.' }, act())
    expect((await controls.publishScenario(scenario.id, {}, act())).versions.at(-1)?.by).to.include({ name: 'Grace Hopper' })
    await controls.changeScenario(scenario.id, { instruction: 'Seven days.' }, act())
    await controls.publishScenario(scenario.id, {}, act())
    expect(await controls.rollbackScenario(scenario.id, {}, act())).to.include({ version: 3, instruction: 'Six days.' })
    expect(await queries.scenario(scenario.id)).to.include({ status: 'published' })
    await controls.topic({ id: 'billing', name: 'Billing', description: '', examples: [] }, act())
    expect((await queries.topics()).map(t => t.id)).to.deep.equal(['billing'])
    expect(await controls.autopilot({ channels: { email: 'assist' } }, act())).to.have.nested.property('channels.email', 'assist')
    expect((await queries.autopilot()).channels).to.include({ email: 'assist', web: 'on' })
    expect(await controls.putArticle('returns', { title: 'Returns', text: 'Send it back.' }, act())).to.include({
      id: 'articles/returns',
      version: 1,
    })
    expect(await queries.article('returns')).to.include({ text: 'Send it back.' })
    expect((await queries.articles()).items).to.have.length(1)
    expect(await controls.ask({ text: 'refund?' })).to.include({ decision: 'answer', text: 'Five days.' })
    const id = await write('My parcel never came')
    const { contact } = await queries.session(id)
    expect((await controls.changeContact(contact, { custom: { plan: 'gold' } }, act())).verified.custom).to.deep.equal({ plan: 'gold' })
    const sender = { identities: ['visitor:browser'], claimed: { email: 'ada@example.com' } }
    await house.core.inbox.receive({ channel: 'api', address: 'api:browser', id: 'said', sender, text: 'Hello' })
    const [alike] = await queries.maybeSame(contact)
    expect(alike?.shared).to.deep.equal([{ identity: 'email:ada@example.com', here: 'proven', there: 'claimed' }])
    expect(alike?.contact.identities).to.deep.equal(['visitor:browser'])
    expect((await controls.keepApart(contact, alike?.contact.id ?? '', act())).id).to.equal(contact)
    expect(await queries.maybeSame(contact)).to.deep.equal([])
    expect((await controls.blockContact(contact, true, act())).blocked).to.equal(true)
    expect(await queries.erasurePlan(contact)).to.include({ sessions: 1 })
    const erased = await controls.eraseContact(contact, act())
    expect(erased).to.include({ sessions: 1, state: 'done' }).and.to.not.have.property('already')
    expect((await controls.eraseContact(contact, act())).already).to.equal(true)
    expect(await queries.erasure(erased.id)).to.deep.equal(erased)
    expect((await queries.erasures()).items).to.deep.equal([erased])
    expect((await queries.timeline(id, 0)).at(-1)).to.deep.include({ kind: 'erased', all: true })
    await controls.removeArticle('returns', act())
    await controls.removeTopic('billing', act())
    await controls.removeScenario(scenario.id, act())
    expect((await queries.scenarios()).items).to.deep.equal([])
  })

  it('keeps proactive messages and segments', async () => {
    const { controls, queries } = remote
    const making = act()
    const { id } = await controls.putProactive({ name: 'Pricing help', text: 'Questions?', pages: ['/pricing'] }, making)
    expect((await controls.putProactive({ name: 'Pricing help', text: 'Questions?', pages: ['/pricing'] }, making)).id).to.equal(id)
    expect(await controls.putProactive({ id, on: true }, act())).to.include({ name: 'Pricing help', on: true })
    const withoutRev = (await house.core.queries.proactive()).map(rule => ({ ...rule, rev: 0 }))
    expect(await queries.proactive()).to.deep.equal(withoutRev)
    await write('refund')
    await controls.changeContact('email:ada@example.com', { segments: { add: ['vip'] } }, act())
    expect(await queries.contact('email:ada@example.com')).to.deep.include({ segments: [], teamSegments: ['vip'] })
    await controls.removeProactive(id, act())
    expect(await queries.proactive()).to.deep.equal([])
  })

  it('gives problems their code and their words', async () => {
    const error = await remote.controls.claim('999', {}, act()).catch((e: unknown) => e)
    expect(error).to.be.instanceOf(Problem).and.to.include({ code: 'not_found' })
    const stranger = createRemote({ url: house.url, key: 'wrong', clock: realClock })
    const refused = await stranger.greet().catch((e: unknown) => e)
    expect(refused).to.be.instanceOf(Problem).with.property('message').that.contains('THREADLINE_API_KEY')
    stranger.close()
  })

  it('says at once that nobody is there', async () => {
    const nobody = createRemote({ url: 'http://127.0.0.1:9', key: 'x', clock: realClock })
    const error = await nobody.greet().catch((e: unknown) => e)
    expect(error).to.be.instanceOf(Problem).and.to.include({ code: 'unavailable' })
    nobody.close()
  })

  it('asks for the key again where the server refuses the one it had', async () => {
    const keys = ['old']
    const late = createRemote({ url: house.url, key: () => keys.shift() ?? houseKey, clock: realClock })
    await late.greet()
    late.close()
  })

  it('goes on where it was after the server restarted, and misses nothing', async () => {
    const id = await write('My parcel never came')
    const news: ConnectionNews[] = []
    remote.onConnection(one => news.push(one))
    const leave = new AbortController()
    const heard: Happening[] = []
    const followed: number[] = []
    const listening = (async () => {
      for await (const happening of remote.queries.happenings(leave.signal)) heard.push(happening)
    })()
    const following = (async () => {
      for await (const entries of remote.queries.follow(id, 0, leave.signal)) followed.push(...entries.map(e => e.seq))
    })()
    const until = async (met: () => boolean): Promise<void> => {
      for (let i = 0; i < 400 && !met(); i++) await new Promise(resolve => setTimeout(resolve, 25))
      expect(met()).to.equal(true)
    }
    await until(() => followed.length > 0)
    // What happens before the listening has begun is not heard.
    for (let n = 0; n < 100 && !heard.some(h => h.session.id === id); n++) {
      await write(`Still there? ${n}`)
      await new Promise(resolve => setTimeout(resolve, 50))
    }
    await until(() => heard.some(h => h.session.id === id))
    const { port } = house
    await house.drop()
    await until(() => news.some(n => 'lost' in n))
    // Things happen before the desk is back: in the session it follows, in one it knows, in one it has never seen.
    house = await openAt()
    const bob = await write('I am new', 'bob')
    await write('Somebody?')
    await house.close()
    house = await openAt(port)
    await until(() => news.some(n => 'back' in n))
    await until(() => heard.some(h => h.session.id === bob))
    const last = (await house.core.queries.session(id)).lastSeq
    await until(() => followed.at(-1) === last)
    expect(followed).to.deep.equal(Array.from({ length: last }, (_, i) => i + 1))
    const seqs = heard.filter(h => h.session.id === id).flatMap(h => h.entries.map(e => e.seq))
    expect(seqs.at(-1)).to.equal(last)
    expect(seqs).to.deep.equal(Array.from({ length: seqs.length }, (_, i) => seqs[0]! + i))
    expect(heard.filter(h => h.session.id === bob).flatMap(h => h.entries.map(e => e.kind))).to.include('handoff')
    leave.abort()
    await Promise.all([listening, following])
  })

  it('tells the person at the desk, whose half-typed line stays', async () => {
    await write('My parcel never came')
    const terminal = createFakeTerminal({ columns: 110 })
    const desk = createDesk({
      controls: remote.controls,
      queries: remote.queries,
      onConnection: remote.onConnection,
      input: terminal.input,
      output: terminal.output,
      who: grace,
      clock: realClock,
      env: {},
      newId: () => `desk${++ids}`,
    })
    const ended = desk.run()
    await terminal.see('1 session waits')
    terminal.type('1\r')
    await terminal.see('#1 ada ›')
    terminal.type('reply Good morning')
    await terminal.see('reply Good morning')
    const { port } = house
    await house.drop()
    await terminal.see('The connection is lost')
    expect(terminal.last()[0]).to.match(/reply Good morning$/)
    house = await openAt(port)
    await terminal.see('Connected again', 15_000)
    terminal.type(', Ada.\r')
    await terminal.see(/✓ ·\d+ delivered to ada by api, ada@example.com/)
    await write('Thanks!')
    await terminal.see('│ Thanks!')
    terminal.type('exit\r')
    await ended
    expect(sent.at(-1)?.text).to.equal('Good morning, Ada.')
  })

  it('takes a call up again that met a server which was just away', async () => {
    const id = await write('My parcel never came')
    const { port } = house
    await house.drop()
    const claimed = remote.controls.claim(id, {}, act())
    house = await openAt(port)
    expect(await claimed).to.include({ session: id })
  })

  it('is not fooled by a server that talks nonsense', async () => {
    const server: Server = createServer((req, res) => {
      if (req.url?.includes('/stream'))
        res.writeHead(200, { 'content-type': 'text/event-stream' }).end('event: happening\ndata: {nonsense\n\n')
      else res.writeHead(200, { 'content-type': 'application/json' }).end('{"items":"no"}')
    })
    await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve))
    const odd = createRemote({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, key: 'x', clock: realClock })
    const error = await odd.queries.queue().catch((e: unknown) => e)
    expect(error).to.be.instanceOf(Error)
    odd.close()
    server.closeAllConnections()
    await new Promise(resolve => void server.close(resolve))
  })
})
