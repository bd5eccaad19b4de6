// Checks of replies that go out: to the right customer, whole, as they were written, and quick for others when one is slow.
import { Readable } from 'node:stream'
import type { Reply } from '../../../ports/connector.ts'
import { must, until, within } from '../check.ts'
import { type ConnectorCheck, needs, needsSends, playIt } from './about.ts'
import type { Arrived } from './platform.ts'
import { type Sending, type Stage, theKept } from './stage.ts'
import { hostileWords } from './taking.ts'

/** A customer wrote `text`; answers where to reply to. */
export const begin = async (stage: Stage, from = 'ada', text = `Hello from ${from}`) => {
  await stage.wrote(from, text)
  return theKept(stage, text)
}

/** The reply of this text, once it has reached its customer. */
export const theArrived = (stage: Stage, text: string, patience?: number): Promise<Arrived> =>
  until(
    async () => (await stage.arrived(text))[0],
    `A reply never reached the customer: send it to the platform in send(), and let the platform of your test tell of it in sent(). The reply was ${JSON.stringify(text)}.`,
    patience,
  )

/** The ledger's last word on a reply, once it satisfies. */
export const theOutcome = (stage: Stage, sending: Sending, states: string[], advice: string) =>
  until(async () => {
    const now = await stage.standing(sending)
    return now && states.includes(now.state) ? now : undefined
  }, advice)

const longText = (longest: number): string => {
  const words: string[] = []
  for (let n = 0, length = 0; length < longest * 2.5; n++) {
    const word = `word${n}${n % 17 === 16 ? '.' : ''}`
    words.push(word)
    length += word.length + 1
  }
  return words.join(' ')
}

