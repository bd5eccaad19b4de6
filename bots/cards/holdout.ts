// A hold-out as people read it: both arms side by side, and what can be told of the difference.
import type { ArmTally, HoldoutMeasure, HoldoutStanding, MeasureCompared } from '#core/model/holdout.ts'
import type { Card, Fact } from './card.ts'

const percent = (share: number): string => `${Math.round(share * 100)} %`

const names: Record<HoldoutMeasure, string> = {
  resolution: 'Resolved, and not reopened',
  reopen: 'Reopened',
  csat: 'Rated four or five',
  handoff: 'Handed off',
}

const certain: Record<MeasureCompared['verdict'], string> = {
  better: 'better for certain',
  worse: 'worse for certain',
  open: 'not certain yet',
}

const fact =
  ({ arms }: HoldoutStanding) =>
  ({ measure, now, before, verdict }: MeasureCompared): Fact => ({
    label: names[measure],
    value:
      arms.now[measure].of === 0 || arms.before[measure].of === 0
        ? 'nothing to compare yet'
        : `${percent(now)}, held back ${percent(before)}: ${certain[verdict]}`,
    ...(verdict === 'open' ? {} : { tone: verdict === 'better' ? 'good' : 'bad' }),
  })

const arm = ({ handoff, resolution, csat }: ArmTally, exposed: number): string =>
  `${exposed} ${exposed === 1 ? 'customer' : 'customers'}, looked at ${handoff.of} after four hours and ${resolution.of} after four days; ${csat.of} rated`

const state = ({ endedAt, end, why }: HoldoutStanding): Fact =>
  endedAt === undefined
    ? { label: 'State', value: 'running', tone: 'good' }
    : { label: 'Ended', value: [end === 'kept' ? 'kept. ' : 'rolled back. ', why ?? ''], tone: end === 'kept' ? 'plain' : 'warn' }

/** One hold-out. */
export const holdoutCard = (holdout: HoldoutStanding): Card => {
  const { title, scenario, version, before, share, startedAt, by, exposed, arms, compared, endedAt } = holdout
  const was = before === 0 ? 'none of it' : `version ${before}`
  return {
    about: 'scenario',
    heading: `Hold-out of ‘${title}’`,
    facts: [
      state(holdout),
      { label: 'Since', value: [{ at: startedAt, as: 'clock' }, `, by ${by.name}`] },
      { label: `Version ${version}`, value: arm(arms.now, exposed.now) },
      { label: `Held back, ${percent(share)}`, value: `${arm(arms.before, exposed.before)}; they have ${was}` },
      ...compared.map(fact(holdout)),
    ],
    blocks: [
      {
        kind: 'text',
        text: 'Of each customer the first session counts that the scenario is about: whether it was handed off after four hours, resolved and how it was rated after four days, reopened after seven. What gets worse for certain is rolled back by itself.',
        tone: 'quiet',
      },
    ],
    actions:
      endedAt === undefined
        ? [
            { verb: 'holdout end', label: 'Keep for everybody', input: { scenario, end: 'keep' }, style: 'primary' },
            { verb: 'holdout end', label: 'Roll back', input: { scenario, end: 'roll back' }, style: 'danger' },
          ]
        : [],
  }
}

/** Every hold-out, the newest first. */
export const holdoutsCard = (holdouts: readonly HoldoutStanding[]): Card => ({
  about: 'scenario',
  heading: holdouts.length === 0 ? 'No hold-outs' : holdouts.length === 1 ? '1 hold-out' : `${holdouts.length} hold-outs`,
  facts: [],
  blocks: [
    {
      kind: 'rows',
      rows: holdouts.map(holdout => ({
        title: `${holdout.title}, version ${holdout.version}`,
        detail: holdout.endedAt === undefined ? 'running' : holdout.end === 'kept' ? 'kept' : 'rolled back',
        text: `${percent(holdout.share)} held back; ${holdout.exposed.now + holdout.exposed.before} customers`,
        ...(holdout.endedAt === undefined ? { action: { verb: 'holdout end', label: 'End', input: { scenario: holdout.scenario } } } : {}),
      })),
      empty: '‘holdout begin SCENARIO 20’ holds a fifth of the sessions back, to see what a published scenario does.',
    },
  ],
  actions: [],
})
