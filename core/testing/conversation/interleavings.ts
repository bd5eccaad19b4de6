// One conversation in a world of chance: customers, agents and crashes at any moment, a platform that fails in every way. Runs one
// seeded schedule over the real flows and a real store, and names what must never happen and did.
import pino from 'pino'
import { type Core, createCore } from '../../flows/core.ts'
import { contactsTable, sessionsTable, settingsTable } from '../../flows/timeline/tables.ts'
import { createIds } from '../../lib/ids.ts'
import type { Who } from '../../model/agent.ts'
import type { Contact } from '../../model/contact.ts'
import type { DeliveryState } from '../../model/delivery.ts'
import { type Entry, isHumanEvent, isOwnAnswer } from '../../model/entry.ts'
import { foldSession } from '../../model/folds/session.ts'
import { foldTimeline } from '../../model/folds/timeline.ts'
import { isSpeaking, owesTurn, type Session } from '../../model/session.ts'
import { minute } from '../../model/time.ts'
import type { Autopilot } from '../../model/topic.ts'
import type { Answer, Answerer } from '../../ports/answerer.ts'
import type { Change, Sender } from '../../ports/connector.ts'
import type { Store } from '../../ports/store.ts'
import { createProvider, type Provider, type Weather } from './provider.ts'
import { asShared, createWorld, type Process, stepwise, type World } from './world.ts'

const log = pino({ level: 'silent' })

/** How customers are reached in a schedule: asked back about doubtful sends or not, or reading the timeline themselves, also while an answer is written. */
const channels = ['told', 'blind', 'api', 'web'] as const
/** How often each is drawn: most that can happen happens where the platform tells. */
const drawn = ['told', ...channels] as const
/** Of them, those that their customers read. */
const read = ['api', 'web']

const weathers: Weather[] = [
  'fine',
  'fine',
  'fine',
  'fine',
  'retry',
  'arrives but fails',
  'fails without arriving',
  'arrives, never answers',
  'refuse',
]

export interface Outcome {
  violations: string[]
  trace: string[]
}

interface Scene {
  world: World
  store: Store
  provider: Provider
  channel: string
  address: string
  living: { core: Core; process: Process }[]
  /** Customers' and agents' own devices: they do not die. */
  client: Process
  /** The empty store itself: reading it is no step. */
  inside: Store
  /** What customers and the platform told afterwards and was acknowledged. */
  told: Change[]
  /** Ids of customer messages and keys of agents' replies that were acknowledged. */
  accepted: Set<string>
  replied: Set<string>
  edited: Set<string>
  session: string | undefined
  /** The customer writes in another language than the team. */
  foreign: boolean
  /** How many agents write to the customer without having been written to. */
  first: number
}

/** Which of its answers the AI is not sure enough of: one of so many, which goes to people as a draft. */
const doubted = 6

/** What an answer that is shown while it is written says behind its first words. */
const tails = [' It is on its way.', ' It comes tomorrow.', ' Nobody knows more.']

const answerer = (process: Process, world: World): Answerer => {
  const made = (text: string, confidence = 1): Answer => ({
    kind: 'answer',
    class: 'quoted',
    text,
    sources: [],
    used: [],
    confidence,
    why: confidence < 1 ? 'it guesses' : 'it knows',
  })
  return {
    name: 'made-up',
    model: 'made-up',
    threshold: 0.5,
    translate: ({ text, to }) =>
      process.step('translate', () => {
        if (world.pick(8) === 0) throw new Error('the model failed')
        return `${text} «${to}»`
      }),
    answer: question => process.step('answer', () => made(`About: ${question.text}`, world.pick(doubted) === 0 ? 0.4 : 1)),
    async tell(question, { so }) {
      let text = `About: ${question.text}`
      for (const tail of tails) {
        text += tail
        await process.step('answer, a sentence more', () => so(made(text)))
      }
      return process.step('answer, whole', () => made(text))
    },
  }
}

