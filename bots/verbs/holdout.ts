// Verbs by which an admin finds out what a published scenario does: some sessions keep what was before.
import { z } from 'zod'
import { Problem } from '#core/model/problem.ts'
import type { Queries } from '#core/ports/queries.ts'
import { said } from '../cards/card.ts'
import { holdoutCard, holdoutsCard } from '../cards/holdout.ts'
import { scenarioOf } from './train.ts'
import { houseVerb, needed, unclear, wordless } from './verb.ts'

const one = z.string().trim().min(1).max(300).describe('Id or title.')

const standing = async (queries: Queries, scenario: string) => {
  const found = (await queries.holdouts()).find(holdout => holdout.scenario === scenario)
  if (!found) throw new Problem('not_found', 'No hold-out of this scenario is known. ‘holdouts’ lists them all.')
  return found
}

export const holdoutList = houseVerb({
  name: 'holdout list',
  summary: 'List hold-outs',
  help: 'What published scenarios did: sessions with them and sessions that kept what was before.',
  wordings: [
    {
      word: 'holdout',
      aliases: ['holdouts', 'holdout list'],
      usage: '',
      about: 'list hold-outs',
      examples: ['holdouts'],
      read: wordless('holdouts'),
    },
  ],
  input: z.strictObject({}),
  problems: [],
  async run({ queries }) {
    const all = await queries.holdouts()
    const running = all.find(holdout => holdout.endedAt === undefined)
    return [...(running ? [holdoutCard(running)] : []), holdoutsCard(all)]
  },
})

const percentage = z.number().min(1).max(50).describe('Of the sessions that it is about, in percent: 1 to 50.')

export const holdoutBegin = houseVerb({
  name: 'holdout begin',
  summary: 'Hold some sessions back from a scenario',
  help: 'A share of the sessions that a published scenario is about keeps what was before, so that you see what the scenario does: whether more is resolved, fewer are reopened or handed off, and how customers rate. What gets worse for certain is rolled back by itself.',
  wordings: [
    {
      word: 'holdout begin',
      usage: 'SCENARIO [PERCENT]',
      about: 'hold a share of sessions back, a fifth where you name none',
      examples: ['holdout begin Refund window 20'],
      completes: 'scenario',
      read(text) {
        const match = /^([\s\S]*?)\s+(\d+)\s*%?$/u.exec(needed(text, 'Say which scenario: ‘holdout begin Refund window 20’.').trim())
        return match ? { scenario: match[1]!.trim(), percent: Number(match[2]) } : { scenario: text.trim() }
      },
    },
  ],
  input: z.strictObject({ scenario: one, percent: percentage.default(20) }),
  problems: ['not_found', 'forbidden', 'conflict', 'invalid'],
  async run({ controls, queries }, _session, { scenario, percent }, act) {
    const { id } = await scenarioOf(queries, scenario)
    await controls.beginHoldout(id, { share: percent / 100 }, act)
    return [said('Begun. Sessions that are going on stay as they are.'), holdoutCard(await standing(queries, id))]
  },
})

const ends = { keep: 'kept', 'roll back': 'rolled_back' } as const

export const holdoutEnd = houseVerb({
  name: 'holdout end',
  summary: 'End a hold-out',
  help: '‘keep’ gives the scenario to everybody. ‘roll back’ gives everybody what was before.',
  wordings: [
    {
      word: 'holdout end',
      usage: 'SCENARIO keep|roll back',
      about: 'keep the scenario for everybody, or roll it back',
      examples: ['holdout end Refund window keep', 'holdout end Refund window roll back'],
      completes: 'scenario',
      read(text) {
        const match = /^([\s\S]*?)\s+(keep|roll ?back)$/iu.exec(
          needed(text, 'Say which scenario: ‘holdout end Refund window keep’.').trim(),
        )
        if (!match) throw unclear('After the scenario comes ‘keep’ or ‘roll back’.')
        return { scenario: match[1]!.trim(), end: match[2]!.toLowerCase() === 'keep' ? 'keep' : 'roll back' }
      },
    },
  ],
  form: [
    {
      name: 'end',
      label: 'What happens',
      kind: 'choice',
      choices: ['keep', 'roll back'],
      named: { keep: 'Keep it for everybody', 'roll back': 'Everybody gets what was before' },
    },
  ],
  input: z.strictObject({ scenario: one, end: z.enum(['keep', 'roll back']) }),
  problems: ['not_found', 'forbidden', 'conflict'],
  async run({ controls, queries }, _session, { scenario, end }, act) {
    const { id } = await scenarioOf(queries, scenario)
    await controls.endHoldout(id, { end: ends[end] }, act)
    return [said(end === 'keep' ? 'Everybody has it now.' : 'Everybody has what was before.'), holdoutCard(await standing(queries, id))]
  },
})
