// What customers do in a schedule, and what their platform tells of it: messages, changes of them, receipts.
import type { Change, Sender } from '../../../ports/connector.ts'
import { insist } from './insist.ts'
import type { Scene } from './scene.ts'

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
export const receipts = (scene: Scene, channel: string, of: string): void => {
  for (const state of ['delivered', 'read'] as const)
    if (scene.world.pick(3) === 0)
      tell(scene, `platform tells that ${of} is ${state}`, { channel, of, kind: 'receipt', id: `${of}-${state}`, state })
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

/** The customer's message number `i`, which the platform may deliver twice, and what they do about it later. */
export const writes = (scene: Scene, i: number): void => {
  const { world } = scene
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
