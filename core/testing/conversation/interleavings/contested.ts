// Agents who claim the parts of one conversation in the same instant: exactly one of them has it then, all of it, and the others are told so.

import { settingsTable } from '../../../flows/timeline/tables.ts'
import { minute } from '../../../model/time.ts'
import type { Store } from '../../../ports/store.ts'
import { createProvider } from '../provider.ts'
import { asShared, createWorld } from '../world.ts'
import { birth } from './birth.ts'
import { crash } from './crash.ts'
import { insist } from './insist.ts'
import { moments } from './moments.ts'
import { emptyScene } from './scene.ts'

export interface ContestedOutcome {
  violations: string[]
  trace: string[]
  /** Somebody was refused what they had claimed. */
  refused: number
}

const elsewhere = ['told', 'blind'] as const

/** Runs one schedule over an empty store, by one process or by two that share the work. */
export const runContested = async (seed: number, empty: Store): Promise<ContestedOutcome> => {
  const world = createWorld(seed)
  const processes = 1 + world.pick(2)
  const store = processes > 1 ? asShared(empty) : empty
  const address = `c${seed}-${store.name}`
  const scene = emptyScene({ world, store, provider: createProvider(() => 'fine'), channel: 'api', address, inside: empty })
  await empty.collection(settingsTable).insert({ id: 'autopilot', value: { channels: { api: 'on', told: 'on', blind: 'on' }, topics: [] } })
  for (let i = 0; i < processes; i++) birth(scene)

  const parts: string[] = []
  const links = 1 + world.pick(elsewhere.length)
  insist(scene, 'the customer writes, and it goes on elsewhere', async core => {
    const sender = { identities: [`visitor:${address}`] }
    const { session } = await core.inbox.receive({ channel: 'api', address, id: `${address}-1`, text: 'Hello', sender })
    for (const [i, channel] of elsewhere.slice(0, links).entries()) {
      const went = await core.inbox.goOn(session, { channel, identity: `visitor:${address}`, text: 'We go on here.' }, `k${i}`)
      if (!parts.includes(went.session)) parts.push(went.session)
    }
    if (!parts.includes(session)) parts.push(session)
    scene.session = session
  })
  await world.run({ horizon: minute, atMost: 40_000 })

  const agents = ['ann', 'ben', 'cat'].slice(0, 2 + world.pick(2))
  const won = new Set<string>()
  const lost = new Set<string>()
  const crashes = world.pick(3) === 0
  for (const id of agents) {
    const part = parts[world.pick(parts.length)] ?? ''
    const claims = (): void =>
      insist(scene, `${id} claims ${part}`, async core => {
        try {
          await core.controls.claim(part, {}, { who: { id, name: id }, key: `${address}-${id}` })
          won.add(id)
        } catch (error) {
          if ((error as { code?: string }).code === 'owned_by_other') lost.add(id)
          throw error
        }
      })
    if (world.pick(3) > 0) claims()
    else world.ambush(moments[world.pick(moments.length)] ?? '', claims)
  }
  if (crashes) crash(scene)
  for (let patience = 0; patience < 2; patience++) {
    await world.run({ horizon: minute, atMost: 40_000 })
    world.offer('time passes', () => {})
  }
  const violations: string[] = []
  if (won.size > 1) violations.push(`${[...won].join(' and ')} were both told that they have it`)
  if (won.size === 0 && lost.size > 0) violations.push(`${[...lost].join(' and ')} were refused, and nobody has it`)
  const [winner] = won
  if (winner !== undefined && !crashes)
    for (const part of parts) {
      const last = (await empty.read(part, 0, 1000)).findLast(entry => entry.kind === 'owner')
      if (last?.kind !== 'owner' || last.owner.kind !== 'agent' || last.owner.id !== winner)
        violations.push(`${winner} has it, and ${part} is ${JSON.stringify(last)}`)
    }
  for (const { process } of scene.living) await world.kill(process)
  return { violations, trace: world.trace, refused: lost.size }
}