export const sending: ConnectorCheck[] = [
  {
    name: 'brings a reply to the customer, once',
    why: 'It is what a channel is for.',
    async run(stage) {
      const kept = await begin(stage)
      const planned = await stage.reply(kept, 'It is on its way.')
      const arrived = await theArrived(stage, 'It is on its way.')
      must(arrived.to === 'ada', 'The reply went to somebody else: send it to the address that send() is given.', arrived.to)
      await theOutcome(
        stage,
        planned,
        ['sent', 'delivered', 'read'],
        'The reply arrived, and the ledger does not say so: answer from send() when the platform took it.',
      )
      await stage.settle()
      const all = await stage.arrived('It is on its way.')
      must(all.length === 1, 'One reply reached the customer more than once: send once for each call of send().', `${all.length} times`)
    },
  },
  {
    name: 'sends each reply to the address it is given',
    why: 'An answer that reaches another customer is the worst mistake a desk can make.',
    async run(stage) {
      const [ada, ben] = [await begin(stage, 'ada'), await begin(stage, 'ben')]
      const rounds = [0, 1, 2]
      await Promise.all(rounds.flatMap(n => [stage.reply(ada, `For ada ${n}`), stage.reply(ben, `For ben ${n}`)]))
      for (const n of rounds)
        for (const name of ['ada', 'ben']) {
          const { to } = await theArrived(stage, `For ${name} ${n}`)
          must(
            to === name,
            'A reply reached another customer: use the address that this call of send() was given, never a variable that outlives it.',
            `“For ${name}” reached ${to}`,
          )
        }
    },
  },
  {
    name: 'leaves the words of a reply as they were written',
    why: 'Customers must read what the agent wrote, and nothing of it may become markup or a command.',
    without: ({ connector }) => (connector.traits.voice ? 'it speaks: markup, addresses and signs are not said' : undefined),
    async run(stage) {
      const kept = await begin(stage)
      for (const text of hostileWords) {
        const before = new Set((await stage.platform.sent()).map(one => one.id))
        await stage.reply(kept, text)
        const arrived = await until(
          async () => (await stage.platform.sent()).find(one => !before.has(one.id)),
          'A reply with unusual characters never arrived: send any text.',
        )
        must(
          arrived.text === (stage.platform.reads?.(text) ?? text),
          'The customer does not read what was written: neither cut nor trim nor escape, except as the vendor’s page asks; then let the platform of your test decode it once, as the customer’s app does.',
          arrived.text,
        )
      }
    },
  },
  {
    name: 'keeps to the longest text and loses no word',
    why: 'A vendor refuses or cuts longer texts; half an answer is a wrong one.',
    async run(stage) {
      const { maxLength, pull } = stage.connector().traits
      const kept = await begin(stage)
      const text = longText(pull ? maxLength / 3 : Math.min(maxLength, 12_000))
      const planned = await stage.reply(kept, text)
      const last = text.split(' ').at(-1)!
      const all = await until(
        async () => {
          const toAda = (await stage.platform.sent()).filter(one => one.to === 'ada')
          // Before it may stand what the house itself says, such as that a person will answer.
          const sent = toAda.slice(
            Math.max(
              0,
              toAda.findIndex(one => one.text.startsWith('word0 ')),
            ),
          )
          return sent.some(one => one.text.endsWith(last)) ? sent : undefined
        },
        `A reply of ${text.length.toLocaleString('en')} characters did not arrive whole: where it is longer than traits.maxLength (${maxLength.toLocaleString('en')}), send it in parts (core/lib/in-parts.ts cuts at the right places).`,
      )
      const longest = Math.max(...all.map(one => one.text.length))
      must(
        longest <= maxLength || pull,
        'A text longer than traits.maxLength was sent: cut it into parts (core/lib/in-parts.ts).',
        `${longest} characters`,
      )
      const words = all.flatMap(one => one.text.split(/\s+/))
      must(
        words.join(' ') === text,
        'The parts of a long reply do not hold the same words in the same order: send every part, one after the other, each when the one before was taken.',
        `${words.length} words of ${text.split(' ').length}`,
      )
      await theOutcome(
        stage,
        planned,
        ['sent', 'delivered', 'read'],
        'A long reply arrived, and the ledger does not say so: answer from send() when every part was taken.',
      )
    },
  },
  {
    name: 'tells before what a reply goes as',
    why: 'Who is told “one message” and pays for six writes the next one in fear.',
    without: ({ connector }) => (connector.preview ? undefined : 'it has no preview()'),
    async run(stage) {
      const { address, session, entry } = await begin(stage)
      const { maxLength } = stage.connector().traits
      const texts = [
        'It is on its way.',
        'It’s “on its way” – really… 📦',
        longText(Math.min(maxLength, 4000) / 5),
        longText(Math.min(maxLength, 4000)),
      ]
      for (const [at, text] of texts.entries())
        for (const author of [{ kind: 'agent', id: 'grace', name: 'Grace' }, { kind: 'ai' }] as const) {
          const before = new Set((await stage.platform.sent()).map(one => one.id))
          const reply: Reply = { session, ticket: 1, seq: entry.seq + 1 + at, author, text }
          const told = stage.connector().preview!(address, reply)
          const sent = await stage.connector().send(address, reply, `${session}/told/${author.kind}/${at}`)
          must(told.note === sent.note, 'preview() and send() do not say the same of one reply: make both from one plan.', {
            preview: told.note,
            send: sent.note,
          })
          const fresh = async () => (await stage.platform.sent()).filter(one => !before.has(one.id))
          await until(
            async () => (await fresh()).length === told.messages,
            `A reply went in another number of messages than the ${told.messages} that preview() had told: make both from one plan.`,
          )
          const read = (await fresh()).map(one => one.text).join(' ')
          const last = text.trim().split(/\s+/).at(-1)!
          if (author.kind === 'agent' || /^word/.test(last))
            must(
              read.includes(last) === (told.shortened === undefined),
              'A reply reached the customer whole where preview() told that it is shortened, or the other way round.',
              { shortened: told.shortened ?? false },
            )
        }
    },
  },
  {
    name: 'lets no slow customer hold up another',
    why: 'One hanging call must not keep a whole channel waiting.',
    without: needsSends,
    async run(stage) {
      const { next } = stage.platform
      must(next !== undefined, playIt('next'))
      const [ada, ben] = [await begin(stage, 'ada'), await begin(stage, 'ben')]
      next!.acceptThenHang()
      await stage.reply(ada, 'Slow for ada')
      await until(() => stage.tried.length > 0, 'send() was never called for a reply.')
      await theArrived(stage, 'Slow for ada')
      await stage.reply(ben, 'Quick for ben')
      await within(
        theArrived(stage, 'Quick for ben', 1500),
        'While one customer’s send was waiting for an answer, another’s did not leave: do not send one after the other across customers.',
      )
    },
  },
  {
    name: 'sends files as declared',
    why: 'A file that is silently left out makes “see the attached form” a riddle.',
    without: about =>
      about.connector.traits.pull
        ? 'its customers read the timeline themselves'
        : about.connector.traits.attachments
          ? needs('files')(about)
          : 'traits.attachments is false',
    async run(stage) {
      must(stage.platform.files === true, playIt('files'))
      const kept = await begin(stage)
      const { files } = stage.house()
      const form = await files.keep({ name: 'form.txt', content: Readable.from([Buffer.from('Please fill in.')]) })
      const url = files.url(form)
      await stage.hand(kept, 'See the form', [{ ...form, url }])
      const all = await stage.platform.sent()
      must(
        all.some(one => one.files?.some(name => name.includes('form.txt') || name.includes(url))),
        'A file of a reply did not reach the customer, although traits.attachments says so: send reply.attachments too, or declare false, so that the core tells the agent.',
        all.map(({ text, files = [] }) => ({ text, files })),
      )
    },
  },
  {
    name: 'takes files in as declared',
    why: 'A photo of the broken part is often the whole message.',
    without: about => (about.connector.traits.attachments ? needs('files')(about) : 'traits.attachments is false'),
    async run(stage) {
      must(stage.platform.files === true, playIt('files'))
      await stage.wrote('ada', 'See the list', { files: [{ name: 'list.txt', type: 'text/plain', content: 'Two cups, one broken' }] })
      const { entry } = await theKept(stage, 'See the list')
      must(
        entry.attachments?.some(file => file.name === 'list.txt') === true,
        'A customer’s file is not in the timeline, although traits.attachments says so: keep it with files.keep and give inbox.receive its attachments, or declare false.',
        entry.attachments ?? 'no files',
      )
    },
  },
]
