// Calls of actions in a world of chance: customers write, agree and change their minds, agents approve, reject and take over, the shop fails
// in every way and processes die at any moment. Runs one seeded schedule over the real flows and names what must never happen and did.
import pino from 'pino'
import { createCore } from '../../flows/core.ts'
import { sessionsTable } from '../../flows/timeline/tables.ts'
import { createIds } from '../../lib/ids.ts'
import { type Entry, type EntryOf, isHumanEvent } from '../../model/entry.ts'
import { foldSession } from '../../model/folds/session.ts'
import { owesOutcome, owesTurn, type Session } from '../../model/session.ts'
import { minute } from '../../model/time.ts'
import type { Made, MadeCall } from '../../ports/action-maker.ts'
import type { Answer, Answerer } from '../../ports/answerer.ts'
import type { Store } from '../../ports/store.ts'
import { insisting, type Living, striking } from '../conversation/living.ts'
import { asShared, createWorld, type Process, stepwise } from '../conversation/world.ts'
import { action, openShop, unsafe } from './actions.ts'
import { calls, report } from './script.ts'

const log = pino({ level: 'silent' })

const offered = [
  action('look'),
  action('cancel', unsafe),
  action('put', { safe: false }),
  action('refund', { ...unsafe, approval: 'agent' }),
  action('move', { ...unsafe, approval: 'customer' }),
]
const mayRepeat = new Set(offered.filter(one => one.safe || one.idempotent).map(({ id }) => id))
const moments = ['store.append', 'make', 'answer', 'store.sessions.put', 'store.due'] as const
const words = [
  'Please see to my order',
  'yes',
  'no',
  'Yes please',
  'No wait, the other order',
  'Is it done?',
  'ok',
  'Never mind',
  'When do you open?',
]
const fates = ['done', 'done', 'done', 'failed', 'unknown', 'silent', 'broken'] as const

interface Scene extends Living {
  store: Store
  inside: Store
  address: string
  session: string | undefined
  /** What reached the shop. */
  arrived: { key: string; action: string }[]
  accepted: Set<string>
}

const unsure: Answer = { kind: 'none', class: 'none', text: '', sources: [], used: [], confidence: 0, why: 'it does not know' }

const answererOf = ({ world }: Scene, process: Process): Answerer => ({
  name: 'made-up',
  model: 'made-up',
  threshold: 0.5,
  answer: question =>
    process.step('answer', () => {
      const { waiting = [] } = question
      const luck = world.pick(6)
      if (waiting.length > 0 && luck === 0) return { ...calls(), withdraws: [waiting[world.pick(waiting.length)]?.id ?? ''] }
      if (waiting.length > 0 && luck < 3) return unsure
      const again = question.results.length === 0 ? world.pick(5) > 0 : world.pick(4) === 0
      if (again) {
        const wanted = Array.from({ length: 1 + world.pick(2) }, () => offered[world.pick(offered.length)]?.id.split('.')[1] ?? 'look')
        return calls(...wanted.map((name): [string, unknown] => [name, { order: String(1000 + world.pick(9000)) }]))
      }
      return {
        kind: 'answer',
        class: 'action',
        text: report(question),
        sources: [],
        used: question.results.map(({ id }) => id),
        confidence: 1,
        why: 'it always knows',
      }
    }),
})

const birth = (scene: Scene): void => {
  const { world, store } = scene
  const process = world.spawn()
  const { catalogue } = openShop(offered)
  const make = async (call: MadeCall): Promise<Made> => {
    const fate = fates[world.pick(fates.length)] ?? 'done'
    await process.step('make', () => void scene.arrived.push({ key: call.key, action: call.action.id }))
    if (fate === 'silent') return new Promise(() => {})
    if (fate === 'broken') throw new Error('it broke')
    return { state: fate, text: fate }
  }
  const core = createCore({
    store: stepwise(process, 'store', store),
    answerer: answererOf(scene, process),
    clock: process.clock,
    log,
    newId: createIds(world.now),
    catalogue: {
      ...catalogue,
      maker: name => {
        const maker = catalogue.maker(name)
        return maker && { ...maker, make }
      },
    },
  })
  core.connect({
    name: 'api',
    channel: 'api',
    traits: { maxLength: 4000, attachments: false, live: false, pull: true, edits: false, reactions: false },
    send: async () => ({}),
  })
  scene.living.push({ core, process })
  void core
    .start()
    .then(() => core.loaded())
    .catch(() => {})
}

const insist = insisting(code => code !== 'busy')

