import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect } from 'chai'
import type { EntryOf } from '#core/model/entry.ts'
import type { Answer, Question } from '#core/ports/answerer.ts'
import type { ConnectorGiven } from '#core/ports/folder.ts'
import { type House, openHouse } from '#core/testing/houses/house.ts'
import { type MemoryIntake, memoryIntake } from '#core/testing/houses/memory-intake.ts'
import { describeOnSlack } from '#core/testing/slack/binary.ts'
import type { ShownMessage } from '#core/testing/slack/page.ts'
import { openSlack, rooms, type Slack } from '#core/testing/slack/slack.ts'
import { config as linkConfig } from '../links/slack/config.ts'
import { create as createLink } from '../links/slack/index.ts'
import { config } from './config.ts'
import { create } from './index.ts'

const room = rooms.customers.id
const grace = { id: 'grace', name: 'Grace Hopper' }

const says = ({ text }: Question): Partial<Answer> | undefined =>
  /opening hours/.test(text)
    ? {
        text: 'We are **open** from nine to five.',
        sources: [{ kind: 'page', id: 'p1', title: 'Opening hours', url: 'https://acme.test/hours' }] as never,
      }
    : undefined

for (const mode of ['events', 'socket'] as const)
  describeOnSlack(`Customers in Slack, ${mode === 'socket' ? 'in Socket Mode' : 'over HTTP'}`, function () {
    this.timeout(60_000)
    let slack: Slack
    let house: House
    let intake: MemoryIntake
    let folder: string
    let port: number | undefined

    const open = async (): Promise<void> => {
      intake = memoryIntake()
      const connector = (given: ConnectorGiven) => {
        const link = createLink({ ...linkConfig.schema.parse(slack.variables), pace: slack.pace }, { ...given, intake, fatal() {} })
        const own = create(config.schema.parse({ SLACK_CUSTOMER_CHANNELS: 'shared, dm', SLACK_DESK_CHANNEL: rooms.desk.id }), {
          ...given,
          link,
        })
        return {
          ...own,
          ...(link.routes ? { routes: link.routes } : {}),
          async start() {
            await link.start?.()
          },
          async stop() {
            await own.stop?.()
            await link.stop?.()
          },
        }
      }
      house = await openHouse({ folder, connectors: [connector], says, fileSize: 1000, ...(port === undefined ? {} : { port }) })
      port = house.port
      slack.sendTo(`${house.url}/slack/events`)
    }

    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'threadline-slack-channel-'))
      slack = await openSlack({ mode })
      await open()
      await house.core.controls.autopilot({ channels: { slack: 'on' } }, { who: grace })
    })
    after(async () => {
      await house?.close()
      await slack?.close()
      rmSync(folder, { recursive: true, force: true })
    })
    afterEach(() => slack.proxy.faults.clear())

    type Message = EntryOf<'message'>

    const messages = async (): Promise<(Message & { session: string; address: string })[]> => {
      const { items } = await house.core.queries.sessions({ channel: 'slack' }, { limit: 100 })
      const all = await Promise.all(
        items.map(async ({ id, address }) =>
          (await house.core.queries.timeline(id, 0)).flatMap(e => (e.kind === 'message' ? [{ ...e, session: id, address }] : [])),
        ),
      )
      return all.flat()
    }

    const eventually = async <T>(what: string, find: () => Promise<T | undefined | false>): Promise<T> => {
      for (let at = 0; at < 300; at++) {
        const found = await find()
        if (found) return found
        await new Promise(resolve => setTimeout(resolve, 25))
      }
      const known = (await messages()).map(m => `  ${m.address} ${m.seq} ${m.author.kind}: ${m.text}`)
      throw new Error(`${what}: not in time.\n${known.join('\n')}`)
    }

    const taken = (text: string) => eventually(`“${text}” is taken`, async () => (await messages()).find(m => m.text === text))
    const count = async (text: string): Promise<number> => (await messages()).filter(m => m.text === text).length
    const wordsIn = (message: ShownMessage): string => JSON.stringify(message.blocks ?? [])
    const everywhere = (words: string): ShownMessage | undefined =>
      slack
        .messages(room)
        .flatMap(root => slack.thread(room, root.ts))
        .find(m => wordsIn(m).includes(words))
    const shown = (root: string, words: string) =>
      slack.until(`“${words}” stands in the thread`, () => slack.thread(room, root).find(m => wordsIn(m).includes(words)))

    it('are answered by the AI in a thread under their message, with its sources', async () => {
      const ts = await slack.ada.say(room, 'What are your opening hours?')
      const answer = await shown(ts, 'We are **open** from nine to five.')
      expect(answer.text, 'in the notification').to.equal('We are open from nine to five.')
      expect(wordsIn(answer)).to.include('<https://acme.test/hours|Opening hours>')
      expect(answer.text).to.include('nine to five')
    })

    it('are known by their workspace and person, and what their Slack says of them is not proven', async () => {
      const ts = await slack.ada.say(room, 'Hello, is *anybody* there <&>?')
      const message = await taken('Hello, is **anybody** there <&>?')
      const first = await taken('What are your opening hours?')
      expect(first.address).to.equal(`slack:T0ACME:${room}:${slack.messages(room)[0]?.ts}`)
      expect([message.address, ts > first.address.slice(-17)]).to.deep.equal([first.address, true])
      const contact = await house.core.queries.contact((await house.core.queries.session(message.session)).contact)
      expect(contact.identities).to.deep.equal([`slack:T0BYRON:${slack.ada.id}`])
      expect(contact.verified).to.include({ name: 'Ada Byron' })
      expect(contact.verified.email).to.equal(undefined)
      expect(contact.claimed.email).to.equal('ada@byron.test')
    })

    it('see in their thread that an agent types', async () => {
      const { session } = await taken('What are your opening hours?')
      const before = slack.proxy.lore.assistant.length
      await house.core.controls.typing(session, true, { who: grace })
      await slack.until('it is shown', () =>
        slack.proxy.lore.assistant
          .slice(before)
          .find(
            ({ method, args }) =>
              method === 'assistant.threads.setStatus' &&
              slack.messages(room).some(({ ts }) => ts === args.thread_ts) &&
              args.status === 'is typing…',
          ),
      )
    })

    it('go on in the same session at top level and in either thread', async () => {
      const first = await taken('Hello, is **anybody** there <&>?')
      const second = await taken('What are your opening hours?')
      expect(second.session).to.equal(first.session)
      const root = slack.messages(room).find(m => m.text === 'What are your opening hours?')!.ts
      await slack.ada.say(room, 'Thank you all', root)
      expect((await taken('Thank you all')).session).to.equal(first.session)
      const { address } = first
      await slack.ada.say(room, 'And one more thing', address.split(':')[3])
      expect((await taken('And one more thing')).session).to.equal(first.session)
    })

    it('have a session each, and may speak in each other’s threads', async () => {
      const ts = await slack.stranger.say(room, 'My cup is broken')
      const mine = await taken('My cup is broken')
      const ada = await taken('Thank you all')
      expect(mine.session).to.not.equal(ada.session)
      const reply = await slack.ada.say(room, 'Mine too', ts)
      const hers = await taken('Mine too')
      expect(hers.session).to.equal(mine.session)
      expect(hers.author).to.include({ kind: 'contact', name: 'Ada Byron' })
      await slack.ada.edit(room, reply, 'Mine too, last week')
      await taken('Mine too, last week')
    })

    it('are answered by a teammate in their own thread: that is a reply, and the AI keeps silent', async () => {
      const ts = await slack.stranger.say(room, 'Who is there for me')
      const { session } = await taken('Who is there for me')
      const said = await slack.grace.say(room, 'I am, Sam', ts)
      const reply = await taken('I am, Sam')
      expect([reply.session, reply.author.kind, reply.delivery?.state]).to.deep.equal([session, 'agent', 'delivered'])
      expect((await house.core.queries.session(session)).owner).to.include({ kind: 'agent', id: `slack:${slack.grace.id}` })
      await slack.stranger.say(room, 'And your opening hours?', ts)
      await taken('And your opening hours?')
      await intake.idle()
      await house.core.idle()
      expect(slack.thread(room, ts).filter(m => m.user === slack.bot && wordsIn(m).includes('nine to five'))).to.deep.equal([])
      await slack.stranger.react(room, said, 'tada')
      await eventually('the reaction', async () => (await messages()).find(m => m.text === 'I am, Sam' && m.reactions?.[0]?.emoji === '🎉'))
    })

    it('do not hear of what teammates say among themselves, nor is the desk’s channel theirs', async () => {
      await slack.grace.say(room, 'Maintenance tonight')
      await slack.ada.say(rooms.desk.id, 'In the wrong channel')
      await slack.ada.say(room, 'Marker one')
      await taken('Marker one')
      expect(await count('Maintenance tonight')).to.equal(0)
      expect(await count('In the wrong channel')).to.equal(0)
    })

    it('read an agent’s reply under the agent’s name, once, with its changes', async () => {
      const { session, address } = await taken('Hello, is **anybody** there <&>?')
      const root = slack.messages(room).find(m => m.text === 'Marker one')!.ts
      expect(address).to.not.include(root)
      const { seq } = await house.core.controls.reply(session, { text: 'It is *on* its way, <!channel>' }, { who: grace })
      const there = await shown(root, 'its way')
      expect(there.username).to.equal('Grace Hopper')
      expect(wordsIn(there)).to.include('&lt;!channel>')
      await eventually('✓', async () => (await messages()).find(m => m.seq === seq && m.session === session)?.delivery?.state === 'sent')
      await house.core.controls.edit(session, { of: seq, text: 'It is at your door' }, { who: grace })
      await shown(root, 'It is at your door')
      expect(slack.thread(room, root).filter(m => m.username === 'Grace Hopper')).to.have.length(1)
      await slack.ada.react(room, there.ts, '+1')
      await eventually('the reaction', async () => (await messages()).find(m => m.seq === seq && m.reactions?.[0]?.emoji === '👍'))
      await house.core.controls.remove(session, { of: seq }, { who: grace })
      await slack.until('it is gone', () => !slack.thread(room, root).some(m => m.ts === there.ts))
    })

    it('change and take back what they wrote; a preview of a link changes nothing', async () => {
      const ts = await slack.ada.say(room, 'My order is 1270')
      const { session, seq } = await taken('My order is 1270')
      await slack.ada.edit(room, ts, 'My order is 1207')
      await taken('My order is 1207')
      const entries = async () => (await house.core.queries.timeline(session, 0)).length
      const before = await entries()
      const message = { type: 'message', user: slack.ada.id, ts, text: 'My order is 1207' }
      const unfurled = { ...message, attachments: [{ title: 'A page' }] }
      await slack.event({ type: 'message', subtype: 'message_changed', channel: room, message: unfurled, previous_message: message })
      await intake.idle()
      expect(await entries()).to.equal(before)
      await slack.ada.remove(room, ts)
      await eventually('it is gone', async () => (await messages()).find(m => m.session === session && m.seq === seq)?.deleted)
    })

    it('send files, and are told when one is too large', async () => {
      await slack.ada.upload(room, { name: 'list.txt', content: 'Two cups, one broken', text: 'See the list' })
      const message = await taken('See the list')
      expect(message.attachments?.map(file => [file.name, file.size])).to.deep.equal([['list.txt', 20]])
      await slack.ada.upload(room, { name: 'film.txt', content: 'x'.repeat(2000), text: 'See the film' })
      const large = await eventually('the large one', async () => (await messages()).find(m => m.text.startsWith('See the film')))
      expect(large.text).to.include('film.txt: not kept, it is larger than')
      await slack.until('she is told', () =>
        slack.proxy.calls.some(
          call => call.method === 'chat.postEphemeral' && String(call.args.text).includes('film.txt could not be taken'),
        ),
      )
    })

    it('get files from agents', async () => {
      const { session } = await taken('See the list')
      const file = await house.files.keep({ name: 'form.txt', content: Readable.from([Buffer.from('Please fill in.')]) })
      await house.core.controls.reply(session, { text: 'Here is the form', attachments: [file] }, { who: grace })
      const [message] = await Promise.all([
        slack.until('the words', () => slack.proxy.calls.find(call => JSON.stringify(call.args.blocks ?? '').includes('Here is the form'))),
      ])
      const root = String(message.args.thread_ts)
      await slack.until('the file', () => slack.thread(room, root).find(m => m.files?.some(one => one.name === 'form.txt')))
    })

    it('write directly, and are answered there', async () => {
      const dm = await slack.ada.direct()
      await slack.ada.say(dm, 'Just between us, what are your opening hours?')
      const { address } = await taken('Just between us, what are your opening hours?')
      expect(address).to.equal(`slack:T0ACME:${dm}`)
      await slack.until('the answer', () => slack.messages(dm).find(m => wordsIn(m).includes('nine to five')))
      const theirs = await slack.grace.direct()
      await slack.grace.say(theirs, 'An agent asks the app')
      await slack.ada.say(room, 'Marker two')
      await taken('Marker two')
      expect(await count('An agent asks the app')).to.equal(0)
    })

    it('rate by a button, and only they', async () => {
      const { session } = await taken('My cup is broken')
      await house.core.controls.resolve(session, {}, { who: grace })
      const question = await slack.until('the question', () =>
        slack.proxy.calls.find(call => call.method === 'chat.postMessage' && String(call.args.text) === 'How did we do?' && call.answer),
      )
      const { ts } = question.answer as { ts: string }
      await slack.grace.press(room, ts, 'customer:score:1')
      await slack.stranger.press(room, ts, 'customer:score:5')
      const scores = await eventually('the score', async () => {
        const found = (await house.core.queries.timeline(session, 0)).filter(e => e.kind === 'csat')
        return found.length > 0 && found
      })
      expect(scores.map(score => score.kind === 'csat' && score.score)).to.deep.equal([5])

      const thanked = await slack.until('the thanks', () =>
        slack
          .messages(room)
          .concat(slack.thread(room, question.args.thread_ts as string))
          .find(m => m.ts === ts && /Thank you/.test(wordsIn(m))),
      )
      await slack.grace.press(room, thanked.ts, 'customer:comment')
      await slack.stranger.press(room, thanked.ts, 'customer:comment')
      const window = await slack.until('the window', () => slack.modals().at(-1))
      expect(slack.modals()).to.have.length(1)
      expect(window.title?.text).to.equal('Your rating')
      expect(await slack.stranger.submit({ comment: '   ' })).to.have.property('comment')
      expect(await slack.stranger.submit({ comment: ' So quick! My card is 4111 1111 1111 1111. ' })).to.deep.equal({})
      const ratings = await eventually('the comment', async () => {
        const found = (await house.core.queries.timeline(session, 0)).filter(e => e.kind === 'csat')
        return found.length > 1 && found
      })
      expect(ratings.at(-1)).to.include({ score: 5 })
      expect(ratings.at(-1)?.comment)
        .to.match(/^So quick! My card is/)
        .and.not.contain('4111')
      await slack.until('the thanks without a button', () =>
        slack.proxy.calls.find(
          call => call.method === 'chat.update' && call.args.ts === ts && !JSON.stringify(call.args.blocks).includes('customer:comment'),
        ),
      )
    })

    it('lose nothing while the house is closed: what they wrote is fetched, once, and so are answers in threads', async () => {
      const root = slack.messages(room).find(m => m.text === 'Who is there for me')!.ts
      await house.close()
      await slack.ada.say(room, 'Written while you slept')
      await slack.stranger.say(room, 'In the thread while you slept', root)
      await open()
      const top = await taken('Written while you slept')
      const inThread = await taken('In the thread while you slept')
      expect(top.session).to.equal((await taken('Marker two')).session)
      expect(inThread.session).to.equal((await taken('Who is there for me')).session)
      await house.drop()
      await open()
      await slack.ada.say(room, 'Marker three')
      await taken('Marker three')
      expect([await count('Written while you slept'), await count('In the thread while you slept')]).to.deep.equal([1, 1])
    })

    it('are not answered twice where Slack took an answer and its word was lost', async () => {
      const { session } = await taken('Marker three')
      slack.proxy.faults.lose({ method: 'chat.postMessage', times: 1 }, 'after')
      const { seq } = await house.core.controls.reply(session, { text: 'Said once' }, { who: grace })
      await eventually(
        'it is known as sent',
        async () => (await messages()).find(m => m.session === session && m.seq === seq)?.delivery?.state === 'sent',
      )
      const root = slack.messages(room).find(m => m.text === 'Marker three')!.ts
      expect(slack.thread(room, root).filter(m => wordsIn(m).includes('Said once'))).to.have.length(1)
    })

    it('are known to have changed, taken back and reacted while the house was closed, once', async () => {
      const edited = await slack.ada.say(room, 'My cup is blue')
      const gone = await slack.ada.say(room, 'Forget this one')
      const liked = await slack.ada.say(room, 'A fine cup')
      const before = await taken('My cup is blue')
      await taken('Forget this one')
      const { seq: likedAt } = await taken('A fine cup')
      await house.close()
      await slack.ada.edit(room, edited, 'My cup is green')
      await slack.ada.remove(room, gone)
      await slack.ada.react(room, liked, 'heart')
      await open()
      await taken('My cup is green')
      await eventually(
        'it is gone',
        async () => (await messages()).find(m => m.session === before.session && m.seq === before.seq + 1)?.deleted,
      )
      const emoji = async () =>
        (await messages()).find(m => m.session === before.session && m.seq === likedAt)?.reactions?.map(r => r.emoji)
      await eventually('the reaction', async () => (await emoji())?.length === 1)
      await house.close()
      await slack.ada.unreact(room, liked, 'heart')
      await open()
      await eventually('the reaction is withdrawn', async () => (await emoji())?.length === 0)
      const changes = (await house.core.queries.timeline(before.session, before.seq)).filter(e => e.kind === 'edit' || e.kind === 'delete')
      expect(changes.map(e => e.kind)).to.deep.equal(['edit', 'delete'])
    })

    it('see what a teammate made of their own words later: changed, and taken back', async () => {
      const ts = await slack.stranger.say(room, 'Is a colleague there')
      await taken('Is a colleague there')
      const said = await slack.grace.say(room, 'Yes, I am hear', ts)
      const { session, seq } = await taken('Yes, I am hear')
      await slack.grace.edit(room, said, 'Yes, I am here')
      const changed = await taken('Yes, I am here')
      expect([changed.session, changed.seq, changed.author.kind]).to.deep.equal([session, seq, 'agent'])
      await slack.grace.remove(room, said)
      await eventually('it is gone', async () => (await messages()).find(m => m.session === session && m.seq === seq)?.deleted)
      const kinds = (await house.core.queries.timeline(session, seq)).flatMap(e =>
        e.kind === 'edit' || e.kind === 'delete' ? [e.author.kind] : [],
      )
      expect(kinds).to.deep.equal(['agent', 'agent'])
    })

    it('read no redacted words in what we had answered; their own message is theirs, which the agent is told', async () => {
      await slack.stranger.say(room, 'My word is quicksilverbeetle')
      const { session, seq } = await taken('My word is quicksilverbeetle')
      await house.core.controls.reply(session, { text: 'Thank you for quicksilverbeetle!', take: true }, { who: grace })
      const there = await slack.until('the answer', () => everywhere('Thank you for quicksilverbeetle'))
      await eventually('✓', async () => (await messages()).find(m => m.text.startsWith('Thank you for quick'))?.delivery?.state === 'sent')
      const { gone, left } = await house.core.controls.redact(session, { of: seq, what: ['quicksilverbeetle'] }, { who: grace })
      await slack.until('it is changed', () => !everywhere('Thank you for quicksilverbeetle'))
      expect(everywhere('Thank you for [redacted]')?.ts).to.equal(there.ts)
      expect(gone.join('\n')).to.include('slack: what we had said with these words is changed there, too')
      expect(left.join('\n')).to.include('the customer’s own copy on slack')
    })

    it('are written to directly by an agent who begins, and answer there', async () => {
      const { contact } = await house.core.queries.session((await taken('Just between us, what are your opening hours?')).session)
      await house.core.idle()
      const { items } = await house.core.queries.sessions({ contact, status: 'open' })
      for (const { id } of items) await house.core.controls.close(id, {}, { who: grace })
      const done = await house.core.controls.message(
        contact,
        { text: 'Your cup is **mended**', channel: 'slack' },
        { who: grace, key: 'first' },
      )
      const dm = await slack.ada.direct()
      const said = await slack.until('the words', () => slack.messages(dm).find(m => wordsIn(m).includes('Your cup is **mended**')))
      expect(said.username).to.equal('Grace Hopper')
      await house.core.controls.message(contact, { text: 'Your cup is **mended**', channel: 'slack' }, { who: grace, key: 'first' })
      await slack.ada.say(dm, 'How kind of you')
      const answer = await taken('How kind of you')
      expect(answer.session).to.equal(done.session)
      await house.core.idle()
      expect(slack.messages(dm).filter(m => wordsIn(m).includes('mended'))).to.have.length(1)
      expect((await messages()).filter(m => m.session === done.session).map(m => m.author.kind)).to.deep.equal(['agent', 'contact'])
    })
  })
