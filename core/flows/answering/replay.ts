// A decision made again from its record: nothing is looked up and no model is asked. What differs shows that the code decides otherwise now.

import type { Decided, Replay } from '../../ports/replay.ts'
import { OtherPathError, recalled } from './outside.ts'
import { type DecisionRecord, decidedOf } from './record.ts'
import { decide } from './think.ts'

const differencesOf = (was: Decided, now: Decided): string[] =>
  (Object.keys(was) as (keyof Decided)[]).flatMap(what => {
    const [a, b] = [JSON.stringify(was[what]), JSON.stringify(now[what])]
    return a === b ? [] : [`${what}: was ${a}, is ${b}`]
  })

/** Makes the decision again: nothing is looked up and no model is asked. */
export const replay = async (record: DecisionRecord): Promise<Replay> => {
  const { matter, settings, answerWithin, answerer, heard, decided: was } = record
  const about = { question: matter.text, was, answerer: { name: answerer.name, model: answerer.model } }
  try {
    const outside = recalled(heard, answerer)
    const thought = await decide(matter, settings, { outside, answerWithin, now: () => 0 }, new AbortController().signal)
    const now = decidedOf(thought)
    return { ...about, now, differences: differencesOf(was, now) }
  } catch (error) {
    if (!(error instanceof OtherPathError)) throw error
    return { ...about, differences: [error.message] }
  }
}
