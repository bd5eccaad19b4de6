// What agents do in a schedule: reply, claim, release, resolve, ask for a draft, decide on one, change what was said, write first.
import type { Core } from '../../../flows/core.ts'
import type { Who } from '../../../model/agent.ts'
import { insist } from './insist.ts'
import { moments } from './moments.ts'
import type { Scene } from './scene.ts'

const who = [
  { id: 'ann', name: 'Ann' },
  { id: 'ben', name: 'Ben' },
]

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
export const writeFirst = (scene: Scene, i: number): void => {
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

/** One thing that an agent does. */
export const act = (scene: Scene, i: number): void => {
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
