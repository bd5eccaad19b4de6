// What every kit is made of: checks as data, so that mocha runs them, a program runs them, and the documentation lists them.

/** One thing that is proven of a subject. */
export interface Check<S, A = S> {
  /** What a sound subject does, after "it": also its name in a report and in the docs. */
  name: string
  /** What goes wrong in a house where this does not hold. */
  why: string
  /** Why it can not be asked of this subject; stands in the test's title. Looked at before anything runs. */
  without?(about: A): string | undefined
  run(subject: S): Promise<void>
}

/** A check that did not hold. Its message says what to do next. */
export class NotYet extends Error {
  override readonly name = 'NotYet'
  /** Where in the kit it was found helps nobody. */
  override stack = ''
}

/** Throws `NotYet` with `advice` unless `holds`. `found` is what was there instead. */
export const must = (holds: boolean, advice: string, found?: unknown): void => {
  if (holds) return
  const seen = found === undefined ? '' : `\n      Found: ${typeof found === 'string' ? found : JSON.stringify(found)}`
  throw new NotYet(`${advice}${seen}`)
}

/** Resolves when `test` answers something; throws `NotYet` with `advice` when it does not within `patience` milliseconds. */
export const until = async <T>(
  test: () => Promise<T | undefined | false> | T | undefined | false,
  advice: string,
  patience = 3000,
): Promise<T> => {
  const end = Date.now() + patience
  for (let wait = 5; ; wait = Math.min(wait * 2, 160)) {
    const found = await test()
    if (found !== undefined && found !== false) return found
    if (Date.now() > end) throw new NotYet(advice)
    await new Promise(resolve => setTimeout(resolve, wait))
  }
}

/** The same promise, or `NotYet` with `advice` after `patience` milliseconds. */
export const within = async <T>(work: Promise<T>, advice: string, patience = 3000): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NotYet(advice)), patience)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

type Listener = (error: unknown) => void

/** Runs `work` while errors that nobody caught count against it, instead of ending the process. */
export const guarded = async (work: () => Promise<void>): Promise<void> => {
  const loose: unknown[] = []
  const listen: Listener = error => void loose.push(error)
  const events = ['uncaughtException', 'unhandledRejection'] as const
  const before = events.map(event => process.listeners(event as 'uncaughtException') as Listener[])
  for (const event of events) {
    process.removeAllListeners(event)
    process.on(event, listen)
  }
  try {
    await work()
    await new Promise(resolve => setImmediate(resolve))
  } finally {
    events.forEach((event, i) => {
      process.removeListener(event, listen)
      for (const each of before[i] ?? []) process.on(event as 'uncaughtException', each)
    })
  }
  const [first] = loose
  must(
    loose.length === 0,
    'An error was thrown where nobody catches it, which would have ended the process for every channel: catch it in the handler or the listener where it happens.',
    first instanceof Error ? (first.stack ?? first.message) : String(first),
  )
}

/** What a kit runs on: `about` is known at once, `open` makes a fresh subject for each check. */
export interface Run<S, A = S> {
  title: string
  about: A
  checks: readonly Check<S, A>[]
  open(): Promise<{ subject: S; close(): Promise<void> }>
}

/** One check on a fresh subject. */
export const runCheck = async <S, A>({ open }: Run<S, A>, check: Check<S, A>): Promise<void> =>
  guarded(async () => {
    const { subject, close } = await open()
    let failure: unknown
    try {
      await check.run(subject)
    } catch (error) {
      failure = error
    }
    // Closing may fail because of what the check found; the check's own words come first.
    await close().catch(error => {
      failure ??= error
    })
    if (failure !== undefined) throw failure
  })

/** Declares the checks for mocha. What is left out says why in its title. */
export const declare = <S, A>(run: Run<S, A>, timeout = 20_000): void => {
  describe(run.title, function () {
    this.timeout(timeout)
    for (const check of run.checks) {
      const reason = check.without?.(run.about)
      if (reason !== undefined) it.skip(`${check.name} (left out: ${reason})`)
      else it(check.name, () => runCheck(run, check))
    }
  })
}

/** What a check came to. */
export interface Verdict {
  check: string
  state: 'holds' | 'fails' | 'left out'
  detail?: string
}

/** Runs the checks without mocha, one after the other. */
export const judge = async <S, A>(run: Run<S, A>): Promise<Verdict[]> => {
  const verdicts: Verdict[] = []
  for (const check of run.checks) {
    const reason = check.without?.(run.about)
    if (reason !== undefined) {
      verdicts.push({ check: check.name, state: 'left out', detail: reason })
      continue
    }
    try {
      await runCheck(run, check)
      verdicts.push({ check: check.name, state: 'holds' })
    } catch (error) {
      verdicts.push({ check: check.name, state: 'fails', detail: error instanceof Error ? error.message : String(error) })
    }
  }
  return verdicts
}