const birth = (scene: Scene): void => {
  const { world, store, provider } = scene
  const process = world.spawn()
  const core = createCore({
    store: stepwise(process, 'store', store),
    answerer: answerer(process, world),
    clock: process.clock,
    log,
    newId: createIds(world.now),
  })
  const reach = () => () => process.step('reach', () => scene.address)
  for (const channel of channels.slice(0, 2)) core.connect({ ...provider.connector(process, channel, channel === 'told'), reach })
  for (const channel of read)
    core.connect({
      name: channel,
      channel,
      traits: {
        maxLength: 4000,
        attachments: false,
        live: false,
        pull: true,
        edits: false,
        reactions: false,
        ...(channel === 'web' && { grows: 700 }),
      },
      send: async () => ({}),
      reach,
    })
  scene.living.push({ core, process })
  // Where a start is cut short by a crash, nobody waits for it any more.
  void core
    .start()
    .then(() => core.loaded())
    .catch(() => {})
}

const someone = (scene: Scene): { core: Core; process: Process } | undefined => scene.living[scene.world.pick(scene.living.length)]

const customer = (address: string, createdAt: number): Contact => ({
  id: `con_${address}`,
  rev: 0,
  identities: [`visitor:${address}`],
  verified: {},
  claimed: {},
  segments: [],
  blocked: false,
  createdAt,
  merged: [],
})

const patience = 3000

/** A client that does not stop before it is answered: the same id again after each failure or silence. */
const insist = (scene: Scene, name: string, call: (core: Core) => Promise<unknown>, done: () => void, tries = 0): void => {
  scene.world.offer(name, () => {
    const at = someone(scene)
    if (!at) return
    let answered = false
    const again = (): void => {
      if (answered || tries > 6) return
      answered = true
      insist(scene, `${name} again`, call, done, tries + 1)
    }
    call(at.core).then(
      () => {
        answered = true
        done()
      },
      error => {
        const code = (error as { code?: string }).code
        if (code === 'owned_by_other' || code === 'not_open' || code === 'conflict' || code === 'decided') answered = true
        else again()
      },
    )
    // No answer because the process has died: try at another.
    const watch = (): void => {
      scene.client.clock.after(patience, () => {
        if (answered) return
        if (at.process.alive) watch()
        else again()
      })
    }
    watch()
  })
}

const who = [
  { id: 'ann', name: 'Ann' },
  { id: 'ben', name: 'Ben' },
]

const play = (scene: Scene): void => {
  const { world } = scene
  const messages = 1 + world.pick(3)
  for (let i = 0; i < messages; i++) {
    const id = `${scene.address}-m${i}`
    const incoming = {
      channel: scene.channel,
      address: scene.address,
      id,
      sender: { identities: [`visitor:${scene.address}`] },
      text: scene.foreign ? `Wo ist denn bitte mein Paket mit der Nummer ${i} geblieben?` : `Where is parcel number ${i}?`,
    }
    const send = (name: string): void =>
      insist(
        scene,
        name,
        async core => {
          const { session } = await core.inbox.receive(incoming)
          scene.session = session
        },
        () => scene.accepted.add(id),
      )
    send(`customer writes ${i}`)
    if (world.pick(4) === 0) send(`platform delivers ${i} twice`)
    afterwards(scene, i, incoming)
  }
  for (let i = 0; i < scene.first; i++) writeFirst(scene, i)
  const acts = world.pick(4)
  for (let i = 0; i < acts; i++) act(scene, i)
  if (world.pick(2) === 0) crash(scene)
  if (world.pick(5) === 0) crash(scene)
}

/** The customer changes or takes back what they wrote. The platform tells in any order, also before the message itself. */
const afterwards = (scene: Scene, i: number, { id: of, sender }: { id: string; sender: Sender }): void => {
  const { world, channel } = scene
  const edits = Math.max(0, world.pick(5) - 2)
  const base = { channel, of, sender }
  for (let n = 1; n <= edits; n++) {
    const text = `Where is parcel number ${i}, version ${n}?`
    tell(scene, `customer edits ${i}`, { ...base, kind: 'edit', id: `${of}-e${n}`, at: n, text })
  }
  if (world.pick(8) === 0) tell(scene, `customer deletes ${i}`, { ...base, kind: 'delete', id: `${of}-d`, at: 9 })
}

