// The AI asks for calls: each is held to what the session offers and to its schema, and goes onto the timeline with what has to happen
// before it is made. What is wrong with it goes back to the AI.
import { mask } from '#core/safety/masking/mask.ts'
import { type Approval, approvals } from '../../model/action.ts'
import { ai, system } from '../../model/agent.ts'
import { segmentsOf } from '../../model/contact.ts'
import type { ActionCall, Event } from '../../model/entry.ts'
import type { AutopilotMode } from '../../model/topic.ts'
import type { Call, Spent, WaitingCall } from '../../ports/answerer.ts'
import { sumOf } from '../answering/spent.ts'
import type { Vault } from '../vault/vault.ts'
import { asArguments, type Check, longestArguments, masked } from './arguments.ts'
import type { Catalogue, Known } from './catalogue-port.ts'
import { isProven, type Whose } from './magic.ts'
import { whyNot } from './offers.ts'
import { readied } from './readied.ts'
import type { CallsMade } from './results.ts'

/** What calls are asked for with. */
export interface AskingFor {
  catalogue: Catalogue
  check: Check
  vault: Pick<Vault, 'reveal'>
}

export interface Asked {
  entry: ActionCall
  /** Why it is not made, for the AI to correct. */
  mistake?: string
}

/** What the calls are for. */
export interface For {
  whose: Whose
  mode: AutopilotMode
  /** Those made before for the same words. */
  made: CallsMade
  /** Those for earlier words that wait for an agent. */
  waiting?: readonly WaitingCall[]
  basedOn: number
  since: number
  /** What models took until they asked for them. */
  spent?: Spent
}

/** Undefined where a call may be made there now, else why not. */
export const forbidden = (known: Known, whose: Whose): string | undefined =>
  whyNot(known, {
    channel: whose.session.channel,
    segments: whose.others ? [] : segmentsOf(whose.contact),
    verified: isProven(whose),
    whose,
  })

/** What nobody has decided about waits for a person; and where answers wait for one, so does what changes something. */
export const approvalOf = ({ action }: Known, mode: AutopilotMode): Approval => {
  const set = approvals.includes(action.approval) ? action.approval : 'agent'
  return mode === 'inspect' && !action.safe ? 'agent' : set
}

const longestName = 100
const sameCall = (a: Pick<ActionCall, 'action' | 'arguments'>, b: Pick<ActionCall, 'action' | 'arguments'>): boolean =>
  a.action === b.action && JSON.stringify(a.arguments) === JSON.stringify(b.arguments)

/** Makes entries of what the AI asks for. Nothing is called and nothing is written. */
export const askFor = async (
  needs: AskingFor,
  calls: readonly Call[],
  { whose, mode, made, waiting = [], basedOn, since, spent = {} }: For,
): Promise<Asked[]> => {
  const asked: Asked[] = []
  const names = new Set(made.calls.map(({ call }) => call))
  for (const { id, action: wanted, arguments: written } of calls) {
    const known = await needs.catalogue.get(wanted)
    const name = mask(id).text.slice(0, longestName) || 'call'
    let call = name
    for (let n = 2; names.has(call); n++) call = `${name}-${n}`
    names.add(call)
    const entry: ActionCall = {
      kind: 'call',
      author: ai,
      call,
      action: wanted.slice(0, longestName),
      title: known?.action.title ?? wanted.slice(0, longestName),
      arguments: {},
      basedOn,
      since,
      approval: known ? approvalOf(known, mode) : 'agent',
      safe: known?.action.safe ?? false,
    }
    const refuse = (mistake: string): void => void asked.push({ entry, mistake })
    const not = known ? forbidden(known, whose) : 'There is no such action here.'
    if (!known || not !== undefined) {
      refuse(not ?? 'It may not be used here.')
      continue
    }
    const read = asArguments(written)
    if (!read || JSON.stringify(read).length > longestArguments) {
      refuse(read ? 'The arguments are too long.' : 'The arguments have to be one object.')
      continue
    }
    const ready = await readied(needs, known, read, whose)
    if ('mistake' in ready) {
      entry.arguments = masked(read) as typeof read
      refuse(ready.mistake)
      continue
    }
    entry.arguments = ready.shown
    const before = [...made.calls.filter(c => c.state !== 'refused'), ...asked.filter(a => a.mistake === undefined).map(a => a.entry)]
    const twin = waiting.find(one => sameCall({ action: one.action, arguments: one.arguments as typeof entry.arguments }, entry))
    if (twin) refuse('It waits for a colleague already, who has to agree first. It is not to be asked for again.')
    else if (!entry.safe && before.some(one => sameCall(one, entry))) refuse('The very same call was made for these words already.')
    else asked.push({ entry })
  }
  if (asked[0] && (spent.tokens || spent.cost)) asked[0].entry.spent = sumOf(spent, {})
  return asked
}

/** The entries of what was asked for, to stand behind `before` others of the same append. */
export const callEvents = (asked: readonly Asked[], lastSeq: number, before = 0): Event[] => [
  ...asked.map(({ entry }) => entry),
  ...asked.flatMap(({ mistake }, i): Event[] =>
    mistake === undefined
      ? []
      : [{ kind: 'outcome', author: ai, of: lastSeq + 1 + before + i, state: 'refused', text: mistake, attempt: 0 }],
  ),
]

/** Put off by the house, which is no mistake of the AI. */
export const putOff = (of: number, text: string): Event => ({ kind: 'outcome', author: system, of, state: 'refused', text, attempt: 0 })
