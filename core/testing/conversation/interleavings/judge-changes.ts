// What must hold of changes to messages, whoever made them.
import type { DeliveryState } from '../../../model/delivery.ts'
import type { Entry } from '../../../model/entry.ts'
import { foldTimeline } from '../../../model/folds/timeline.ts'
import { isHeld } from './judge-writings.ts'
import type { Scene } from './scene.ts'

/** Whether it arrived is not known for sure: it was given up after a try whose answer nobody heard. */
const isDoubtful = (entries: Entry[], of: number, state: DeliveryState | undefined): boolean =>
  state === 'unknown' ||
  ((state === 'failed' || state === 'withheld') && entries.some(e => e.kind === 'delivery' && e.of === of && e.state === 'unknown'))

/** Each line is a sentence about what went wrong. */
export const judgeChanges = (scene: Scene, entries: Entry[]): string[] => {
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