const tell = (scene: Scene, name: string, change: Change): void => {
  const send = (): void =>
    insist(
      scene,
      name,
      core => core.inbox.changed(change),
      () => scene.told.push(change),
    )
  const wait = scene.world.pick(3) * 1500
  if (wait === 0) send()
  else scene.client.clock.after(wait, send)
  if (scene.world.pick(5) === 0) send()
}

/** The platform says what became of a message, maybe before its answer to the sending has been heard. */
const receipts = (scene: Scene, channel: string, of: string): void => {
  for (const state of ['delivered', 'read'] as const)
    if (scene.world.pick(3) === 0)
      tell(scene, `platform tells that ${of} is ${state}`, { channel, of, kind: 'receipt', id: `${of}-${state}`, state })
}

/** An agent changes the latest words of the AI or of an agent. */
const edit = async (scene: Scene, agent: Who, key: string, session: string): Promise<void> => {
  const entries = await scene.inside.read(session, 0, 1000)
  const last = entries.findLast(e => e.kind === 'message' && (e.author.kind === 'ai' || e.author.kind === 'agent'))
  if (!last) return
  const input = { of: last.seq, text: `Corrected ${key}` }
  insist(
    scene,
    `${agent.name}: edit`,
    core => core.controls.edit(session, input, { who: agent, key }),
    () => scene.edited.add(input.text),
  )
}

/** An agent decides on the latest draft that they have seen, which may have been overtaken since. */
const decide = async (scene: Scene, agent: Who, key: string, session: string): Promise<void> => {
  const { world } = scene
  const draft = (await scene.inside.read(session, 0, 1000)).findLast(e => e.kind === 'draft')
  if (!draft) return
  const text = `Answer ${key}`
  const verdict = (['approve', 'approve', 'edit', 'reject'] as const)[world.pick(4)] ?? 'approve'
  const input = { draft: draft.seq, verdict, ...(verdict === 'edit' ? { text } : {}) }
  const send = (name: string): void =>
    insist(
      scene,
      `${agent.name}: ${name}`,
      core => core.controls.decide(session, input, { who: agent, key }),
      () => {
        if (verdict === 'edit') scene.replied.add(text)
      },
    )
  send(verdict)
  if (world.pick(3) === 0) send(`${verdict}, pressed twice`)
}

/** An agent writes to the customer, who may have written or not, and presses twice. */
const writeFirst = (scene: Scene, i: number): void => {
  const { world, channel, address } = scene
  const key = `${address}-f${i}`
  const text = `First words ${key}`
  const agent = who[world.pick(who.length)] ?? { id: 'ann', name: 'Ann' }
  const send = (name: string): void =>
    insist(
      scene,
      `${agent.name}: ${name}`,
      async core => {
        const { session } = await core.controls.message(`visitor:${address}`, { text, channel, take: true }, { who: agent, key })
        scene.session = session
      },
      () => scene.replied.add(text),
    )
  send('message')
  if (world.pick(3) === 0) send('message, pressed twice')
}

const act = (scene: Scene, i: number): void => {
  const { world } = scene
  const agent = who[world.pick(who.length)] ?? { id: 'ann', name: 'Ann' }
  const key = `${scene.address}-a${i}`
  // What is resolved has a next session, where an agent writes first: that there is one is judged.
  const kinds = ['reply', 'reply', 'claim', 'release', scene.first > 0 ? 'claim' : 'resolve', 'edit', 'edit', 'decide', 'decide', 'draft']
  const kind = kinds[world.pick(kinds.length)]
  // Acts come when the session is there and time has passed as it may.
  const begin = (waits: number): void =>
    world.offer(`agent is about to ${kind}`, () => {
      const session = scene.session
      if (session === undefined) {
        if (waits < 20) scene.client.clock.after(100 * world.pick(50), () => begin(waits + 1))
        return
      }
      if (kind === 'edit') return edit(scene, agent, key, session)
      if (kind === 'decide') return decide(scene, agent, key, session)
      const given = { who: agent, key }
      const call = (core: Core): Promise<unknown> => {
        if (kind === 'reply') return core.controls.reply(session, { text: `Answer ${key}`, take: true }, given)
        if (kind === 'draft') return core.controls.draft(session, {}, given)
        if (kind === 'claim') return core.controls.claim(session, { take: true }, given)
        if (kind === 'release') return core.controls.release(session, { to: 'ai' }, given)
        return core.controls.resolve(session, {}, given)
      }
      insist(scene, `${agent.name}: ${kind}`, call, () => {
        if (kind === 'draft') scene.client.clock.after(world.pick(4000), () => void decide(scene, agent, `${key}-d`, session))
        if (kind !== 'reply') return
        scene.replied.add(`Answer ${key}`)
        for (let n = world.pick(3); n > 0; n--) void edit(scene, agent, `${key}-fix${n}`, session)
      })
    })
  if (world.pick(2) === 0) begin(0)
  else world.ambush(moments[world.pick(moments.length)] ?? 'answer', () => begin(0))
}

