// One conversation in a world of chance: customers, agents and crashes at any moment, a platform that fails in every way. Runs one
// seeded schedule over the real flows and a real store, and names what must never happen and did.
import pino from 'pino'
import { type Core, createCore } from '../flows/core.ts'
import { sessionsTable } from '../flows/timeline/tables.ts'
import { createIds } from '../lib/ids.ts'
import { type Entry, isHumanEvent } from '../model/entry.ts'
import { foldSession } from '../model/fold.ts'
import { foldTimeline } from '../model/fold-timeline.ts'
import { owesTurn, type Session } from '../model/session.ts'
import { minute } from '../model/time.ts'
import type { Answerer } from '../ports/answerer.ts'
import type { Store } from '../ports/store.ts'
import { createProvider, type Provider, type Weather } from './provider.ts'
import { createWorld, type Process, stepwise, type World } from './world.ts'

const log = pino({ level: 'silent' })

/** How customers are reached in a schedule: asked back about doubtful sends or not, or reading the timeline themselves. */
const channels = ['told', 'blind', 'api'] as const

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
  /** Ids of customer messages and keys of agents' replies that were acknowledged. */
  accepted: Set<string>
  replied: Set<string>
  session: string | undefined
}

const answerer = (process: Process): Answerer => ({
  name: 'made-up',
  model: 'made-up',
  threshold: 0.5,
  answer: question =>
    process.step('answer', () => ({
      kind: 'answer',
      class: 'quoted',
      text: `About: ${question.text}`,
      sources: [],
      used: [],
      confidence: 1,
      why: 'it always knows',
    })),
})

const birth = (scene: Scene): void => {
  const { world, store, provider } = scene
  const process = world.spawn()
  const core = createCore({
    store: stepwise(process, 'store', store),
    answerer: answerer(process),
    clock: process.clock,
    log,
    newId: createIds(world.now),
  })
  for (const channel of channels.slice(0, 2)) core.connect(provider.connector(process, channel, channel === 'told'))
  core.connect({
    name: 'api',
    channel: 'api',
    traits: { maxLength: 4000, attachments: false, live: false, pull: true, edits: false, reactions: false },
    send: async () => ({}),
  })
  scene.living.push({ core, process })
  // Where a start is cut short by a crash, nobody waits for it any more.
  void core
    .start()
    .then(() => core.loaded())
    .catch(() => {})
}

const someone = (scene: Scene): { core: Core; process: Process } | undefined => scene.living[scene.world.pick(scene.living.length)]

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
      text: `Where is parcel number ${i}?`,
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
  }
  const acts = world.pick(4)
  for (let i = 0; i < acts; i++) act(scene, i)
  if (world.pick(2) === 0) crash(scene)
  if (world.pick(5) === 0) crash(scene)
}

const act = (scene: Scene, i: number): void => {
  const { world } = scene
  const agent = who[world.pick(who.length)] ?? { id: 'ann', name: 'Ann' }
  const key = `${scene.address}-a${i}`
  const kind = ['reply', 'reply', 'claim', 'release', 'resolve'][world.pick(5)]
  // Acts come when the session is there and time has passed as it may.
  const begin = (waits: number): void =>
    world.offer(`agent is about to ${kind}`, () => {
      const session = scene.session
      if (session === undefined) {
        if (waits < 20) scene.client.clock.after(100 * world.pick(50), () => begin(waits + 1))
        return
      }
      const given = { who: agent, key }
      const call = (core: Core): Promise<unknown> => {
        if (kind === 'reply') return core.controls.reply(session, { text: `Answer ${key}`, take: true }, given)
        if (kind === 'claim') return core.controls.claim(session, { take: true }, given)
        if (kind === 'release') return core.controls.release(session, { to: 'ai' }, given)
        return core.controls.resolve(session, {}, given)
      }
      insist(scene, `${agent.name}: ${kind}`, call, () => kind === 'reply' && scene.replied.add(`Answer ${key}`))
    })
  if (world.pick(2) === 0) begin(0)
  else world.ambush(moments[world.pick(moments.length)] ?? 'answer', () => begin(0))
}

/** Moments at which a crash or an act does most harm. */
const moments = ['store.append', 'send', 'answer', 'store.sessions.put', 'store.due', 'settle'] as const

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
    const n = count(entries, e => e.kind === 'message' && e.text === text)
    if (n !== 1) say(`the accepted reply “${text}” stands ${n} times`)
  }

  let session: Session | undefined
  for (const entry of entries) {
    const before = session
    session = foldSession(session, entry, 'x')
    if (entry.kind === 'message' && entry.author.kind === 'ai' && before?.owner.kind !== 'ai')
      say(`the AI spoke at ${entry.seq} in the hands of ${before?.owner.kind}`)
    const leaves =
      entry.kind === 'delivery' && entry.fenced && (entry.state === 'sending' || (entry.state === 'sent' && scene.channel === 'api'))
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
  if (scene.channel === 'api') return wrong
  for (const entry of foldTimeline(entries)) {
    if (entry.kind !== 'message' || entry.author.kind === 'contact') continue
    const state = entry.delivery?.state
    const there = seqs.includes(entry.seq)
    if (state === 'sent' && !there) say(`${entry.seq} counts as sent and never arrived`)
    if ((state === 'failed' || state === 'withheld' || state === 'expired') && there) say(`${entry.seq} counts as ${state} and arrived`)
    if (state === undefined || state === 'planned' || state === 'sending') say(`${entry.seq} was left ${state}`)
    if (state === 'unknown' && scene.channel === 'told') say(`${entry.seq} was left in doubt though the platform can tell`)
  }
  return wrong
}

/** The store as several processes see it: others may write too. */
const asShared = (store: Store): Store => new Proxy(store, { get: (object, key) => (key === 'shared' ? true : Reflect.get(object, key)) })

/** Runs one schedule over an empty store, by one process or by two that share the work. */
export const runSchedule = async (seed: number, empty: Store): Promise<Outcome> => {
  const world = createWorld(seed)
  const processes = world.pick(5) === 0 ? 2 : 1
  const store = processes > 1 ? asShared(empty) : empty
  const channel = channels[world.pick(channels.length)] ?? 'api'
  const provider = createProvider(() => weathers[world.pick(weathers.length)] ?? 'fine')
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
    session: undefined,
  }
  for (let i = 0; i < processes; i++) birth(scene)
  play(scene)
  const find = async (): Promise<Session[]> =>
    (await empty.collection(sessionsTable).list({ where: { index: 'address', is: `${channel} ${address}` }, limit: 10 })).items
  let found: Session[] = []
  for (let patience = 0; patience < 12; patience++) {
    await world.run({ horizon: minute, atMost: 20_000 })
    found = await find()
    if (found[0]?.pending.length === 0 && !owesTurn(found[0])) break
    world.offer('time passes', () => {})
  }
  const session = found[0]
  const entries = session ? await store.read(session.id, 0, 1000) : []
  for (const { process } of scene.living) await world.kill(process)
  return { violations: judge(scene, entries, session, found.length), trace: world.trace }
}
