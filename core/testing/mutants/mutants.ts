// What is broken on purpose: a rule each, taken away by other code in one place, and the test that must notice.

export interface Mutant {
  name: string
  file: string
  /** Stands in the file exactly once. */
  from: string
  to: string
  /** The test that must notice; the one of conversations without it. */
  test?: string
}

const conversations = 'core/flows/conversation/fence.test.ts'
const threads = 'core/flows/desks/threads.test.ts'
const calls = 'core/flows/actions/fence.test.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'calls: no look at what the customer wrote before an agent agreed: it may take the wish back',
    file: 'core/model/session.ts',
    from: "state === 'approved' && approval === 'agent' && s.heard <= allowed && s.heard > owedAfter(s)",
    to: 'false as boolean && (state as string) === approval && s.heard <= allowed',
    test: calls,
  },
  {
    name: 'calls: no going on: what was answered meanwhile settles what an agent has decided since',
    file: 'core/model/folds/session.ts',
    from: '      s.considered = Math.min(s.considered, since)\n      s.waitingSince',
    to: '      s.waitingSince',
    test: calls,
  },
  {
    name: 'calls: no look at what was decided meanwhile: an answer to something else hides it',
    file: 'core/flows/conversation/turn.ts',
    from: 'if (haveMoved(now, session)) throw new Restart()\n      if (now.heard',
    to: 'if (now.heard',
    test: 'core/flows/actions/actions.test.ts',
  },
  {
    name: 'drafts: what was overtaken can still be approved',
    file: 'core/flows/conversation/drafts.ts',
    from: 'if (!session.drafts.some(d => d.seq === input.draft)) {',
    to: 'if (session.drafts.length < 0) {',
  },
  {
    name: 'drafts: what the AI is not sure enough of is sent by itself',
    file: 'core/flows/answering/asking.ts',
    from: 'answer.confidence >= threshold && answer.text',
    to: 'answer.text',
  },
  {
    name: 'no expected number: what was decided before somebody else wrote is appended after it',
    file: 'core/flows/timeline/timeline.ts',
    from: 'const wanted = decide(session)',
    to: 'const wanted = (options as { once?: Event[] | null }).once ?? decide(session)\n      Object.assign(options, { once: wanted })',
  },
  {
    name: 'no check before a retry: the fence is not looked at again',
    file: 'core/flows/conversation/deliver.ts',
    from: 'fenced && humanAt > of',
    to: 'false',
  },
  {
    name: 'no de-duplication: the platform’s message id is not a unique key',
    file: 'core/flows/conversation/receive.ts',
    from: 'keys: [key]',
    to: 'keys: []',
  },
  {
    name: 'blind resend: a send in doubt is sent again without asking',
    file: 'core/flows/conversation/deliver.ts',
    from: "{ state: 'unknown', reason: 'it is not known whether it left', waits: 'provider' }",
    to: "{ state: 'planned', reason: 'once more' }",
  },
  {
    name: 'no de-duplication of changes: the platform’s event id is not a unique key',
    file: 'core/flows/conversation/change.ts',
    from: '() => [event], { keys: [keyOf(change)] }',
    to: '() => [event], {}',
  },
  {
    name: 'no second look: what is held is not looked for again after it is stored, nor by the clock',
    file: 'core/flows/conversation/change.ts',
    from: "    if (await tryRow({ id, change: kept, values })) return 'changed'\n    later(id, soon)\n",
    to: '',
  },
  {
    name: 'no look at what a reply is by now: a translation is used whatever was decided meanwhile',
    file: 'core/flows/languages/translator.ts',
    from: "still?.state === 'translating' && still.words === next.words ?",
    to: 'true ?',
  },
  {
    name: 'no order of replies: the latest is translated first',
    file: 'core/flows/languages/translator.ts',
    from: "session.writings?.find(w => w.state === 'translating')",
    to: "session.writings?.findLast(w => w.state === 'translating')",
  },
  {
    name: 'no place in the chain: what an agent begins does not take the one next session at the address',
    file: 'core/flows/conversation/begin.ts',
    from: 'keyed(next, ticketKey(ticket))',
    to: 'keyed(ticketKey(ticket))',
  },
  {
    name: 'no key of a first message: pressed twice, an agent’s first words go twice',
    file: 'core/flows/conversation/begin.ts',
    from: '...(unique === undefined ? [] : [unique]), ...more',
    to: '...more',
  },
  {
    name: 'old words: an edit that comes while the AI thinks does not make it think again',
    file: 'core/flows/conversation/turn.ts',
    from: 'now.reworded !== session.reworded && mayReword',
    to: 'false',
  },
  {
    name: 'no fence within an answer: what is shown while it is written goes on after a person’s act',
    file: 'core/model/folds/session.ts',
    from: "if (isHumanEvent(entry) || s.owner.kind !== 'ai' || s.status !== 'open') return 'person'",
    to: '',
  },
  {
    name: 'old words within an answer: it goes on after the customer has written something newer',
    file: 'core/model/folds/session.ts',
    from: "if (entry.kind === 'message' && entry.author.kind === 'contact' && !entry.ignored) return 'customer'",
    to: '',
  },
  {
    name: 'no look for what was left in the middle: an answer that a crash broke off never ends',
    file: 'core/flows/conversation/turn.ts',
    from: 'if (session.growing) return (await leftInTheMiddle(session)) ?? true',
    to: '',
  },
  {
    name: 'no order: an older edit that comes late takes the place of a newer one',
    file: 'core/model/folds/timeline.ts',
    from: 'entry.madeAt < (madeAt.get(key) ?? 0)',
    to: 'false',
  },
  {
    name: 'desk: no record of what is begun: after a crash nobody knows that it may have landed',
    file: 'core/flows/desks/bring.ts',
    from: 'await keep({ ...thread, doing: {',
    to: 'await keep({ ...thread, ...(false as boolean && { doing: thread.doing }) }); void ({ _: {',
    test: threads,
  },
  {
    name: 'desk: no question: what was begun is done again without asking the desk',
    file: 'core/flows/desks/bring.ts',
    from: 'await attempt(clock, () => desk.settle(stepKey(thread, doing.step), where))',
    to: "({ came: 'done', value: 'absent' }) as Awaited<ReturnType<typeof attempt<'absent'>>>",
    test: threads,
  },
  {
    name: 'desk: mark before send: an entry counts as shown before the desk is called',
    file: 'core/flows/desks/bring.ts',
    from: 'await keep({ ...thread, doing: {',
    to: "await keep({ ...thread, ...(step.does === 'show' && { shown: step.seq }), ...(step.does !== 'show' && { doing: { step: stepName(step), run, since: clock.now() } }) }); void ({ _: {",
    test: threads,
  },
  {
    name: 'desk: no fence: the ledger is written without looking whether another process wrote first',
    file: 'core/flows/desks/ledger.ts',
    from: 'threads.save(thread))',
    to: 'threads.get(thread.id).then(now => threads.save({ ...thread, rev: now?.rev ?? thread.rev })))',
    test: threads,
  },
  {
    name: 'desk: no patience: what another process has begun is asked for while it may still be at it',
    file: 'core/flows/desks/bring.ts',
    from: 'if (theirs !== undefined) return theirs',
    to: 'if (theirs !== undefined) return undefined',
    test: threads,
  },
  {
    name: 'desk: echo: what was written in the thread is shown there again',
    file: 'core/flows/desks/steps.ts',
    from: 'origin?.place === place',
    to: "origin?.place === 'nowhere'",
    test: threads,
  },
]

/** The file, with the mutant's code in the place of ours. Throws where that stands there not once. */
export const mutated = ({ file, from, to }: Mutant, code: string): string => {
  if (code.split(from).length !== 2) throw new Error(`${file} does not hold exactly once: ${from}`)
  return code.replace(from, () => to)
}

/** The test that must notice it. */
export const testOf = ({ test = conversations }: Mutant): string => test
