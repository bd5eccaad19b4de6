// Verbs by which people see how the house stands.
import { z } from 'zod'
import { healthCard, numbersCard, sourcesCard } from '../cards/overview.ts'
import { houseVerb, wordless } from './verb.ts'

const nothing = z.strictObject({})

export const today = houseVerb({
  name: 'today',
  summary: 'Today’s numbers',
  help: 'What happened since the day began where the house is: new sessions, answered by the AI, handed off, resolved, how soon people replied, ratings; and how many are open and wait now. A session that opens again is no longer counted as resolved.',
  wordings: [{ word: 'today', aliases: ['numbers'], usage: '', about: 'today’s numbers', examples: ['today'], read: wordless('today') }],
  input: nothing,
  problems: [],
  run: async ({ queries }) => {
    const [numbers, agents] = await Promise.all([queries.numbers(), queries.agents()])
    return [numbersCard(numbers, new Map(agents.map(({ id, name }) => [id, name])))]
  },
})

export const sources = houseVerb({
  name: 'sources',
  summary: 'What the AI reads',
  help: 'Each knowledge source with its pages and passages, when it was read last, why it could not be, and what was quoted of it last.',
  wordings: [
    { word: 'sources', aliases: ['knowledge'], usage: '', about: 'what the AI reads', examples: ['sources'], read: wordless('sources') },
  ],
  input: nothing,
  problems: [],
  run: async ({ queries }) => [sourcesCard(await queries.sources())],
})

export const health = houseVerb({
  name: 'health',
  summary: 'What works and what does not',
  help: 'Every part of the house: store, connections, channels, desks, plugins. Of what fails: since when, why, and what to do. Of what is off: which variables switch it on. ‘npm run doctor’ says the same of the settings before a start.',
  wordings: [{ word: 'health', usage: '', about: 'what works and what does not', examples: ['health'], read: wordless('health') }],
  input: nothing,
  problems: [],
  run: async ({ queries }) => [healthCard(await queries.health())],
})
