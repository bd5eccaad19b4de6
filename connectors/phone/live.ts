// A call whose speech streams through this process: one WebSocket, from its set-up to its end.
import type { Logger } from 'pino'
import type { WebSocket } from 'ws'
import type { Clock } from '#core/lib/clock.ts'
import { type Duration, second } from '#core/model/time.ts'
import type { Inbox } from '#core/ports/connector.ts'
import type { CustomerView } from '#core/ports/queries.ts'
import type { Call, Calls, Unsaid } from './calls.ts'
import type { PhoneConfig } from './config.ts'
import { type Frame, frameOf, type OurFrame } from './frames.ts'
import { saying, spoken } from './spoken.ts'
import type { Talk } from './talk.ts'
import { spokenTag, wordsIn } from './words.ts'

/** A caller on the line here. */
export interface Live {
  readonly sid: string
  /** False where the line is gone. */
  say(words: Unsaid): boolean
  /** What follows is said, and the caller listened to, in this language. */
  turnTo(language: string): void
  /** By keys, 1 to 5. */
  askRating(): boolean
  /** Nobody took it: what the caller may do instead. */
  offer(): Promise<void>
  /** The phone of somebody rings: the caller is not offered anything else meanwhile. */
  ringing(): void
  close(): void
}

export interface LiveNeeds {
  config: PhoneConfig
  calls: Calls
  talk: Talk
  inbox: Inbox
  customers: CustomerView
  clock: Clock
  log: Logger
  begun(live: Live): void
  gone(live: Live): void
}

/** Quiet after which words that were to go on are taken for finished. */
const restOf: Duration = 0.7 * second
/** Digits that follow each other so closely are one number. */
const betweenKeys: Duration = 2 * second
/** Other processes leave here what is to be said. */
const lookAround: Duration = 0.5 * second
const betweenHolds: Duration = 20 * second

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Of what was said since the caller last spoke, what the caller had heard of each: the utterance begins with one of them. */
export const heardOf = <T extends { text: string }>(said: readonly T[], utterance: string): { said: T; text: string }[] => {
  const all = letters(utterance)
  const from = (start: number): { said: T; text: string }[] | undefined => {
    let rest = all
    const cut: { said: T; text: string }[] = []
    for (const one of said.slice(start)) {
      const own = letters(one.text)
      if (rest !== '' && rest.startsWith(own)) rest = rest.slice(own.length)
      else if (own.startsWith(rest)) {
        cut.push({ said: one, text: rest })
        rest = ''
      } else return undefined
    }
    return rest === '' ? cut : undefined
  }
  if (all === '') return said.slice(-1).map(one => ({ said: one, text: '' }))
  for (let start = 0; start < said.length; start++) {
    const found = from(start)
    if (found) return found
  }
  return []
}

