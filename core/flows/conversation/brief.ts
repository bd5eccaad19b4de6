// What an agent reads first, in a model's words: made behind the handoff, which never waits for it, and put in the place of the quotes. Says
// that it is the AI's, for it is the one text that no passage carries; a figure or an address that nobody wrote sinks it.
import type { Logger } from 'pino'
import type { MaskOptions } from '#core/safety/masking/mask.ts'
import type { Clock } from '../../lib/clock.ts'
import { ai } from '../../model/agent.ts'
import { type Entry, type EntryOf, wordsOf } from '../../model/entry.ts'
import { foldTimeline } from '../../model/folds/timeline.ts'
import type { Session } from '../../model/session.ts'
import { minute, second } from '../../model/time.ts'
import type { Answerer, Question } from '../../ports/answerer.ts'
import { forPeople } from '../answering/masked.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { Vault } from '../vault/vault.ts'

const longest = 900
const patience = 30 * second
/** A brief that comes later than this helps nobody. */
const lateAfter = 10 * minute
/** What is shorter is read as fast as a summary of it. */
const worthIt = { messages: 3, characters: 400 }

type History = Question['history']

const outcomeWords = ({ title, state, overtaken }: EntryOf<'call'>): string =>
  `(action: ${title}, ${overtaken ? 'put off' : (state ?? 'waiting')})`

/** What was said and tried, as a model may see it once it is masked. */
const historyOf = (entries: readonly Entry[]): History =>
  entries.flatMap((e): History => {
    if (e.kind === 'call') return [{ author: 'ai', text: outcomeWords(e) }]
    if (e.kind !== 'message' || e.deleted || e.redacted?.whole || e.class === 'notice' || wordsOf(e).trim() === '') return []
    return e.author.kind === 'system' ? [] : [{ author: e.author.kind, text: wordsOf(e) }]
  })

const isWorthIt = (history: History): boolean =>
  history.length >= worthIt.messages || history.reduce((sum, { text }) => sum + text.length, 0) >= worthIt.characters

/** Numbers, addresses and placeholders: what a summary must not make up. */
const facts = (text: string): string[] => text.match(/\[[^\]]+\]|[\w.+-]+@[\w.-]+|https?:\/\/\S+|\d[\d.,:/-]*\d|\d/gu) ?? []

/** Between these two a number or an address goes on. */
const goesOn = /^(?:\d\d|[a-z]{2})$/iu

/** It stands there whole: 20 is no part of 1200, and the beginning of an address is another address. */
const stands = (fact: string, said: string): boolean => {
  for (let at = said.indexOf(fact); at >= 0; at = said.indexOf(fact, at + 1)) {
    const end = at + fact.length
    if (!goesOn.test(said.slice(Math.max(0, at - 1), at + 1)) && !goesOn.test(said.slice(end - 1, end + 1))) return true
  }
  return false
}

/** True where the brief names no figure, address or placeholder that does not stand in the conversation. */
export const saysOnlyWhatWasSaid = (brief: string, history: History): boolean => {
  const said = history.map(({ text }) => text).join('\n')
  return facts(brief).every(fact => stands(fact, said))
}

/** The handoff that wants a brief, if one does. */
const handedOff = ({ status, owner, briefed = 0 }: Session, entries: readonly Entry[], now: number): number | undefined => {
  const last = entries.findLast(e => e.kind === 'handoff')
  return status === 'open' && owner.kind !== 'ai' && last && last.seq > briefed && last.at > now - lateAfter ? last.seq : undefined
}

interface Needs {
  timeline: Timeline
  answerer: Pick<Answerer, 'summarize'>
  vault: Pick<Vault, 'masking'>
  masking(): Promise<MaskOptions>
  clock: Clock
  log: Logger
  closing: AbortSignal
}

/** Writes the brief of a session that was just handed off. Safe to run at any time; where the model fails, the quotes stay. */
export const createBrief =
  ({ timeline, answerer, vault, masking, clock, log, closing }: Needs) =>
  async (id: string): Promise<undefined> => {
    const session = await timeline.load(id)
    if (!answerer.summarize || closing.aborted) return undefined
    const entries = foldTimeline(await timeline.read(id, 0))
    const of = handedOff(session, entries, clock.now())
    const said = historyOf(entries)
    if (of === undefined || !isWorthIt(said)) return undefined
    const { emails = false, phones = false, ips = false } = await masking()
    const { history, masker } = await vault.masking(
      id,
      masker => ({ masker, history: said.map(one => ({ ...one, text: masker.mask(one.text).text })) }),
      { emails, phones, ips },
    )
    const controller = new AbortController()
    const cancel = clock.after(patience, () => controller.abort(new Error('it took too long')))
    const close = (): void => controller.abort(closing.reason)
    closing.addEventListener('abort', close)
    try {
      const brief = (await answerer.summarize(history, { signal: controller.signal, session: id, channel: session.channel })).trim()
      if (brief === '' || brief.length > longest || !saysOnlyWhatWasSaid(brief, history)) {
        log.warn({ session: id }, 'the brief that a model wrote can not be used; the quotes stay')
        return undefined
      }
      const summary = `AI summary: ${forPeople(masker, brief)}`
      await timeline.commit(id, now =>
        handedOff(now, entries, clock.now()) === of && now.changed === session.changed ? [{ kind: 'label', author: ai, summary }] : null,
      )
    } catch (error) {
      log.warn({ session: id, why: error instanceof Error ? error.message : String(error) }, 'no brief was written; the quotes stay')
    } finally {
      cancel()
      closing.removeEventListener('abort', close)
    }
    return undefined
  }
