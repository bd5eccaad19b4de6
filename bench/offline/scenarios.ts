// The scenario side where too little is taught to learn from (core/search/routes.ts): fitted on training and validation parts.
import { housesOf } from './houses.ts'
import type { Intents } from './intents.ts'
import { type Asked, ask, judge, print, report, train } from './judge.ts'

const askAll = (set: Intents, others: Intents): Asked[] => {
  const asked: Asked[] = []
  for (const house of housesOf(set, others)) {
    for (const { label, text, right } of house.questions)
      asked.push({ from: house.from, label, found: ask(house, text, id => id === right) })
  }
  return asked
}

/** Prints the weights for scenarios, and how well they do. */
export const fitScenarios = ([one, other]: [Intents, Intents]): void => {
  const asked = [askAll(one, other), askAll(other, one)]
  print('scenario', train('scenario', asked.flat()))
  for (const [at, { name }] of [one, other].entries())
    report(`  ${name} by the other`, judge('scenario', train('scenario', asked[1 - at]!), asked[at]!))
}
