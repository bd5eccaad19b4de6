// A conversation that goes on on another channel while the customer writes on both, agents take and give back either part, and processes
// die: once a taking of the one is acknowledged, the AI says nothing more in the other.

import { sessionsTable, settingsTable } from '../../../flows/timeline/tables.ts'
import type { Entry } from '../../../model/entry.ts'
import type { Session } from '../../../model/session.ts'
import { minute } from '../../../model/time.ts'
import type { Done } from '../../../ports/controls.ts'
import type { Store } from '../../../ports/store.ts'
import { createProvider } from '../provider.ts'
import { asShared, createWorld } from '../world.ts'
import { birth } from './birth.ts'
import { crash } from './crash.ts'
import { insist } from './insist.ts'
import { moments } from './moments.ts'
import { emptyScene } from './scene.ts'

type Ends = Map<string, number>

/** A person's taking of `session` that was acknowledged, with how long each timeline was when it was asked for, and when it was acknowledged. */
interface Taking {
  session: string
  agent: string
  seq: number
  asked: Ends
  acknowledged: Ends
}

export interface LinkedOutcome {
  violations: string[]
  trace: string[]
  /** Acknowledged takings while the conversation had two parts. */
  shared: number
}

const agents = [
  { id: 'ann', name: 'Ann' },
  { id: 'ben', name: 'Ben' },
]
const there = 'told'

const givenBack = (entries: readonly Entry[], after: number): boolean =>
  entries.some(e => e.seq > after && e.kind === 'owner' && e.author.kind === 'agent' && e.owner.kind === 'ai')

const isAis = (e: Entry | undefined): boolean => e?.kind === 'message' && e.author.kind === 'ai' && e.approvedBy === undefined

/** What the AI says, goes on saying, or has sent. */
const speaks = (entries: readonly Entry[], e: Entry): boolean =>
  isAis(e) ||
  (e.kind === 'more' && e.ends === undefined) ||
  (e.kind === 'delivery' && e.state === 'sending' && isAis(entries.find(({ seq }) => seq === e.of)))

const judge = (takings: Taking[], parts: ReadonlyMap<string, Entry[]>): { violations: string[]; shared: number } => {
  const violations: string[] = []
  let shared = 0
  for (const { session, agent, seq, asked, acknowledged } of takings) {
    const own = parts.get(session) ?? []
    const entry = own.find(e => e.seq === seq)
    // Where nothing had to be done, nothing was taken.
    if (seq <= (asked.get(session) ?? 0) || entry?.kind !== 'owner' || entry.author.kind !== 'agent' || entry.author.id !== agent) continue
    for (const [id, entries] of parts) {
      if (id === session) continue
      const after = acknowledged.get(id)
      if (after !== undefined) shared += 1
      if (givenBack(entries, asked.get(id) ?? 0) || (after === undefined && givenBack(own, asked.get(session) ?? 0))) continue
      for (const e of entries)
        if (e.seq > (after ?? 0) && speaks(entries, e))
          violations.push(`the AI spoke at ${id}/${e.seq}, after ${agent} had taken ${session}/${seq}`)
    }
  }
  for (const [id, entries] of parts)
    for (const [i, e] of entries.entries()) if (e.seq !== i + 1) violations.push(`${id}: entry ${i + 1} has the number ${e.seq}`)
  return { violations, shared }
}

/** Runs one schedule over an empty store, by one process or by two that share the work. */
export const runLinked = async (seed: number, empty: Store): Promise<LinkedOutcome> => {
  const world = createWorld(seed)
  const processes = 1 + world.pick(2)
  const store = processes > 1 ? asShared(empty) : empty
  const here = world.pick(2) === 0 ? 'api' : 'web'
  const address = `l${seed}-${store.name}`
  const provider = createProvider(() => (world.pick(4) === 0 ? 'retry' : 'fine'))
  const scene = emptyScene({ world, store, provider, channel: here, address, inside: empty })
  const takings: Taking[] = []
  let other: string | undefined
  await empty.collection(settingsTable).insert({ id: 'autopilot', value: { channels: { [here]: 'on', [there]: 'on' }, topics: [] } })
  for (let i = 0; i < processes; i++) birth(scene)

  const ends = async (): Promise<Ends> => {
    const found: Ends = new Map()
    for (const id of [scene.session, other]) {
      const length = id === undefined ? 0 : (await empty.read(id, 0, 1000)).length
      if (id !== undefined && length > 0) found.set(id, length)
    }
    return found
  }

  const writes = (channel: string, i: number): void =>
    insist(scene, `the customer writes ${i} on ${channel}`, async core => {
      const { session } = await core.inbox.receive({
        channel,
        address,
        id: `${address}-${channel}-${i}`,
        text: `${channel} ${i}`,
        sender: { identities: [`visitor:${address}`] },
      })
      if (channel === here) scene.session ??= session
    })

  const acts = (i: number): void => {
    const agent = agents[world.pick(agents.length)] ?? { id: 'ann', name: 'Ann' }
    const act = { who: agent, key: `${address}-a${i}` }
    const does = world.pick(6)
    let session: string | undefined
    let asked: Ends | undefined
    const takes = async (take: (of: string) => Promise<Done>): Promise<void> => {
      if (session === undefined) return
      asked ??= await ends()
      const { seq } = await take(session)
      takings.push({ session, agent: agent.id, seq, asked, acknowledged: await ends() })
    }
    const which = world.pick(2)
    const send = (): void =>
      insist(scene, `${agent.name}: act ${i}, ${does}`, async core => {
        session ??= which === 0 || other === undefined ? scene.session : other
        if (session === undefined) return
        if (does < 3) return takes(of => core.controls.claim(of, { take: true }, act))
        if (does === 3) return takes(of => core.controls.assign(of, { to: 'ben', name: 'Ben' }, act))
        if (does === 4) return takes(of => core.controls.release(of, { to: 'team' }, act))
        await core.controls.release(session, { to: 'ai' }, act)
      })
    if (world.pick(2) === 0) scene.client.clock.after(world.pick(8000), () => world.offer('an agent acts', send))
    else world.ambush(moments[world.pick(moments.length)] ?? '', send)
  }

  const goesOn = (): void =>
    insist(scene, 'it goes on elsewhere', async core => {
      if (scene.session === undefined) throw new Error('it has not begun')
      const went = await core.inbox.goOn(scene.session, { channel: there, identity: `visitor:${address}`, text: 'We go on here.' }, 'k')
      other = went.session
      for (let i = 0; i < 1 + world.pick(3); i++)
        scene.client.clock.after(world.pick(6000), () => writes(world.pick(3) === 0 ? here : there, 10 + i))
    })

  writes(here, 0)
  scene.client.clock.after(world.pick(4000), goesOn)
  for (let i = 0; i < 1 + world.pick(3); i++) acts(i)
  if (world.pick(2) === 0) crash(scene)
  for (let patience = 0; patience < 2; patience++) {
    await world.run({ horizon: minute, atMost: 40_000 })
    world.offer('time passes', () => {})
  }
  const found: Session[] = (await empty.collection(sessionsTable).list({ limit: 10 })).items
  const parts = new Map<string, Entry[]>()
  for (const { id, from } of found) if (id === scene.session || from === scene.session) parts.set(id, await empty.read(id, 0, 1000))
  for (const { process } of scene.living) await world.kill(process)
  return { ...judge(takings, parts), trace: world.trace }
}
