// What must hold once nothing more happens in a schedule. Each line is a sentence about what went wrong.
import { type Entry, isHumanEvent } from '../../../model/entry.ts'
import { foldSession } from '../../../model/folds/session.ts'
import { foldTimeline } from '../../../model/folds/timeline.ts'
import type { Session } from '../../../model/session.ts'
import { tails } from './birth.ts'
import { judgeChanges } from './judge-changes.ts'
import { judgeDrafts } from './judge-drafts.ts'
import { isHeld, judgeWritings } from './judge-writings.ts'
import { read, type Scene } from './scene.ts'

/** The customer's words that an answer based on message `upTo` is about, as they stood then. */
const wordsFor = (entries: Entry[], after: number, upTo: number): string =>
  foldTimeline(entries)
    .flatMap(e => (e.kind === 'message' && e.author.kind === 'contact' && e.seq > after && e.seq <= upTo && !e.deleted ? [e.text] : []))
    .join('\n')

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

/** Everything that must hold once nothing more happens. Each line is a sentence about what went wrong. */
export const judge = (scene: Scene, entries: Entry[], projected: Session | undefined, others: number): string[] => {
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
