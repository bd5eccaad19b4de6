// What a typed line does: a verb of the table, a word of the terminal's own, words to the customer, or a question back.
import type { Clock } from '#core/lib/clock.ts'
import type { Who } from '#core/model/agent.ts'
import type { Attachment } from '#core/model/entry.ts'
import { Problem } from '#core/model/problem.ts'
import type { Session } from '#core/model/session.ts'
import type { Act, Controls } from '#core/ports/controls.ts'
import type { Queries } from '#core/ports/queries.ts'
import { type Mark, sessionCard, timelineLine } from '../cards.ts'
import { meOf, sessionOf, viewOf } from '../verbs/look.ts'
import { type Narrowed, unclear } from '../verbs/verb.ts'
import { type Circumstances, nearest, type Read, readLine, type SessionVerb, type Verb, verbs } from '../verbs.ts'
import { createFileWords, type Keep, takeFile } from './attach.ts'
import { createImportWord } from './import-file.ts'
import type { Seen } from './known.ts'
import type { Editor } from './line/editor.ts'
import { askForm } from './line/form.ts'
import { type Question, recipientOf } from './line/prompt.ts'
import type { Opened, OpenedSession } from './opened.ts'
import { back, leaving, ownHelp, ownWords } from './own-words.ts'
import type { Printer } from './screen/printer.ts'
import type { Sent } from './sent.ts'

/** What the prompt must know of the conversation at it. */
export interface Mode {
  talking: boolean
  question: Question | undefined
}

export interface Typed {
  /** Waits for a line and does it; false when the person leaves. */
  step(signal: AbortSignal): Promise<boolean>
  /** Tells what became of a message of mine. */
  outcome(news: { session: string; seq: number; recipient: string; mark: Mark }): void
}

interface Given {
  controls: Controls
  queries: Queries
  who: Who
  clock: Clock
  zone: string
  newId(): string
  editor: Editor
  printer: Printer
  opened: OpenedSession
  sent: Sent
  seen: Seen
  mode: Mode
  /** The line can be filled and edited. */
  interactive: boolean
  /** The person's own folder, for `~`. */
  home: string | undefined
  keep?: Keep
}

/** How long the outcome of a message is waited for before the next line is read, in milliseconds: a person wants the prompt back. */
const outcomePatience = { person: 700, pipe: 10_000 }

/** Nothing more is to be said: the person left a question. */
class Left extends Error {
  override readonly name = 'Left'
}

const issueWords = (error: { issues: readonly { path: PropertyKey[]; message: string }[] }): string =>
  error.issues.map(issue => (issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : issue.message)).join('; ')

