// Fits and judges how sure the offline answerer is: `node bench/fit-offline.ts DATA [passages] [scenarios] [router] [vectors] [test]`,
// where DATA holds
// checkouts of the public repositories clinc/oos-eval, PolyAI-LDN/task-specific-datasets, jianguoz/Few-Shot-Intent-Detection and those named in
// offline/questions.json, each as OWNER/NAME. Without parts named it does all of them.
//
// `vectors` fits what is learned of words and vectors together, with the model of `npm run beds`. Prints the weights of plugins/offline/confidence.ts, the rule of core/search/router/likelihood.ts and the figures of docs/offline-answers.md.
// Takes some minutes. `test` alone reads the test parts.
import { readIntents } from './offline/intents.ts'
import { fitMeant } from './offline/meant.ts'
import { fitPassages } from './offline/passages.ts'
import { fitRouter, judgeRouter } from './offline/router.ts'
import { fitScenarios } from './offline/scenarios.ts'

const [data, ...parts] = process.argv.slice(2)
if (data === undefined) {
  console.error('Say where the data is: node bench/fit-offline.ts DATA')
  process.exit(1)
}
const does = (part: string): boolean => parts.length === 0 || parts.includes(part)
if (does('passages')) await fitPassages(data)
const intents = readIntents(data)
if (intents) {
  if (does('scenarios')) fitScenarios(intents)
  if (does('router')) fitRouter(intents)
  if (does('vectors')) await fitMeant(data, intents)
  if (does('test')) judgeRouter(intents)
}
