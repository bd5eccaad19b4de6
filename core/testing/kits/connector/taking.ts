// Checks of messages that come in: once, durable before they are acknowledged, in any order, as they were written.
import { must, until, within } from '../check.ts'
import { type ConnectorCheck, needs, playIt } from './about.ts'
import { type Stage, theKept } from './stage.ts'

/** Words that break what is not careful: markup, quotes, templates, direction marks, emoji, other scripts, line ends. */
export const hostileWords = [
  '<b>Hello</b> &amp; "you" & \'me\' <script>alert(1)</script>',
  'ＡＢ 你好，世界 · Привет · שלום · مرحبا · नमस्ते',
  'One 👩‍👩‍👧‍👦 family, a flag 🇩🇪, e\u0301 and é, a right-to-left mark \u202eabc\u202c',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is what an attacker writes
  '{{7*7}} ${7*7} %s %d %00 \\n \\u0041 ../../etc/passwd',
  "'; DROP TABLE messages; -- <!-- *bold* _it_ `code` @everyone #1",
  'two\nlines\n\nand a paragraph',
]

const once = async (stage: Stage, text: string, advice: string): Promise<void> => {
  await theKept(stage, text)
  await stage.settle()
  const found = await stage.kept(text)
  must(found.length === 1, advice, `${found.length} times in the timeline`)
}

const untaken = 'A customer’s message was not taken: hand it to inbox.receive, and answer the webhook with 200 when that has resolved.'

const sameId =
  'The same webhook came twice and the customer’s message is there twice: give the platform’s own message id to inbox.receive, not a new one.'

