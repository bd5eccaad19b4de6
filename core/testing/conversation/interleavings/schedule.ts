// One conversation in a world of chance: customers, agents and crashes at any moment, a platform that fails in every way. Runs one
// seeded schedule over the real flows and a real store, and names what must never happen and did.
import { contactsTable, sessionsTable, settingsTable } from '../../../flows/timeline/tables.ts'
import type { Contact } from '../../../model/contact.ts'
import { isSpeaking, owesTurn, type Session } from '../../../model/session.ts'
import { minute } from '../../../model/time.ts'
import type { Autopilot } from '../../../model/topic.ts'
import type { Store } from '../../../ports/store.ts'
import { createProvider, type Weather } from '../provider.ts'
import { asShared, createWorld } from '../world.ts'
import { act, writeFirst } from './agents.ts'
import { birth } from './birth.ts'
import { crash } from './crash.ts'
import { receipts, writes } from './customers.ts'
import { judge } from './judge.ts'
import { channels, drawn, emptyScene, type Scene } from './scene.ts'

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

const play = (scene: Scene): void => {
  const { world } = scene
  const messages = 1 + world.pick(3)
  for (let i = 0; i < messages; i++) writes(scene, i)
  for (let i = 0; i < scene.first; i++) writeFirst(scene, i)
  const acts = world.pick(4)
  for (let i = 0; i < acts; i++) act(scene, i)
  if (world.pick(2) === 0) crash(scene)
  if (world.pick(5) === 0) crash(scene)
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
    ...emptyScene({ world, store, provider, channel, address, inside: empty }),
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
