// From a customer's words to a decision: the gates in their order, then retrieval, then the answerer. Decides, changes nothing.
//
// The same function serves a turn, a private draft and the dry run `ask`. What it hears from outside is written down, so that the decision
// can be made again from the record alone.

import type { MaskOptions } from '#core/safety/masking/mask.ts'
import { frustration } from '#core/safety/signs/frustration.ts'
import { isHinting, isTelling } from '#core/search/languages/telling.ts'
import type { Clock } from '../../lib/clock.ts'
import { copyOf } from '../../lib/plain.ts'
import { initialHandoff, switchesOf, thresholdWith } from '../../model/handoff-preset.ts'
import type { GateVerdict } from '../../model/source.ts'
import { type Duration, hour, type Time } from '../../model/time.ts'
import { type Autopilot, modeOf } from '../../model/topic.ts'
import type { Vault } from '../vault/vault.ts'
import { ask, retrieve } from './asking.ts'
import { passGates } from './before.ts'
import type { Considered } from './considered.ts'
import { forPeople, maskMatter } from './masked.ts'
import type { Matter } from './matter.ts'
import { meanwhile } from './meanwhile.ts'
import { listened, type Outside, type World } from './outside.ts'
import { receiptOf } from './receipt.ts'
import { decidedOf } from './record.ts'
import type { Speak } from './spoken.ts'
import type { Conclusion, Thinker, Thought } from './thought.ts'
import { withoutPeople } from './without-people.ts'

interface Needs extends Omit<World, 'speak'> {
  clock: Clock
  autopilot(): Promise<Autopilot>
  /** What was older when it came is left to people. */
  answerWithin: Duration
  /** What is masked besides what always is. */
  masking(): Promise<MaskOptions>
  vault: Pick<Vault, 'masking'>
}

/** An answer that comes hours after the question would surprise more than it helps. */
export const usualAge: Duration = 1 * hour

/** A word or two change no language that was told before, and are held against what the customer's page says of itself. */
const languageOfMatter = ({ text, language, page }: Matter, guessed: string): string => {
  if (guessed === 'und' || isTelling(text)) return guessed === 'und' ? (language ?? 'und') : guessed
  if (language !== undefined) return language
  return page === undefined || page === guessed || isHinting(text) ? guessed : 'und'
}

const consider = ({ library, answerer }: Outside, matter: Matter, settings: Autopilot): Considered => {
  const { text, masked = [] } = matter
  const earlier = matter.history.filter(h => h.author === 'contact').map(h => h.text)
  const guessed = library.languageOf(text)
  const language = languageOfMatter(matter, guessed)
  const gates: GateVerdict[] = []
  const handoff = switchesOf(settings.handoff ?? initialHandoff)
  return {
    matter,
    settings,
    mode: modeOf(settings, matter.channel),
    handoff,
    threshold: thresholdWith(settings.thresholds?.[matter.channel] ?? answerer.threshold, handoff.offset),
    text,
    masked,
    mood: frustration(text, earlier),
    language,
    topic: library.topicOf(text, language),
    gates,
    gate(name, fired, why) {
      gates.push({ gate: name, fired, ...(fired && why !== undefined ? { why } : {}) })
      return fired && matter.purpose !== 'draft'
    },
    spent: {},
  }
}

interface Around {
  outside: Outside
  answerWithin: Duration
  now(): Time
}

/** The decision itself: the same for the same matter, settings and world. */
export const decide = async (
  matter: Matter,
  settings: Autopilot,
  { outside, answerWithin, now }: Around,
  signal: AbortSignal,
): Promise<Thought> => {
  const began = now()
  const { library, answerer } = outside
  const considered = consider(outside, matter, settings)
  // Whoever tries a question wants to see what would be found, whatever stops the AI.
  if (matter.purpose === 'ask') considered.found = await retrieve(library, considered, signal)
  const receiptNow = (conclusion: Conclusion) =>
    receiptOf(considered, conclusion, { model: answerer.model, latency: now() - began, index: library.state() })
  const own = passGates(considered, answerWithin) ?? (await ask(considered, outside, receiptNow, signal))
  const conclusion = meanwhile(matter, considered.language, own) ?? withoutPeople(considered, own)
  const receipt = receiptNow(conclusion)
  const { why: _, ...rest } = conclusion
  const { language, mode, mood } = considered
  return { text: '', sources: [], calls: [], reasons: [], explanation: '', sentiment: mood.sentiment, language, mode, ...rest, receipt }
}

export const createThinker = (needs: Needs): Thinker => ({
  async think(asked, signal, speak) {
    const { clock, autopilot, answerWithin, answerer, masking, vault } = needs
    const [settings, options] = await Promise.all([autopilot(), masking()])
    const { matter, masker } = await maskMatter(asked, vault, options)
    const aloud: Speak | undefined = speak && (spoken => speak({ ...spoken, words: forPeople(masker, spoken.words) }))
    const { outside, heard } = listened({ ...needs, ...(aloud ? { speak: aloud } : {}) })
    const thought = await decide(matter, settings, { outside, answerWithin, now: clock.now }, signal)
    const { suggestion } = thought
    const told = {
      ...thought,
      text: forPeople(masker, thought.text),
      ...(suggestion ? { suggestion: { ...suggestion, text: forPeople(masker, suggestion.text) } } : {}),
    }
    if (matter.purpose === 'ask') return told
    const { name, model, threshold, instructions } = answerer
    return {
      ...told,
      record: {
        matter,
        settings: copyOf(settings),
        answerWithin,
        answerer: {
          name,
          model,
          threshold,
          ...(instructions ? { instructions } : {}),
          rewrites: answerer.rewrite !== undefined,
          judges: answerer.judge !== undefined,
          ...(aloud && outside.answerer.tell ? { speaks: true } : {}),
        },
        heard,
        decided: decidedOf(thought),
      },
    }
  },
})