/** Moments at which a crash or an act does most harm. */
const moments = ['store.append', 'send', 'answer', 'translate', 'store.sessions.put', 'store.due', 'settle', 'reach'] as const

const crash = (scene: Scene): void => {
  const { world } = scene
  const strike = async (): Promise<void> => {
    const victim = someone(scene)
    if (!victim) return
    scene.living.splice(scene.living.indexOf(victim), 1)
    await world.kill(victim.process)
    birth(scene)
  }
  if (world.pick(3) === 0) scene.client.clock.after(world.pick(5000), () => world.offer('crash', strike))
  else world.ambush(moments[world.pick(moments.length)] ?? 'send', strike)
}

/** The customer's words that an answer based on message `upTo` is about, as they stood then. */
const wordsFor = (entries: Entry[], after: number, upTo: number): string =>
  foldTimeline(entries)
    .flatMap(e => (e.kind === 'message' && e.author.kind === 'contact' && e.seq > after && e.seq <= upTo && !e.deleted ? [e.text] : []))
    .join('\n')

/** It waits visibly for its writer: its translation failed. */
const isHeld = (now: Entry[], text: string): boolean => now.some(e => e.kind === 'writing' && e.text === text && e.state === 'waits')

/** What must hold of replies that are translated before they leave. */
const judgeWritings = (entries: Entry[], session: Session): string[] => {
  const wrong: string[] = []
  const now = foldTimeline(entries)
  for (const seq of session.untranslated ?? []) wrong.push(`${seq} was never translated`)
  let last = 0
  for (const writing of now) {
    if (writing.kind !== 'writing') continue
    const { seq, state, sent = 0 } = writing
    if (state === 'translating') wrong.push(`the reply ${seq} was left being translated`)
    const left = entries.filter(e => (e.kind === 'message' || e.kind === 'edit') && e.writing === seq)
    if (left.length > 1) wrong.push(`the reply ${seq} left ${left.length} times`)
    if (state !== 'sent') continue
    if (sent < last) wrong.push(`the reply ${seq} left after a later one`)
    last = sent
    const overtook = entries.filter(
      e =>
        e.kind === 'message' &&
        e.author.kind === 'agent' &&
        e.writing === undefined &&
        e.corrects === undefined &&
        e.seq > seq &&
        e.seq < sent,
    )
    for (const other of overtook) wrong.push(`the message ${other.seq} overtook the reply ${seq}`)
  }
  return wrong
}

/** Whether it arrived is not known for sure: it was given up after a try whose answer nobody heard. */
const isDoubtful = (entries: Entry[], of: number, state: DeliveryState | undefined): boolean =>
  state === 'unknown' ||
  ((state === 'failed' || state === 'withheld') && entries.some(e => e.kind === 'delivery' && e.of === of && e.state === 'unknown'))

