// Fits and judges the offline answerer's confidence: `node bench/fit-offline.ts DATA`, where DATA holds checkouts of the public repositories
// clinc/oos-eval, PolyAI-LDN/task-specific-datasets and those named in offline/questions.json, each as OWNER/NAME.
//
// Prints the weights of plugins/offline/confidence.ts and the figures of docs/offline-answers.md. Takes half a minute.
import { fitPassages } from './offline/passages.ts'
import { fitScenarios } from './offline/scenarios.ts'

const data = process.argv[2]
if (data === undefined) {
  console.error('Say where the data is: node bench/fit-offline.ts DATA')
  process.exit(1)
}
await fitPassages(data)
fitScenarios(data)
