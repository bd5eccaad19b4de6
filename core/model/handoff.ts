// The AI stops and a person takes over: why, and what the person is told.

/** Every reason for which the AI may stop; several can hold at once. */
export const handoffReasons = [
  'low_confidence',
  'prohibited_topic',
  'frustration',
  'requested',
  'autopilot_off',
  'topic_skipped',
  'too_old',
  'unattended',
  'failed',
  'by_agent',
  'by_workflow',
] as const
export type HandoffReason = (typeof handoffReasons)[number]

export type Sentiment = 'angry' | 'unhappy' | 'neutral' | 'happy'

/** What an agent reads before answering. */
export interface Brief {
  summary: string
  sentiment: Sentiment
  /** BCP 47 primary tag, `und` where it could not be told. */
  language: string
}
