// When the AI gives a conversation to a person: one preset over single switches.

export const handoffPresets = ['never', 'quick', 'balanced', 'ai_first'] as const
/** `never`: people do not answer in these conversations. `quick`: rather too early. `ai_first`: rather too late. */
export type HandoffPreset = (typeof handoffPresets)[number]

export interface HandoffSwitches {
  /** A wish for a person hands off. Without it the customer is told how else people are reached. */
  wish: boolean
  /** Frustration hands off from this score, 0 to 1; `false`: never. The lower, the sooner. */
  frustration: number | false
  /** Not being sure enough hands off. Without it the AI says that it can't answer. */
  unsure: boolean
  /** One question back is allowed before that. */
  clarify: boolean
  /** Hands off after so many signs in a row that the answers do not help; 0: never. */
  loop: number
  /** Added to how sure an answer must be, -0.5 to 0.5. */
  offset: number
}

/** As it is stored: the preset, and the switches that differ from it. */
export interface HandoffSettings extends Partial<HandoffSwitches> {
  preset: HandoffPreset
  /** How people are reached, in words for customers. Until it is given, no preset keeps a wish for a person from handing off. */
  reach?: string
}

/** What each preset stands for. */
export const presets: Record<HandoffPreset, HandoffSwitches> = {
  never: { wish: false, frustration: false, unsure: false, clarify: true, loop: 0, offset: -0.05 },
  quick: { wish: true, frustration: 0.4, unsure: true, clarify: false, loop: 1, offset: 0.1 },
  balanced: { wish: true, frustration: 0.5, unsure: true, clarify: true, loop: 1, offset: 0 },
  ai_first: { wish: true, frustration: 0.95, unsure: true, clarify: true, loop: 2, offset: -0.05 },
}

export const initialHandoff: HandoffSettings = { preset: 'balanced' }

/** The switches as they hold. A wish for a person is never without an answer: it hands off until `reach` says what else to tell. */
export const switchesOf = ({ preset, reach, ...own }: HandoffSettings): HandoffSwitches & { reach?: string } => {
  const switches = { ...presets[preset], ...own }
  const told = reach?.trim()
  return told ? { ...switches, reach: told } : { ...switches, wish: true }
}

/** How sure an answer must be, once the offset is counted in. */
export const thresholdWith = (threshold: number, offset: number): number => Math.min(1, Math.max(0, threshold + offset))
