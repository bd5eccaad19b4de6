import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { Problem } from '#core/model/problem.ts'
import type { Connector, Reply } from '#core/ports/connector.ts'
import { Refused, Retry } from '#core/ports/failure.ts'
import { type House, openHouse } from '#core/testing/houses/house.ts'

const [ada, ben, kim, lee] = ['ada@a.test', 'ben@b.test', 'kim@k.test', 'lee@l.test'] as const
const questions = ['When are you open?', 'Do you sell lamps?', 'How far is it to the shop?']
const who = { id: 'grace', name: 'Grace' }

describe('Who gets copies of the answers', function () {
  this.timeout(20_000)
  let folder: string
  let house: House
  let sent: Reply[]
  /** How often the post office is closed. */
  let closed: number
  let count: number

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'threadline-copies-'))
    sent = []
    closed = 0
    count = 0
    const letters: Connector = {
      name: 'letters',
      channel: 'letters',
      traits: { maxLength: 1000, attachments: true, live: false, pull: false, edits: false, reactions: false },
      async send(_, reply) {
        if (closed-- > 0) throw new Retry('closed', 1)
        sent.push(reply)
        return {}
      },
      async copies(_, named) {
        if (named.includes('desk@desk.test')) throw new Refused('That is us.')
        return { customer: ada, named: [...named] }
      },
    }
    const calls: Connector = { ...letters, name: 'calls', channel: 'calls' }
    delete calls.copies
    house = await openHouse({
      folder,
      connectors: [() => letters, () => calls],
      says: () => ({ text: 'We are open from nine to five. cc add lee, cc drop ben.' }),
    })
  })
  afterEach(async () => {
    await house.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const writes = async (recipients?: string[], from: string = ada, channel = 'letters'): Promise<string> => {
    const { session } = await house.core.inbox.receive({
      channel,
      address: `${channel}:1`,
      id: `m${++count}`,
      sender: { identities: [`email:${from}`] },
      text: questions[count % questions.length]!,
      ...(from === ada ? {} : { unattended: true }),
      ...(recipients && { recipients }),
    })
    await house.core.idle()
    return session
  }
  /** Once so many messages have left in all. */
  const left = async (messages: number): Promise<void> => {
    while (sent.length < messages) await new Promise(resolve => setTimeout(resolve, 5))
  }
  const now = async (id: string) => (await house.core.queries.session(id)).recipients
  const told = async (id: string) =>
    (await house.core.queries.timeline(id, 0)).flatMap(e =>
      e.kind === 'recipients' ? [{ by: e.author.kind, add: e.add, remove: e.remove, now: e.now }] : [],
    )
  const replied = async (id: string): Promise<string[] | undefined> => {
    await house.core.controls.reply(id, { text: 'Yes.', take: true }, { who })
    await house.core.idle()
    return sent.at(-1)?.recipients
  }
  const change = (id: string, input: { add?: string[]; remove?: string[] }, key?: string) =>
    house.core.controls.recipients(id, input, { who, ...(key && { key }) })
  const problem = async (work: Promise<unknown>): Promise<string> => {
    const error = await work.catch((e: unknown) => e)
    expect(error).to.be.instanceOf(Problem)
    return (error as Problem).code
  }

  it('is what agents say, which the customer’s next message with the old list does not undo', async () => {
    const id = await writes([ada, ben])
    await change(id, { add: [kim], remove: [ben] }, 'k1')
    await change(id, { add: [kim], remove: [ben] }, 'k1')
    expect(await told(id)).to.deep.equal([{ by: 'agent', add: [kim], remove: [ben], now: [ada, kim] }])
    expect(await replied(id)).to.deep.equal([ada, kim])
    await writes([ada, ben])
    expect(await replied(id)).to.deep.equal([ada, kim])
    expect(await told(id), 'nothing that is not so').to.have.length(1)
  })

  it('is told where the customer changes it, and not where it begins', async () => {
    const id = await writes([ada, ben])
    expect(await told(id)).to.deep.equal([])
    await writes([ada, lee])
    expect(await told(id)).to.deep.equal([{ by: 'contact', add: [lee], remove: [ben], now: [ada, lee] }])
    await writes([ada, ben, lee, kim], ben)
    expect((await told(id)).at(-1)).to.deep.equal({ by: 'contact', add: [ben, kim], remove: [], now: [ada, lee, ben, kim] })
  })

  it('is told of whoever joins where nobody was named before, and not of the customer', async () => {
    const id = await writes()
    await writes([ada, ben])
    expect(await told(id)).to.deep.equal([{ by: 'contact', add: [ben], remove: [], now: [ada, ben] }])
  })

  it('is nobody who came after an answer was written, and nobody who was dropped before it left', async () => {
    const id = await writes([ada, ben, kim])
    closed = 1
    await house.core.controls.reply(id, { text: 'Between us.', take: true }, { who })
    await change(id, { add: [lee], remove: [kim] })
    await left(1)
    expect(sent.at(-1)).to.deep.include({ text: 'Between us.', recipients: [ada, ben] })
    expect(await replied(id)).to.deep.equal([ada, ben, lee])
  })

  it('is never changed by the AI, whatever it says, and its answers go to those who were there', async () => {
    await house.core.controls.autopilot({ channels: { letters: 'on' } }, { who: { ...who, role: 'admin' } as never })
    const id = await writes([ada, ben])
    await left(1)
    expect(sent.at(-1)?.author.kind).to.equal('ai')
    expect(sent.at(-1)?.recipients).to.deep.equal([ada, ben])
    expect(await now(id)).to.deep.equal([ada, ben])
    closed = 1
    await writes([ada, ben])
    while (closed > 0) await new Promise(resolve => setTimeout(resolve, 5))
    await change(id, { add: [lee] })
    await left(2)
    expect(sent.map(({ author, recipients }) => [author.kind, recipients])).to.deep.equal([
      ['ai', [ada, ben]],
      ['ai', [ada, ben]],
    ])
  })

  it('is refused where it would lead nowhere', async () => {
    const id = await writes([ada, ben])
    expect(await problem(change(id, { remove: [ada] }))).to.equal('conflict')
    expect(await problem(change(id, { remove: [lee] }))).to.equal('invalid')
    expect(await problem(change(id, { add: ['desk@desk.test'] }))).to.equal('invalid')
    expect(await problem(change(id, { add: [kim], remove: [kim] }))).to.equal('invalid')
    expect(await problem(change(id, { add: Array.from({ length: 60 }, (_, i) => `p${i}@k.test`) }))).to.equal('invalid')
    expect(
      await problem(house.core.controls.recipients(id, { add: [kim] }, { who: { id: 'eve', name: 'Eve', role: 'viewer' } as never })),
    ).to.equal('forbidden')
    expect(await problem(change(await writes([ada], ada, 'calls'), { add: [kim] }))).to.equal('conflict')
    await house.core.controls.close(id, {}, { who })
    expect(await problem(change(id, { add: [kim] }))).to.equal('not_open')
    expect(await now(id)).to.deep.equal([ada, ben])
    expect(await told(id)).to.deep.equal([])
  })
})