const write = (scene: Scene, i: number, given?: string): void => {
  const { world, address } = scene
  const id = `${address}-m${i}`
  const text = i === 0 ? 'Please see to my order' : (given ?? words[world.pick(words.length)] ?? 'ok')
  const incoming = { channel: 'api', address, id, sender: { identities: [`id:${address}`] }, text }
  insist(
    scene,
    `customer writes “${text}”`,
    async core => {
      const { session } = await core.inbox.receive(incoming)
      scene.session = session
    },
    () => scene.accepted.add(id),
  )
}

const act = (scene: Scene, i: number): void => {
  const { world, address } = scene
  const who = { id: 'ann', name: 'Ann' }
  const kind = (['approve', 'approve', 'approve', 'reject', 'claim', 'release', 'resolve', 'reply'] as const)[world.pick(8)]
  const given = { who, key: `${address}-a${i}` }
  const begin = (waits: number): void =>
    world.offer(`agent is about to ${kind}`, async () => {
      const { session } = scene
      const entries = session === undefined ? [] : await scene.inside.read(session, 0, 1000)
      const waiting = entries.findLast((e): e is EntryOf<'call'> & Entry => e.kind === 'call' && e.approval === 'agent')
      if (session === undefined || ((kind === 'approve' || kind === 'reject') && !waiting)) {
        if (waits < 20) scene.client.clock.after(100 * world.pick(100), () => begin(waits + 1))
        return
      }
      // In the very moment in which the customer changes their mind.
      if (kind === 'approve' && world.pick(2) === 0) write(scene, 100 + i, 'Never mind')
      insist(scene, `agent: ${kind}`, core => {
        if (kind === 'approve' || kind === 'reject')
          return core.controls.decide(session, { draft: waiting?.seq ?? 0, verdict: kind }, given)
        if (kind === 'claim') return core.controls.claim(session, { take: true }, given)
        if (kind === 'release') return core.controls.release(session, { to: 'ai' }, given)
        if (kind === 'reply') return core.controls.reply(session, { text: `Answer ${i}`, take: true }, given)
        return core.controls.resolve(session, {}, given)
      })
    })
  if (world.pick(2) === 0) begin(0)
  else world.ambush(moments[world.pick(moments.length)] ?? 'make', () => begin(0))
}

const crash = striking({ moments, anyTime: { odds: 3, within: 5000 }, birth })

/** Each call by itself: who let it be made, and that nothing came before it began. */
const judgeCall = (call: EntryOf<'call'> & Entry, entries: Entry[], arrived: Scene['arrived'], key: string): string[] => {
  const name = `${call.action} ·${call.seq}`
  const wrong: string[] = []
  const about = entries.filter(
    (e): e is (EntryOf<'outcome'> | EntryOf<'decision'>) & Entry =>
      'of' in e && e.of === call.seq && (e.kind === 'outcome' || e.kind === 'decision'),
  )
  const began = about.filter(e => e.kind === 'outcome' && e.state === 'running')
  const [first] = began
  const times = arrived.filter(a => a.key === key).length
  if (times > began.length) wrong.push(`${name} was made ${times} times and begun ${began.length} times`)
  if (!mayRepeat.has(call.action) && times > 1) wrong.push(`${name} was made ${times} times`)
  if (!mayRepeat.has(call.action) && began.length > 1) wrong.push(`${name} was begun ${began.length} times`)
  const last = about.at(-1)
  if (last?.kind === 'outcome' && last.state === 'running') wrong.push(`${name} was left running`)
  if (about.some(e => e.kind === 'decision' && e.verdict === 'reject') && times > 0) wrong.push(`${name} was made though it was rejected`)
  if (!first) return wrong
  const decision = about.find(e => e.kind === 'decision' && e.verdict === 'approve' && e.seq < first.seq)
  if (call.approval === 'agent' && decision?.author.kind !== 'agent') wrong.push(`${name} was made and no agent had approved it`)
  if (call.approval === 'customer' && decision?.author.kind !== 'contact') wrong.push(`${name} was made and the customer had not agreed`)
  const allowed = decision?.seq ?? call.seq
  const between = (from: number): Entry[] => entries.filter(e => e.seq > from && e.seq < first.seq)
  if (between(call.seq).some(isHumanEvent)) wrong.push(`${name} began after a person’s act`)
  if (between(allowed).some(e => e.kind === 'message' && e.author.kind === 'contact'))
    wrong.push(`${name} began after the customer wrote again`)
  // A no to a question is about what was asked, and nothing else.
  const isNo = (e: Entry): boolean => {
    const next = entries.find(
      one => one.seq > e.seq && (one.kind === 'decision' || (one.kind === 'message' && one.author.kind === 'contact')),
    )
    return next?.kind === 'decision' && next.author.kind === 'contact' && next.verdict === 'reject'
  }
  if (call.approval === 'agent' && between(call.seq).some(e => e.kind === 'message' && e.text === 'Never mind' && !isNo(e)))
    wrong.push(`${name} began after the customer had taken it back`)
  return wrong
}

