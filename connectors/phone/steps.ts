// A call turn by turn: the caller is listened to, what they said is stored, and the words for them are waited for; each a webhook that any
// process can answer, and answers the same when it is told twice. Where streaming fails this carries the call on.
import type { Form } from '#connectors/links/twilio/link.ts'
import type { Clock } from '#core/lib/clock.ts'
import { inParts } from '#core/lib/in-parts.ts'
import { type Duration, hour, second } from '#core/model/time.ts'
import type { Memory } from '#core/ports/memory.ts'
import type { Call, Calls } from './calls.ts'
import type { PhoneConfig } from './config.ts'
import { spoken } from './spoken.ts'
import type { Talk } from './talk.ts'
import type { Documents } from './twiml.ts'
import { wordsIn } from './words.ts'

export interface Steps {
  /** The document for step `n` of the call, after what the caller did in it. */
  step(sid: string, n: number, form: Form): Promise<string>
  /** Begins to listen, with words first. */
  listen(call: Call, words: readonly string[]): Promise<string>
  /** A webhook of the call waits here for words. */
  waits(sid: string): boolean
}

interface Taken {
  words: string[]
  /** Some of them are a person's own. */
  person: boolean
  /** More of them follows. */
  grows: boolean
}
const none: Taken = { words: [], person: false, grows: false }

interface Needs {
  config: PhoneConfig
  calls: Calls
  talk: Talk
  memory: Memory
  documents: Documents
  clock: Clock
}

/** Twilio says no more in one go. */
const longestSay = 4000
/** Twilio gives up on a webhook after 15 seconds. */
const patience: Duration = 8 * second
/** A person takes their time: whoever waits for one is asked again so often, and told so less often. */
const forPeople: Duration = 2 * second
const betweenHolds: Duration = 20 * second
const between: Duration = 0.15 * second
/** Words that go on are waited for a little, so that an answer is not cut into pieces. */
const more: Duration = 0.6 * second

