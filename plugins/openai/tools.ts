// Actions as tools and back. Names of tools have no dot (^[a-zA-Z0-9_-]{1,64}$) where ids of actions do, and arguments come as text.
import { createHash } from 'node:crypto'
import type { ChatCompletionTool } from 'openai/resources/chat/completions'
import type { Call, Offer, WaitingCall } from '#core/ports/answerer.ts'
import type { RawCall } from './requests/stream.ts'

/** Names for actions, each once, and the way back. */
export interface Names {
  nameOf(action: string): string
  /** Undefined for a name that none of them has. */
  actionOf(name: string): string | undefined
}

const longest = 64
const hashLength = 10

export const namesOf = (actions: Iterable<string>): Names => {
  const names = new Map<string, string>()
  const back = new Map<string, string>()
  for (const action of actions) {
    if (names.has(action)) continue
    const plain = action.replaceAll('.', '__').replaceAll(/[^\w-]/gu, '_')
    const hash = createHash('sha256').update(action).digest('hex').slice(0, hashLength)
    const isTaken = plain.length > longest || plain === '' || back.has(plain)
    const name = isTaken ? `${plain.slice(0, longest - hashLength - 1)}_${hash}` : plain
    names.set(action, name)
    back.set(name, action)
  }
  return { nameOf: action => names.get(action) ?? action.replaceAll(/[^\w-]/gu, '_').slice(0, longest), actionOf: name => back.get(name) }
}

export const toolsOf = (offers: readonly Offer[], names: Names): ChatCompletionTool[] =>
  offers.map(({ action, description, parameters }) => ({
    type: 'function',
    function: { name: names.nameOf(action), description, parameters: { type: 'object', ...parameters } },
  }))

/** By which the model says that something is not wanted any more. No action is named so: theirs have a service before them. */
export const withdrawTool = 'withdraw'

/** One tool for what waits for a colleague. */
export const withdrawing = (waiting: readonly WaitingCall[]): ChatCompletionTool[] =>
  waiting.length === 0
    ? []
    : [
        {
          type: 'function',
          function: {
            name: withdrawTool,
            description: 'Takes back what waits for a colleague, because the customer does not want it any more.',
            parameters: {
              type: 'object',
              properties: { waiting: { type: 'string', enum: waiting.map((_, i) => `W${i + 1}`) } },
              required: ['waiting'],
            },
          },
        },
      ]

/** What the model takes back, by its ids; what it names otherwise is left out. */
export const withdrawnBy = (raw: readonly RawCall[], waiting: readonly WaitingCall[]): string[] =>
  raw
    .filter(({ name }) => name === withdrawTool)
    .flatMap(({ arguments: written }) => waiting.filter((_, i) => new RegExp(`\\bW${i + 1}\\b`).test(written)).map(({ id }) => id))

/** Calls of one answer beyond these are left out: the results of the first ones decide what else is needed. */
const mostCalls = 8

/** Some servers give no id, or the same in each answer. */
const freshId = (id: string, taken: ReadonlySet<string>): string => {
  const base = id === '' ? 'call' : id
  let own = base
  for (let n = 2; taken.has(own); n++) own = `${base}_${n}`
  return own
}

/** The calls as the core wants them, or what is wrong with them, for the model to mend. `taken`: ids of earlier calls. */
export const callsOf = (
  raw: readonly RawCall[],
  offers: readonly Offer[],
  names: Names,
  taken: ReadonlySet<string>,
): { calls: Call[] } | { mistake: string } => {
  const used = new Set(taken)
  const calls: Call[] = []
  for (const { id, name, arguments: written } of raw.slice(0, mostCalls)) {
    const action = names.actionOf(name)
    if (action === undefined || !offers.some(offer => offer.action === action))
      return { mistake: `there is no tool ${JSON.stringify(name.slice(0, longest))}` }
    let given: unknown
    try {
      given = JSON.parse(written.trim() === '' ? '{}' : written)
    } catch {
      return { mistake: `the arguments of ${name} are no JSON` }
    }
    if (typeof given !== 'object' || given === null || Array.isArray(given))
      return { mistake: `the arguments of ${name} are no JSON object` }
    const own = freshId(id, used)
    used.add(own)
    calls.push({ id: own, action, arguments: given })
  }
  return { calls }
}