export const taking: ConnectorCheck[] = [
  {
    name: 'takes a customer’s message in',
    why: 'Nobody is answered whose words are not in the timeline.',
    async run(stage) {
      await stage.wrote('ada', 'Where is my parcel?')
      const { entry, address } = await theKept(stage, 'Where is my parcel?')
      must(
        entry.platformId !== undefined && address !== '',
        'The message has no id or no address: give inbox.receive the platform’s message id and the address that a reply must go to.',
      )
    },
  },
  {
    name: 'takes a message once that comes twice',
    why: 'Platforms send a webhook again whenever they are in doubt; a customer must not be heard twice.',
    async run(stage) {
      const id = await stage.wrote('ada', 'Hello, twice')
      await theKept(stage, 'Hello, twice')
      const again = await stage.platform.deliver(id)
      must(again.ok, 'A webhook that came before was refused, so the platform will send it for ever: answer it as the first time.', again)
      await Promise.all([stage.platform.deliver(id), stage.platform.deliver(id)])
      await once(stage, 'Hello, twice', sameId)
    },
  },
  {
    name: 'takes a message once that comes twice at the same moment',
    why: 'Two copies race when the platform is impatient.',
    async run(stage) {
      const id = stage.platform.write({ from: 'ada', text: 'Hello, both' })
      const answers = await Promise.all([1, 2, 3].map(() => stage.platform.deliver(id)))
      must(
        answers.some(a => a.ok),
        'None of three copies that came at the same moment was taken: one of them has to be.',
        answers,
      )
      await once(stage, 'Hello, both', sameId)
    },
  },
  {
    name: 'acknowledges a message only when it is stored',
    why: 'What is acknowledged and then lost in a crash is lost for ever.',
    async run(stage) {
      stage.gate('held')
      const id = stage.platform.write({ from: 'ada', text: 'Not stored yet' })
      let answered = false
      const call = stage.platform.deliver(id).then(answer => {
        answered = true
        return answer
      })
      await within(
        Promise.race([stage.reached(), call]),
        'The message was never handed to inbox.receive: call it for every message of a customer.',
      )
      if (answered) must((await call).ok, untaken, await call)
      for (let i = 0; i < 20 && !answered; i++) await new Promise(resolve => setTimeout(resolve, 5))
      must(!answered, 'The webhook was answered before the message was stored: await inbox.receive, and only then answer 200.')
      stage.gate('open')
      must((await call).ok, 'The message was stored and its webhook still refused: answer 200 when inbox.receive has resolved.')
    },
  },
  {
    name: 'loses and doubles nothing when it dies between storing and acknowledging',
    why: 'The platform does not know that the message is stored, and sends it again.',
    async run(stage) {
      stage.gate('dies')
      const id = stage.platform.write({ from: 'ada', text: 'Before the crash' })
      const call = stage.platform.deliver(id)
      await within(stage.reached(), 'The message was never handed to inbox.receive: call it for every message of a customer.')
      await stage.crash()
      await call
      const again = await stage.platform.deliver(id)
      must(again.ok, 'After a crash the message came again and was refused: a repeat is answered as the first time.', again)
      await once(stage, 'Before the crash', sameId)
    },
  },
  {
    name: 'takes messages in whatever order they come',
    why: 'Webhooks overtake each other; a late one is as good as any.',
    async run(stage) {
      const ids = ['first', 'second', 'third'].map(text => stage.platform.write({ from: 'ada', text: `The ${text}` }))
      for (const id of [ids[2]!, ids[0]!, ids[1]!]) {
        const answer = await stage.platform.deliver(id)
        must(answer.ok, 'A message that came after a later one was refused: take it, whatever its time or number says.', answer)
      }
      for (const text of ['first', 'second', 'third']) await once(stage, `The ${text}`, sameId)
      const sessions = new Set((await stage.everything()).map(one => one.session))
      must(
        sessions.size === 1,
        'Messages of one customer went to several sessions: give inbox.receive the same address and identity for the same customer.',
        `${sessions.size} sessions`,
      )
    },
  },
  {
    name: 'keeps customers apart who write at the same moment',
    why: 'One customer’s words in another’s conversation are a breach of privacy.',
    async run(stage) {
      const all = Array.from({ length: 6 }, (_, i) => [`ada ${i}`, `ben ${i}`]).flat()
      const answers = await Promise.all(all.map(text => stage.platform.deliver(stage.platform.write({ from: text.split(' ')[0]!, text }))))
      must(
        answers.every(a => a.ok),
        'Some of twelve messages at once were refused: each stands for itself, keep no state between them.',
        answers,
      )
      for (const text of all) await theKept(stage, text)
      const found = await stage.everything()
      must(found.length === all.length, sameId, `${found.length} messages of ${all.length}`)
      const mixed = [...Map.groupBy(found, one => one.session).values()].filter(
        ones => new Set(ones.map(one => one.entry.text.split(' ')[0])).size > 1,
      )
      must(
        mixed.length === 0,
        'Two customers’ messages are in one session: give inbox.receive the address and identity of the message at hand, never of a variable that the next one changes.',
        mixed.map(ones => ones.map(one => one.entry.text)),
      )
    },
  },
  {
    name: 'leaves the customer’s words as they were written',
    why: 'Agents answer what they read; what is cut or escaped twice is another question.',
    async run(stage) {
      for (const text of hostileWords) {
        await stage.wrote('ada', text)
        const found = await until(async () => {
          const all = await stage.everything()
          return all.find(one => one.entry.text === text) ?? (all.length > hostileWords.indexOf(text) ? all.at(-1) : undefined)
        }, 'A message with unusual characters never came to the timeline: hand over any text.')
        must(
          found.entry.text === text,
          'The customer’s words are not in the timeline as they were written: hand over the text as the platform tells it, not cut, trimmed or escaped; decode what the vendor escapes once.',
          found.entry.text,
        )
      }
    },
  },
  {
    name: 'drops its own messages',
    why: 'Most platforms tell of what we sent as well; taken for a customer’s words it is answered, and so on without end.',
    without: needs('echo'),
    async run(stage) {
      const { echo } = stage.platform
      must(echo !== undefined, playIt('echo'))
      await stage.wrote('ada', 'Hello')
      await theKept(stage, 'Hello')
      const before = (await stage.everything()).length
      const answer = await echo!({ to: 'ada', text: 'Our own words', id: 'own-1' })
      must(
        answer.ok,
        'The webhook of our own message was refused, so the platform will send it for ever: answer 200 and do nothing.',
        answer,
      )
      await stage.settle()
      const after = await stage.everything()
      must(
        after.length === before,
        'Our own message was taken for a customer’s: look at who wrote it, or which way it went, and drop what we sent.',
        after.map(one => one.entry.text),
      )
    },
  },
]