/** What must hold of changes to messages, whoever made them. */
const judgeChanges = (scene: Scene, entries: Entry[]): string[] => {
  const wrong: string[] = []
  const now = foldTimeline(entries)
  const count = (test: (e: Entry) => boolean): number => entries.filter(test).length
  for (const message of now) {
    if (message.kind !== 'message' || message.platformId === undefined) continue
    const mine = scene.told.filter(c => c.of === message.platformId)
    const taken = mine.some(c => c.kind === 'delete')
    for (const change of mine) {
      const n = count(
        e => e.kind === change.kind && e.of === message.seq && (change.kind !== 'edit' || ('text' in e && e.text === change.text)),
      )
      if (n !== 1) wrong.push(`the accepted ${change.kind} ${change.id} stands ${n} times`)
    }
    const latest = mine.filter(c => c.kind === 'edit').sort((a, b) => (b.at ?? 0) - (a.at ?? 0))[0]
    const unheard = entries.some(e => e.kind === 'edit' && e.of === message.seq && (e.madeAt ?? 0) > (latest?.at ?? 0))
    if (taken !== (message.deleted ?? false) && taken) wrong.push(`the message ${message.seq} was taken back and still stands`)
    if (latest?.kind === 'edit' && !message.deleted && !unheard && message.text !== latest.text)
      wrong.push(`the message ${message.seq} says “${message.text}”, and its latest edit “${latest.text}”`)
  }
  for (const text of scene.edited) {
    const n = count(
      e => (e.kind === 'edit' && (e.wrote ?? e.text) === text) || (e.kind === 'message' && (e.wrote === text || e.text.endsWith(text))),
    )
    if (n !== 1 && !(n === 0 && isHeld(now, text))) wrong.push(`the accepted change “${text}” stands ${n} times`)
  }
  const keys = scene.provider.edits.map(e => e.key)
  if (new Set(keys).size !== keys.length) wrong.push(`a change arrived twice: ${keys.join(', ')}`)
  for (const change of scene.told) {
    if (change.kind !== 'receipt') continue
    const step = entries.find(e => e.kind === 'delivery' && e.platformId === change.of)
    const message = step?.kind === 'delivery' ? now.find(e => e.seq === step.of) : undefined
    const state = message?.kind === 'message' ? message.delivery?.state : undefined
    if (state !== undefined && state !== 'read' && state !== change.state)
      wrong.push(`${change.of} is ${change.state} and stands as ${state}`)
  }
  for (const [platformId, text] of scene.provider.phone) {
    const step = entries.find(e => e.kind === 'delivery' && e.platformId === platformId)
    const message = step?.kind === 'delivery' ? now.find(e => e.seq === step.of) : undefined
    const doubt = now.some(
      e => (e.kind === 'edit' || e.kind === 'more') && e.of === message?.seq && isDoubtful(entries, e.seq, e.delivery?.state),
    )
    if (message?.kind === 'message' && !doubt && message.text !== text)
      wrong.push(`the customer reads “${text}” at ${message.seq}, and the team “${message.text}”`)
  }
  return wrong
}

/** What must hold of messages that were shown while they were written. */
const judgeGrown = (entries: Entry[]): string[] => {
  const wrong: string[] = []
  for (const message of entries) {
    if (message.kind !== 'message' || !message.growing) continue
    const pieces = entries.filter(e => e.kind === 'more' && e.of === message.seq)
    let text = message.text
    for (const piece of pieces) {
      if (piece.kind !== 'more') continue
      const since = entries.slice(message.seq, piece.seq - 1)
      if (!piece.text.startsWith(text)) wrong.push(`what was shown of ${message.seq} was taken back at ${piece.seq}`)
      if (piece.text !== text && since.some(isHumanEvent)) wrong.push(`${message.seq} grew at ${piece.seq}, after a person’s act`)
      const newer = since.some(e => (e.kind === 'message' || e.kind === 'edit' || e.kind === 'delete') && e.author.kind === 'contact')
      if (piece.text !== text && newer) wrong.push(`${message.seq} grew at ${piece.seq}, after newer words of the customer`)
      text = piece.text
    }
    const ends = pieces.filter(e => e.kind === 'more' && e.ends !== undefined)
    if (ends.length !== 1 || pieces.at(-1) !== ends[0]) wrong.push(`${message.seq} has ${ends.length} ends`)
  }
  return wrong
}