/** One reader of lines for one desk. */
export const createTyped = (given: Given): Typed => {
  const { controls, queries, who, clock, zone, newId, editor, printer, opened, sent, seen, mode, interactive, home, keep } = given
  /** Taken in for the verb that is being done. */
  const files = new Map<string, Attachment>()
  const redeem = (ticket: string): Attachment => {
    const file = files.get(ticket)
    if (!file) throw unclear('Say which file. Nothing was done.')
    return file
  }
  const ports = { controls, queries, who, redeem, tell: (text: string) => printer.say(text, 'quiet') }
  const act = (): Act => ({ who, key: newId() })

  const ask = async (question: Question, filled?: string, hidden = false): Promise<string | undefined> => {
    if (hidden && !editor.canHide) printer.say('This terminal can not hide what you type: it stands on the screen.', 'warn')
    mode.question = question
    editor.recalling(false)
    if (filled) editor.fill(filled)
    editor.refresh()
    try {
      const entered = await editor.next({ hidden })
      return 'line' in entered ? entered.line : undefined
    } finally {
      mode.question = undefined
      editor.recalling(true)
    }
  }

  const agreed = async (question: string): Promise<boolean> => {
    printer.say(question, 'warn')
    return /^y(es)?$/i.test((await ask({ text: 'y/N' }))?.trim() ?? '')
  }

  const circumstances = (session: Session | undefined): Circumstances => ({
    now: clock.now(),
    zone,
    ...(session && { session }),
    agents: seen.people(),
    teams: seen.ofTeams(),
    topics: seen.topics(),
  })

  const openedAs = async (session: Session): Promise<Opened> => ({ session, contact: await seen.contact(session.contact) })

  /** What was named, found; where it may be one of several, that is said. */
  const narrowed = async (verb: Verb, spoken: Record<string, unknown>, session: Session | undefined): Promise<Narrowed> => {
    const found = (await verb.narrow?.(ports, spoken, session?.id)) ?? { input: spoken }
    const [open] = Object.entries(found.known ?? {}).filter(
      ([name]) => found.input[name] === undefined && !verb.form?.some(f => f.name === name),
    )
    if (!open) return found
    const [name, all] = open
    const some = all.slice(0, 5).map(one => `${one.text} (${one.value})`)
    throw unclear(`Say which ${name}: ${some.join(', ')}${all.length > 5 ? ' …' : ''}. ‘help ${verb.name}’ shows how.`)
  }

  /** Files of this machine that stand in the input by their names, taken in: a ticket stands there then. */
  const withFiles = async <T>(verb: Verb, given: Record<string, T>): Promise<Record<string, T | string>> => {
    const taken: Record<string, T | string> = { ...given }
    for (const { name } of (verb.form ?? []).filter(field => field.kind === 'file')) {
      const path = taken[name]
      if (typeof path !== 'string' || path.trim() === '') continue
      const file = await takeFile(path, home, keep)
      files.set(file.id, file)
      taken[name] = file.id
    }
    return taken
  }

  /** The input read from the words, completed by the verb's form where something is missing. */
  const inputOf = async ({ verb, wording, rest, asking }: Read, session: Session | undefined): Promise<Record<string, unknown>> => {
    const { input: spoken, known } = await narrowed(verb, await withFiles(verb, wording.read(rest, circumstances(session))), session)
    const first = verb.input.safeParse(spoken)
    // Before words leave, whoever reads them is shown.
    const leaves = verb.scope === 'house' && wording.reaches === 'customer'
    if (first.success && !leaves && !asking) return first.data
    const preface = await verb.preface?.(ports, spoken, session?.id)
    if (preface) printer.card(preface)
    if (first.success && !asking) return first.data
    const fields = (verb.form ?? [])
      .filter(field => spoken[field.name] === undefined)
      .map(field => ({ ...field, ...(known?.[field.name] && { choices: known[field.name]!.map(one => one.value) }) }))
    if (first.error && fields.length === 0) throw unclear(`${issueWords(first.error)}. ‘help ${wording.word}’ shows how.`)
    const before = (await verb.prefill?.(ports, spoken, session?.id)) ?? {}
    const to = wording.reaches === 'customer' && session ? await openedAs(session) : undefined
    const where = { ...(to && { to }), ...(wording.reaches === 'team' && { internal: true }) }
    const answers = await askForm(fields, before, (text, filled, hidden) => ask({ text, ...where }, filled, hidden), editor.print)
    if (!answers) throw new Left('Left; nothing was done.')
    const answered = await withFiles(verb, answers)
    const whole = { ...spoken, ...(verb.formed ? verb.formed(answered, circumstances(session)) : answered) }
    const second = verb.input.safeParse(whole)
    if (!second.success) throw unclear(`${issueWords(second.error)}. Nothing was done.`)
    return second.data
  }

  const outcome: Typed['outcome'] = ({ seq, recipient, mark }) => {
    if (mark.sign === '✓') printer.say(`✓ ·${seq} ${mark.state} to ${recipient}${mark.reason ? `: ${mark.reason}` : ''}`, 'good')
    else
      printer.say(
        `${mark.sign} ·${seq} to ${recipient}: ${mark.state}${mark.reason ? `: ${mark.reason}` : ''}. ‘settle ${seq} again’ sends it once more, ‘settle ${seq} drop’ gives it up.`,
        'bad',
      )
  }

  const tellOutcome = async (target: Opened, seq: number): Promise<void> => {
    const session = target.session.id
    const recipient = recipientOf(target)
    const mark = await sent.accepted(session, seq, recipient, interactive ? outcomePatience.person : outcomePatience.pipe)
    if (mark) outcome({ session, seq, recipient, mark })
    else printer.say(`… ·${seq} on its way to ${recipient}`, 'quiet')
  }

  const tellElsewhere = async (session: Session, seq: number): Promise<void> => {
    const [entry] = await queries.timeline(session.id, seq - 1, 1)
    const line = entry && timelineLine(entry, { customer: await seen.customer(session), live: true })
    printer.say(`#${session.ticket} ${await seen.customer(session)}:`, 'quiet')
    if (line) printer.line(line)
  }

  /** Where the channel could not change the message, the new words went as one of their own. */
  const tellHow = async (session: Session, seq: number): Promise<void> => {
    const [entry] = await queries.timeline(session.id, seq - 1, 1)
    if (entry?.kind === 'message')
      printer.say(`${session.channel} can not change that message: the new words went as a message of their own, ·${seq}.`, 'warn')
  }

  const runOnSession = async (read: Read & { verb: SessionVerb }): Promise<void> => {
    const here = opened.current()
    const named = read.ticket ?? here?.session.id
    if (named === undefined)
      throw unclear(`‘${read.wording.word}’ needs a session: open one (‘queue’, then its number), or say ‘#4521 ${read.wording.word}’.`)
    const session = await queries.session(named)
    const isHere = here?.session.id === session.id
    if (read.wording.word === 'reply' && read.rest.trim() === '' && isHere) {
      mode.talking = true
      printer.say(`Every line goes to ${recipientOf(here)} now. An empty line ends it; // notes and /verbs still work.`, 'warn')
      return
    }
    const input = await inputOf(read, session)
    const target = isHere ? here : await openedAs(session)
    if (read.wording.reaches === 'customer' && !isHere && !(await agreed(`Send to ${recipientOf(target)} (#${session.ticket})?`)))
      throw new Left('Nothing was sent.')
    if (read.verb.confirm && !(await agreed(`${read.verb.confirm} Go on?`))) throw new Left('Nothing was done.')
    const release = opened.hold()
    try {
      const done = await read.verb.run(ports, session.id, input, act())
      if (done.seq <= session.lastSeq) {
        printer.say(`#${session.ticket} is so already; nothing was changed.`, 'quiet')
      } else if (read.wording.reaches === 'customer') {
        await tellOutcome(target, done.seq)
        if (read.verb.name === 'correct') await tellHow(session, done.seq)
      } else if (!isHere) await tellElsewhere(session, done.seq)
    } finally {
      release()
    }
  }

  const show = async (read: Read): Promise<void> => {
    const { session: named, last } = read.verb.input.parse(read.wording.read(read.rest, circumstances(undefined))) as {
      session?: string
      last?: number
    }
    const here = await sessionOf(queries, named ?? read.ticket, opened.current()?.session.id)
    const view = await viewOf(queries, here, await meOf(queries, who), last)
    seen.session(view.session)
    seen.entries(view.entries)
    if (view.contact) await seen.contact(view.contact.id)
    printer.card(sessionCard(view, last ?? 30))
    opened.open(view)
  }

  const runVerb = async (read: Read): Promise<void> => {
    const { verb } = read
    if (verb.name === 'show') return show(read)
    if (verb.scope === 'session') return runOnSession({ ...read, verb })
    const here = opened.current()?.session
    const current = read.ticket === undefined ? here : await queries.session(read.ticket)
    const input = await inputOf(read, current)
    if (read.wording.reaches === 'customer' && !(await agreed('Send it?'))) throw new Left('Nothing was sent.')
    if (verb.confirm && !(await agreed(`${verb.confirm} Go on?`))) throw new Left('Nothing was done.')
    for (const card of await verb.run(ports, current?.id, input, act())) printer.card(card)
    if (verb.name === 'help' && read.rest === '') printer.card(ownHelp)
    if (/^(scenario|topic|autopilot|member|team|canned|action)/.test(verb.name)) void seen.refresh()
  }

  /** Words that begin with no verb: they go nowhere, and the line offers what was likely meant. */
  const misunderstood = (text: string): void => {
    const [first = ''] = text.trim().split(/\s+/)
    const near = nearest(first, verbs) ?? ownWords.find(word => word === first.toLowerCase())
    const here = opened.current()
    if (near && text.trim().split(/\s+/).length <= 3) {
      printer.say(`✗ There is no verb ‘${first}’. Did you mean ‘${near}’? Nothing was sent.`, 'bad')
      if (interactive) editor.fill(near + text.trim().slice(first.length))
      return
    }
    if (!here) {
      printer.say(`✗ There is no verb ‘${first}’, and no session is open. ‘help’ lists the verbs, ‘queue’ who waits.`, 'bad')
      return
    }
    printer.say(
      interactive
        ? `✗ Not sent: words without a verb go nowhere. They stand in the line as a reply now: Enter sends them to ${recipientOf(here)}, Ctrl-C drops them.`
        : `✗ Not sent: words without a verb go nowhere. To send them to ${recipientOf(here)}: reply TEXT.`,
      'bad',
    )
    editor.fill(`reply ${text}`)
  }

  /** The line as verb and words, or undefined where the terminal did it itself. `false`: the person leaves. */
  const ownWord = (text: string): boolean | undefined => {
    const word = text.trim().toLowerCase()
    if (leaving.includes(word)) return false
    const here = opened.current()
    // With none open, ‘back’ is the verb: no longer away.
    if (back.includes(word) && (here || word !== 'back')) {
      opened.leave()
      printer.say(here ? `#${here.session.ticket} is no longer open here.` : 'No session is open here.', 'quiet')
      return true
    }
    if (word !== 'clear') return undefined
    editor.clear()
    return true
  }

  const fileWord = createFileWords({ controls, queries, opened, printer, act, tellOutcome, home, ...(keep && { keep }) })

  const importWord = createImportWord({ controls, printer, act, home })

  const perform = async (text: string): Promise<boolean> => {
    if ((await fileWord(text)) || (await importWord(text))) return true
    const own = ownWord(text)
    if (own !== undefined) return own
    const read = readLine(text, verbs)
    if (read) await runVerb(read)
    else misunderstood(text)
    return true
  }

  /** While talking, a line is for the customer unless it begins with a slash. */
  const meant = (line: string): string => {
    if (!mode.talking || line.startsWith('//')) return line
    return /^\/[a-z#]/i.test(line) ? line.slice(1) : `reply ${line}`
  }

  const explain = (error: unknown, line: string): void => {
    if (error instanceof Left) {
      printer.say(error.message, 'quiet')
      return
    }
    const message =
      error instanceof Problem ? error.message : `Something went wrong: ${error instanceof Error ? error.message : String(error)}`
    printer.say(`✗ ${message}`, 'bad')
    const read = readLine(meant(line), verbs)
    if (interactive && read?.wording.free && read.wording.reaches) editor.fill(line)
  }

  const stopTalking = (): void => {
    mode.talking = false
    printer.say('No longer replying: lines are verbs again.', 'quiet')
  }

  return {
    outcome,
    async step(signal) {
      const entered = await editor.next()
      if (signal.aborted || 'end' in entered) {
        if (!signal.aborted && mode.talking && interactive) {
          stopTalking()
          return true
        }
        return false
      }
      if ('interrupt' in entered) {
        if (mode.talking) stopTalking()
        else printer.say('‘exit’ or Ctrl-D leaves the desk.', 'quiet')
        return true
      }
      const { line } = entered
      if (line.trim() === '') {
        if (mode.talking) stopTalking()
        return true
      }
      try {
        return await perform(meant(line))
      } catch (error) {
        explain(error, line)
        return true
      }
    },
  }
}