export const goLive = (socket: WebSocket, needs: LiveNeeds): void => {
  const { config, calls, talk, inbox, customers, clock, log } = needs
  let call: Call | undefined
  let relay = ''
  let count = 0
  let live: Live | undefined
  let language = config.language
  let keys = ''
  let offered = false
  /** The session is a person's, or waits for one; `waits`: and the caller for their words. */
  let person = false
  let waits = false
  /** The agent who has spoken since the caller did. */
  let spoke: { name?: string } | undefined
  /** What the caller said has no answer yet: it may take its time, and where nobody answers it ends all the same. */
  let owed = false
  let quiet = 0
  /** Said since the caller last spoke, as it is spoken. */
  let said: { of?: string; text: string }[] = []
  /** By message: so much of its words was said; `cut`: no more of it. */
  const told = new Map<string, { upTo: number; cut?: true }>()
  const timers = new Map<string, () => void>()
  const following = new AbortController()

  const after = (name: string, wait: Duration, work: () => void | Promise<void>): void => {
    timers.get(name)?.()
    const run = (): void => {
      timers.delete(name)
      Promise.resolve(work()).catch(error => log.error({ error, call: call?.sid }, 'a call did not go on as it should'))
    }
    timers.set(name, clock.after(wait, run))
  }
  const drop = (name: string): void => {
    timers.get(name)?.()
    timers.delete(name)
  }
  const send = (frame: OurFrame): boolean => {
    if (socket.readyState !== socket.OPEN) return false
    socket.send(JSON.stringify(frame))
    return true
  }
  const end = (reason: string): void => void send({ type: 'end', handoffData: JSON.stringify({ reason }) })

  /** How long all that was handed over takes to be said, from now. */
  let busyUntil = 0
  const listens = (): void => {
    const from = Math.max(0, busyUntil - clock.now())
    if (waits && !offered) {
      drop('silence')
      return
    }
    after('silence', from + ((person || owed) && !offered ? 6 * config.silence : config.silence), () => {
      if (offered || quiet > 0) {
        house(wordsIn(language).goodbye)
        after('end', saying(wordsIn(language).goodbye), () => end('goodbye'))
        return
      }
      house(wordsIn(language).stillThere)
      quiet += 1
      listens()
    })
  }

  const speak = (text: string, { of, last = true, hold = false }: { of?: string; last?: boolean; hold?: boolean } = {}): boolean => {
    const token = spoken(text)
    if (token === '') return send({ type: 'text', token: '', last: true })
    const blank = said.length > 0 && !/\s$/u.test(said.at(-1)?.text ?? '') ? ' ' : ''
    const went = send({
      type: 'text',
      token: `${blank}${token}`,
      last,
      lang: language,
      interruptible: true,
      ...(hold ? { preemptible: true } : {}),
    })
    const before = of === undefined ? undefined : said.find(one => one.of === of)
    if (before) before.text += ` ${token}`
    else said.push({ ...(of === undefined ? {} : { of }), text: token })
    busyUntil = Math.max(busyUntil, clock.now()) + saying(token)
    drop('rest')
    if (!last) after('rest', restOf, () => void send({ type: 'text', token: '', last: true }))
    listens()
    return went
  }
  /** The house's own words, of which the timeline tells only what matters. */
  const house = (text: string, hold = false): void => void speak(text, { hold })

  const turnTo = (tag: string): void => {
    if (tag === language) return
    language = tag
    send({ type: 'language', ttsLanguage: tag, transcriptionLanguage: tag })
  }

  const say: Live['say'] = ({ of, text, growing }) => {
    if (socket.readyState !== socket.OPEN) return false
    const before = of === undefined ? undefined : told.get(of)
    // The caller interrupted it: the ledger is told that it left, and the timeline how much was heard.
    if (before?.cut) return true
    if (of !== undefined) told.set(of, { upTo: text.length })
    owed = false
    drop('hold')
    return speak(text.slice(before?.upTo ?? 0), { ...(of === undefined ? {} : { of }), last: !growing })
  }

  const offer = async (): Promise<void> => {
    if (!call || offered) return
    const now = await calls.change(call.sid, one => (one.state === 'talking' ? { ...one, state: 'offered' } : undefined))
    if (!now) return
    offered = true
    for (const name of ['waiting', 'hold']) drop(name)
    const text = talk.offer(call, language)
    house(text)
    await talk.tell(call, `${relay}/offered`, { state: 'offered', text })
  }

  const holds = (): void =>
    after('hold', betweenHolds, () => {
      house(wordsIn(language).hold, true)
      holds()
    })
  /** A person was asked for, and nobody has spoken yet. */
  const waitsForPerson = async (): Promise<void> => {
    if (!call) return
    person = true
    waits = true
    drop('silence')
    if (!(await talk.isThere(call))) return after('waiting', Math.max(0, busyUntil - clock.now()), offer)
    if (!timers.has('waiting')) after('waiting', config.answer, offer)
    holds()
  }
  const noLongerWaits = (): void => {
    waits = false
    for (const name of ['waiting', 'hold']) drop(name)
  }

  /** Who has the session, and what of it is theirs to say. */
  const follow = async (session: string, from: number): Promise<void> => {
    if (!call) return
    for await (const entries of customers.follow(calls.whoOf(call), session, from, following.signal)) {
      if (!Array.isArray(entries)) continue
      for (const { kind, author } of entries) {
        if (kind === 'agent' && author?.kind === 'ai') {
          person = false
          noLongerWaits()
          listens()
        } else if (kind === 'agent' && author && !offered) {
          person = true
          // Whoever speaks takes the call with their words.
          if (spoke?.name !== author.name || !spoke) await waitsForPerson()
        } else if (kind === 'message' && author?.kind === 'agent') {
          spoke = author
          noLongerWaits()
          listens()
        }
      }
    }
  }
  let followed: string | undefined
  const watch = (session: string, seq: number): void => {
    if (followed === session) return
    followed = session
    follow(session, seq).catch(error => {
      if (!following.signal.aborted) log.error({ error, session }, 'a call is not followed any more')
    })
  }

  const takeUp = async (): Promise<void> => {
    if (!call) return
    const known = await calls.get(call.sid)
    if (known && known.unsaid.length > 0) {
      let words: Unsaid[] = []
      await calls.change(call.sid, now => {
        words = now.unsaid
        return { ...now, unsaid: [] }
      })
      for (const one of words) say(one)
    }
    after('around', lookAround, takeUp)
  }

  const setUp = async ({ callSid, sessionId, from }: Frame & { type: 'setup' }): Promise<void> => {
    call = await calls.begin(callSid, from)
    relay = sessionId
    language = call.language
    offered = call.state === 'offered'
    const one: Live = {
      sid: callSid,
      say,
      turnTo,
      offer,
      ringing: () => after('waiting', 2 * config.answer, offer),
      askRating: () => speak(wordsIn(language).rate),
      close: () => socket.close(1001),
    }
    live = one
    needs.begun(one)
    busyUntil = clock.now() + saying(talk.opening(language))
    const session = await talk.session(call)
    if (session) {
      if (session.owner.kind !== 'ai' && !offered) await waitsForPerson()
      watch(session.id, session.lastSeq)
    }
    await takeUp()
    listens()
  }

  const hear = async (text: string): Promise<void> => {
    if (!call) return
    if (text.trim() === '') return listens()
    quiet = 0
    said = []
    spoke = undefined
    count += 1
    const { session, seq } = await talk.said(call, `${relay}/${count}`, text)
    call = { ...call, session }
    watch(session, seq)
    if (offered) listens()
    else if (person) await waitsForPerson()
    else {
      owed = true
      listens()
    }
  }

  const press = async (digit: string): Promise<void> => {
    if (!call) return
    quiet = 0
    if (offered && digit === '1') {
      await calls.change(call.sid, now => ({ ...now, state: 'voicemail' }))
      return end('voicemail')
    }
    if (offered && digit === '2' && config.text && call.from !== undefined) {
      const words = wordsIn(language)
      if (!(await talk.text(call, language))) return house(words.notTexted)
      house(words.texted)
      return after('end', saying(words.texted), () => end('text'))
    }
    count += 1
    if (keys === '' && (await talk.rates(call, `${relay}/${count}`, digit))) return house(wordsIn(language).rated)
    if (digit !== '#') keys += digit
    const whole = async (): Promise<void> => {
      const digits = keys
      keys = ''
      await hear(digits)
    }
    if (digit === '#') {
      drop('keys')
      return whole()
    }
    after('keys', betweenKeys, whole)
  }

  const interrupted = async (utterance: string): Promise<void> => {
    if (!call) return
    count += 1
    quiet = 0
    busyUntil = clock.now()
    const cut = heardOf(said, utterance)
    said = []
    for (const name of ['rest', 'end']) drop(name)
    for (const [n, one] of cut.entries()) {
      const { of } = one.said
      if (of === undefined) continue
      told.set(of, { upTo: told.get(of)?.upTo ?? 0, cut: true })
      await inbox.changed({ channel: 'phone', id: `${call.sid}/${relay}/i${count}.${n}`, of, kind: 'heard', text: one.text })
    }
    listens()
  }

  const take = async (frame: Frame): Promise<void> => {
    switch (frame.type) {
      case 'setup':
        return setUp(frame)
      case 'prompt': {
        drop('silence')
        if (!frame.last) return
        const tag = frame.lang === undefined ? undefined : spokenTag(frame.lang, config.language)
        if (tag !== undefined) turnTo(tag)
        return hear(frame.voicePrompt)
      }
      case 'dtmf':
        drop('silence')
        return press(frame.digit)
      case 'interrupt':
        return interrupted(frame.utteranceUntilInterrupt)
      case 'error':
        log.warn({ call: call?.sid, why: frame.description }, 'Twilio did not take something that was to be said')
    }
  }

  let lane: Promise<void> = Promise.resolve()
  socket.on('message', (data, binary) => {
    const frame = binary ? undefined : frameOf(data.toString())
    if (!frame) return void log.warn({ call: call?.sid }, 'Twilio said something that is not understood')
    lane = lane
      // Nothing is heard before the set-up, and nobody sets up twice.
      .then(() => ((call === undefined) === (frame.type === 'setup') ? take(frame) : undefined))
      .catch(error => {
        // What was not stored must not look as if it was: without the socket Twilio asks what to do next.
        log.error({ error, call: call?.sid }, 'what a caller said could not be taken')
        socket.close(1011)
      })
  })
  socket.on('error', () => socket.terminate())
  socket.on('close', () => {
    for (const name of [...timers.keys()]) drop(name)
    following.abort()
    if (live) needs.gone(live)
  })
}