/** What must hold of answers that the AI was not sure enough of. */
const judgeDrafts = (entries: Entry[]): string[] => {
  const wrong: string[] = []
  for (const message of entries) {
    if (message.kind !== 'message') continue
    const unsure = message.receipt !== undefined && message.receipt.confidence < message.receipt.threshold
    if (message.author.kind === 'ai' && unsure && message.approvedBy === undefined)
      wrong.push(`${message.seq} was sent, which the AI was not sure enough of and nobody approved`)
    if (message.draft === undefined) continue
    const draft = entries[message.draft - 1]
    if (draft?.kind !== 'draft') wrong.push(`${message.seq} stands for a draft ${message.draft} that is none`)
    if (message.author.kind === 'ai' && draft?.kind === 'draft' && message.text !== draft.text)
      wrong.push(`${message.seq} says something else than was approved`)
    const twice = entries.some(e => e.kind === 'message' && e.seq < message.seq && e.draft === message.draft)
    if (twice) wrong.push(`the draft ${message.draft} was sent twice`)
    // Its edited words may have waited to be translated.
    const since = entries.slice(message.draft, (message.writing ?? message.seq) - 1)
    const took = (e: Entry): boolean => (e.kind === 'owner' || e.kind === 'status') && e.author.kind === 'agent'
    const overtaken = since.some(e => took(e) || isOwnAnswer(e) || (e.kind === 'message' && e.author.kind === 'contact'))
    if (overtaken) wrong.push(`the draft ${message.draft} was sent at ${message.seq}, after what overtook it`)
  }
  return wrong
}

/** Everything that must hold once nothing more happens. Each line is a sentence about what went wrong. */
const judge = (scene: Scene, entries: Entry[], projected: Session | undefined, others: number): string[] => {
  const wrong: string[] = []
  const say = (what: string): void => void wrong.push(what)
  const count = <T>(items: T[], test: (item: T) => boolean): number => items.filter(test).length

  if (others !== 1) say(`${others} sessions were started for one address`)
  for (const [i, e] of entries.entries()) if (e.seq !== i + 1) say(`entry ${i + 1} has the number ${e.seq}`)
  for (const id of scene.accepted) {
    const n = count(entries, e => e.kind === 'message' && e.platformId === id)
    if (n !== 1) say(`the accepted message ${id} stands ${n} times`)
  }
  const ids = entries.flatMap(e => (e.kind === 'message' && e.platformId !== undefined ? [e.platformId] : []))
  if (new Set(ids).size !== ids.length) say('a message stands twice')
  for (const text of scene.replied) {
    const n = count(entries, e => e.kind === 'message' && (e.wrote ?? e.text) === text)
    if (n !== 1 && !(n === 0 && isHeld(foldTimeline(entries), text))) say(`the accepted reply “${text}” stands ${n} times`)
  }

  let session: Session | undefined
  for (const entry of entries) {
    const before = session
    session = foldSession(session, entry, 'x')
    const bySelf = entry.kind === 'message' && entry.author.kind === 'ai' && entry.approvedBy === undefined
    if (bySelf && before?.owner.kind !== 'ai') say(`the AI spoke at ${entry.seq} in the hands of ${before?.owner.kind}`)
    if (bySelf && before) {
      const stood = wordsFor(entries.slice(0, entry.seq - 1), before.considered, entry.basedOn ?? 0)
      const first = tails.reduceRight((text, tail) => (text.endsWith(tail) ? text.slice(0, -tail.length) : text), entry.text)
      if (first !== `About: ${stood}`) say(`the AI answered “${entry.text}” at ${entry.seq} where “${stood}” stood`)
    }
    const leaves =
      entry.kind === 'delivery' && entry.fenced && (entry.state === 'sending' || (entry.state === 'sent' && read.includes(scene.channel)))
    if (leaves && entries.some(h => h.seq > entry.of && h.seq < entry.seq && isHumanEvent(h)))
      say(`a machine's message ${entry.of} started to leave at ${entry.seq}, after a person's act`)
  }
  if (!session || !projected) return [...wrong, 'there is no session']
  if (JSON.stringify({ ...session, id: '' }) !== JSON.stringify({ ...projected, id: '' }))
    say('the projection is not the fold of the timeline')
  const owes = session.status === 'open' && session.owner.kind === 'ai' && session.heard > session.considered
  if (owes) say(`the customer's message ${session.heard} was never considered`)

  const mine = scene.provider.arrived.filter(a => a.session === projected.id)
  const seqs = mine.map(a => a.seq)
  if (new Set(seqs).size !== seqs.length) say(`a message arrived twice: ${seqs.join(', ')}`)
  if (seqs.some((seq, i) => i > 0 && seq < (seqs[i - 1] ?? 0))) say(`messages arrived out of order: ${seqs.join(', ')}`)
  wrong.push(...judgeChanges(scene, entries), ...judgeWritings(entries, session))
  wrong.push(...judgeGrown(entries), ...judgeDrafts(entries))
  if (session.growing) say(`the message ${session.growing.of} was left in the middle`)
  if (read.includes(scene.channel)) return wrong
  for (const entry of foldTimeline(entries)) {
    if (entry.kind !== 'edit' && (entry.kind !== 'message' || entry.author.kind === 'contact')) continue
    if (entry.author.kind === 'contact') continue
    const state = entry.delivery?.state
    const there = entry.kind === 'edit' ? scene.provider.edits.some(e => e.text === entry.text) : seqs.includes(entry.seq)
    if ((state === 'sent' || state === 'delivered' || state === 'read') && !there) say(`${entry.seq} counts as sent and never arrived`)
    if ((state === 'failed' || state === 'withheld' || state === 'expired') && there) say(`${entry.seq} counts as ${state} and arrived`)
    if (state === undefined || state === 'planned' || state === 'sending') say(`${entry.seq} was left ${state}`)
    if (state === 'unknown' && scene.channel === 'told') say(`${entry.seq} was left in doubt though the platform can tell`)
  }
  return wrong
}