/** Calls that the AI had to go on from, and did not. */
const unanswered = (entries: Entry[], { owner, status, humanAt, calls: open = [] }: Session): { seq: number; heard: number }[] =>
  owner.kind !== 'ai' || status !== 'open'
    ? []
    : entries.flatMap(call => {
        if (call.kind !== 'call' || call.approval !== 'agent' || call.seq < humanAt) return []
        const end = entries.find(e => e.kind === 'outcome' && e.of === call.seq && e.state !== 'running')
        // Of several for the same words all have to be settled first.
        if (!end || open.some(other => other.since === call.since)) return []
        // The customer took back what else was asked for with it, and was told so.
        const beside = entries.flatMap(e => (e.kind === 'call' && e.since === call.since ? [e.seq] : []))
        if (entries.some(e => e.kind === 'outcome' && e.author.kind === 'contact' && beside.includes(e.of))) return []
        const knows = (e: Entry): boolean =>
          e.kind === 'call' || (e.kind === 'message' && e.author.kind === 'ai' && e.receipt?.tools.includes(call.action) === true)
        const went = entries.some(e => e.seq > end.seq && knows(e))
        return went ? [] : [{ seq: call.seq, heard: call.basedOn }]
      })

const judge = (scene: Scene, entries: Entry[], projected: Session | undefined): string[] => {
  const wrong: string[] = []
  for (const id of scene.accepted) {
    const n = entries.filter(e => e.kind === 'message' && e.platformId === id).length
    if (n !== 1) wrong.push(`the accepted message ${id} stands ${n} times`)
  }
  let session: Session | undefined
  for (const entry of entries) {
    if (entry.kind === 'message' && entry.author.kind === 'ai' && session?.owner.kind !== 'ai')
      wrong.push(`the AI spoke at ${entry.seq} in the hands of ${session?.owner.kind}`)
    session = foldSession(session, entry, projected?.id)
  }
  if (!session || !projected) return scene.accepted.size > 0 ? [...wrong, 'there is no session'] : wrong
  if (JSON.stringify(session) !== JSON.stringify(projected)) wrong.push('the projection is not the fold of the timeline')
  for (const { seq, heard } of unanswered(entries, session))
    wrong.push(`call ·${seq} was settled, and the customer’s ${heard} had no answer after it`)
  if (owesTurn(session)) wrong.push(`the customer's message ${session.heard} was never considered`)
  for (const call of entries)
    if (call.kind === 'call') wrong.push(...judgeCall(call, entries, scene.arrived, `${projected.id}/${call.seq}`))
  return wrong
}

/** What a schedule came to; `made` counts what reached the shop, so that a test can tell that something did. */
export interface Played {
  violations: string[]
  trace: string[]
  made: number
}

/** Runs one schedule over an empty store, by one process or by two that share the work. */
export const runCalls = async (seed: number, empty: Store): Promise<Played> => {
  const world = createWorld(seed)
  const processes = world.pick(5) === 0 ? 2 : 1
  const scene: Scene = {
    world,
    store: processes > 1 ? asShared(empty) : empty,
    inside: empty,
    address: `a${seed}`,
    living: [],
    client: world.spawn(),
    session: undefined,
    arrived: [],
    accepted: new Set(),
  }
  for (let i = 0; i < processes; i++) birth(scene)
  write(scene, 0)
  for (let i = 1 + world.pick(3); i > 0; i--) {
    const at = world.pick(20_000)
    scene.client.clock.after(at, () => write(scene, i))
  }
  for (let i = world.pick(4); i > 0; i--) act(scene, i)
  if (world.pick(2) === 0) crash(scene)
  if (world.pick(5) === 0) crash(scene)
  const find = async (): Promise<Session | undefined> =>
    (await empty.collection(sessionsTable).list({ where: { index: 'address', is: `api ${scene.address}` }, limit: 1 })).items[0]
  let found: Session | undefined
  for (let n = 0; n < 12; n++) {
    await world.run({ horizon: 2 * minute, atMost: 20_000 })
    found = await find()
    if (found && !owesTurn(found) && !owesOutcome(found)) break
    world.offer('time passes', () => {})
  }
  const entries = found ? await empty.read(found.id, 0, 1000) : []
  for (const { process } of scene.living) await world.kill(process)
  return { violations: judge(scene, entries, found), trace: world.trace, made: scene.arrived.length }
}