export const createSteps = ({ config, calls, talk, memory, documents, clock }: Needs): Steps => {
  const waiting = new Map<string, number>()
  const rest = (wait: Duration): Promise<void> => new Promise(resolve => void clock.after(wait, resolve))

  const taken = async (sid: string): Promise<Taken> => {
    let came = none
    await calls.change(sid, now => {
      // Of a message that grows each piece has all of its words: the last one is said.
      const last = now.unsaid.filter((one, i) => !now.unsaid.some((other, j) => j > i && one.of !== undefined && other.of === one.of))
      const rests = last.map(({ of, text }) => text.slice(of === undefined ? 0 : (now.spoken[of] ?? 0)))
      came = {
        words: rests.flatMap(text => inParts(spoken(text), longestSay)).filter(text => text !== ''),
        person: last.some(one => one.person),
        grows: last.some(one => one.growing),
      }
      const said = last.flatMap(({ of, text }) => (of === undefined ? [] : [[of, text.length] as const]))
      return { ...now, unsaid: [], spoken: { ...now.spoken, ...Object.fromEntries(said) } }
    })
    return came
  }

  /** What is to be said, as soon as there is something. */
  const wordsFor = async (sid: string, wait: Duration): Promise<Taken> => {
    const until = clock.now() + wait
    waiting.set(sid, (waiting.get(sid) ?? 0) + 1)
    try {
      for (;;) {
        const call = await calls.get(sid)
        if (!call || call.state === 'ended' || call.state === 'joined') return none
        if (call.unsaid.length > 0) {
          await rest(more)
          return taken(sid)
        }
        if (clock.now() >= until) return none
        await rest(between)
      }
    } finally {
      waiting.set(sid, (waiting.get(sid) ?? 1) - 1)
    }
  }

  const listen: Steps['listen'] = async (call, words) => {
    const next = await calls.change(call.sid, now => ({ ...now, step: now.step + 1 }))
    return documents.listen(call, next?.step ?? call.step + 1, words)
  }
  const wait = async (call: Call, words?: string): Promise<string> => {
    const next = await calls.change(call.sid, now => ({ ...now, step: now.step + 1 }))
    return documents.wait(call, next?.step ?? call.step + 1, words)
  }

  const offer = async (call: Call): Promise<string> => {
    const text = talk.offer(call, call.language)
    const now = await calls.change(call.sid, one => ({ ...one, state: 'offered' }))
    await talk.tell(call, 'offered', { state: 'offered', text })
    return listen(now ?? call, [text])
  }

  const silent = async (call: Call): Promise<string> => {
    const now = await calls.change(call.sid, one => ({ ...one, silent: one.silent + 1 }))
    if (call.state === 'offered' || (now?.silent ?? 0) > 1) return documents.goodbye(call.language)
    return listen(call, [wordsIn(call.language).stillThere])
  }

  const pressed = async (call: Call, n: number, digits: string): Promise<string | undefined> => {
    if (call.state === 'offered' && digits === '1') {
      await calls.change(call.sid, now => ({ ...now, state: 'voicemail' }))
      return documents.voicemail(call.language)
    }
    if (call.state === 'offered' && digits === '2' && config.text && call.from !== undefined) {
      const words = wordsIn(call.language)
      return (await talk.text(call, call.language)) ? documents.goodbye(call.language, words.texted) : listen(call, [words.notTexted])
    }
    return (await talk.rates(call, `g${n}`, digits)) ? listen(call, [wordsIn(call.language).rated]) : undefined
  }

  const decide = async (call: Call, n: number, { SpeechResult = '', Digits = '' }: Form, listened: boolean): Promise<string> => {
    const chosen = Digits === '' ? undefined : await pressed(call, n, Digits)
    if (chosen !== undefined) return chosen
    const text = [SpeechResult.trim(), Digits].filter(Boolean).join(' ')
    if (text !== '') {
      await talk.said(call, `g${n}`, text)
      await calls.change(call.sid, now => ({ ...now, silent: 0 }))
    }
    const before = await talk.session(call)
    const isAnswered =
      text === '' &&
      (before === undefined || before.owner.kind === 'ai') &&
      (listened || (before !== undefined && before.growing === undefined && before.waitingSince === undefined))
    // No longer than they are kept waiting for a person in all.
    const most = before === undefined || before.owner.kind === 'ai' ? patience : forPeople
    const left = call.waiting === undefined ? most : Math.max(0, call.waiting + config.answer - clock.now())
    const { words, person, grows } = await wordsFor(call.sid, isAnswered ? 0 : Math.min(most, left))
    const now = (await calls.get(call.sid)) ?? call
    const session = await talk.session(now)
    const language = await talk.language(now, session)
    const spokenTo = { ...now, language }
    if (now.state === 'ended' || now.state === 'joined') return documents.hangUp()
    const owner = session?.owner.kind
    if (words.length > 0) {
      const waits = !person && owner !== undefined && owner !== 'ai'
      await calls.change(call.sid, ({ waiting, ...one }) => ({ ...one, ...(waits ? { waiting: waiting ?? clock.now() } : {}) }))
      return grows ? wait(spokenTo, words.join(' ')) : listen(spokenTo, words)
    }
    if (owner !== undefined && owner !== 'ai' && now.state === 'talking' && (text !== '' || !listened || now.waiting !== undefined)) {
      const since = now.waiting ?? clock.now()
      if (!(await talk.isThere(call)) || clock.now() - since >= config.answer) return offer(spokenTo)
      const holds = clock.now() - (now.held ?? since) >= betweenHolds
      await calls.change(call.sid, one => ({ ...one, waiting: since, held: holds ? clock.now() : (one.held ?? since) }))
      return wait(spokenTo, holds ? wordsIn(language).hold : undefined)
    }
    if (text === '' && listened) return silent(spokenTo)
    if (isAnswered) return listen(spokenTo, [])
    return wait(spokenTo, wordsIn(language).moment)
  }

  return {
    listen,
    waits: sid => (waiting.get(sid) ?? 0) > 0,
    async step(sid, n, form) {
      const key = `step/${sid}.${n}${form.heard === undefined ? '' : '.heard'}${form.also === undefined ? '' : `.${form.also}`}`
      const before = await memory.get<string>(key)
      if (before !== undefined) return before
      const call = await calls.get(sid)
      if (!call) return documents.goodbye(config.language)
      const document = await decide(call, n, form, form.heard !== undefined)
      return (await memory.change<string>(key, now => now ?? document, { for: hour })) ?? document
    },
  }
}