/** The AI answers on every channel. */
const everywhere: Autopilot = { channels: Object.fromEntries(channels.map(channel => [channel, 'on'])), topics: [] }

/** Runs one schedule over an empty store, by one process or by two that share the work. */
export const runSchedule = async (seed: number, empty: Store): Promise<Outcome> => {
  const world = createWorld(seed)
  const processes = world.pick(5) === 0 ? 2 : 1
  const store = processes > 1 ? asShared(empty) : empty
  const channel = drawn[world.pick(drawn.length)] ?? 'api'
  const provider = createProvider(
    () => weathers[world.pick(weathers.length)] ?? 'fine',
    (from, platformId) => receipts(scene, from, platformId),
  )
  const address = `a${seed}-${store.name}`
  const scene: Scene = {
    world,
    store,
    provider,
    channel,
    address,
    client: world.spawn(),
    living: [],
    accepted: new Set(),
    replied: new Set(),
    edited: new Set(),
    inside: empty,
    told: [],
    session: undefined,
    foreign: seed % 3 === 0,
    first: Math.max(0, world.pick(5) - 2),
  }
  if (seed % 4 > 0) await empty.collection(settingsTable).insert({ id: 'autopilot', value: everywhere })
  if (scene.first > 0) await empty.collection(contactsTable).insert(customer(address, world.now()))
  for (let i = 0; i < processes; i++) birth(scene)
  play(scene)
  const find = async (): Promise<Session[]> =>
    (await empty.collection(sessionsTable).list({ where: { index: 'address', is: `${channel} ${address}` }, limit: 10 })).items
  let found: Session[] = []
  for (let patience = 0; patience < 12; patience++) {
    await world.run({ horizon: minute, atMost: 20_000 })
    found = await find()
    if (found[0]?.pending.length === 0 && !owesTurn(found[0]) && !found[0].growing && !isSpeaking(found[0]) && !found[0].untranslated) break
    world.offer('time passes', () => {})
  }
  const session = found[0]
  const entries = session ? await store.read(session.id, 0, 1000) : []
  for (const { process } of scene.living) await world.kill(process)
  return { violations: judge(scene, entries, session, found.length), trace: world.trace }
}
