// From a customer's words to a decision: the gates in their order, then retrieval, then the answerer. Decides, changes nothing.
//
// The same function serves a turn, a private draft and the dry run `ask`.
import { frustration } from '#core/safety/frustration.ts'
import type { MaskOptions } from '#core/safety/mask.ts'
import type { Clock } from '../../lib/clock.ts'
import type { GateVerdict } from '../../model/source.ts'
import { type Duration, hour } from '../../model/time.ts'
import { type Autopilot, modeOf } from '../../model/topic.ts'
import type { Vault } from '../vault/vault.ts'
import { type AskingNeeds, ask, retrieve } from './asking.ts'
import { passGates } from './before.ts'
import type { Considered } from './considered.ts'
import { forPeople, type MaskedMatter, maskMatter } from './masked.ts'
import { receiptOf } from './receipt.ts'
import type { Thinker } from './thought.ts'

interface Needs extends AskingNeeds {
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

const consider = ({ library, answerer }: Needs, { matter, masked, masker }: MaskedMatter, settings: Autopilot): Considered => {
  const { text } = matter
  const earlier = matter.history.filter(h => h.author === 'contact').map(h => h.text)
  const guessed = library.languageOf(text)
  const language = guessed === 'und' ? (matter.language ?? 'und') : guessed
  const gates: GateVerdict[] = []
  return {
    matter,
    settings,
    mode: modeOf(settings, matter.channel),
    threshold: settings.thresholds?.[matter.channel] ?? answerer.threshold,
    text,
    masked,
    masker,
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

export const createThinker = (needs: Needs): Thinker => ({
  async think(asked, signal) {
    const { clock, library, answerer, autopilot, answerWithin, masking, vault } = needs
    const began = clock.now()
    const [settings, options] = await Promise.all([autopilot(), masking()])
    const safe = await maskMatter(asked, vault, options)
    const considered = consider(needs, safe, settings)
    const { matter } = considered
    // Whoever tries a question wants to see what would be found, whatever stops the AI.
    if (matter.purpose === 'ask') considered.found = await retrieve(library, considered, signal)
    const conclusion = passGates(considered, answerWithin) ?? (await ask(considered, needs, signal))
    const receipt = receiptOf(considered, conclusion, {
      model: answerer.model,
      latency: clock.now() - began,
      index: library.state(),
    })
    const { why: _, ...rest } = conclusion
    const { language, mode, mood } = considered
    const thought = { sources: [], calls: [], reasons: [], explanation: '', sentiment: mood.sentiment, language, mode, ...rest, receipt }
    return { ...thought, text: forPeople(safe, rest.text ?? '') }
  },
})
