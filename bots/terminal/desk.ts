// The terminal desk: a prompt at which an agent does everything a desk offers, while what happens is printed above the line.
//
// Words without a verb are never sent. They reach the customer by `reply TEXT`, or in a conversation that was begun with `reply` alone;
// the prompt says so, with the recipient, before Enter is pressed.
import type { Clock } from '#core/lib/clock.ts'
import type { Who } from '#core/model/agent.ts'
import type { Controls } from '#core/ports/controls.ts'
import type { Queries } from '#core/ports/queries.ts'
import { verbs } from '../verbs.ts'
import type { Keep } from './attach.ts'
import { watchParts } from './failing.ts'
import { createGoing } from './going.ts'
import { createSeen } from './known.ts'
import { completeLine } from './line/complete.ts'
import { createEditor, type EditorGiven, type TerminalInput, type TerminalOutput } from './line/editor.ts'
import { createHistory } from './line/history.ts'
import { createPlainEditor } from './line/plain-editor.ts'
import { leadOf, reachOf, wordsIn } from './line/prompt.ts'
import { createOpened } from './opened.ts'
import { createPaint, wantsColour } from './screen/paint.ts'
import { createPrinter } from './screen/printer.ts'
import { createTimes } from './screen/times.ts'
import { createSent } from './sent.ts'
import { createTyped, type Mode } from './typed.ts'
import { createTypist } from './typist.ts'
import { createWatch } from './watch.ts'

export interface DeskGiven {
  controls: Controls
  queries: Queries
  /** Takes files in, for `attach`. */
  keep?: Keep
  input: TerminalInput
  output: TerminalOutput
  /** The agent at this terminal. */
  who: Who
  clock: Clock
  env: Readonly<Record<string, string | undefined>>
  /** A fresh id for each act, so that doing it twice is doing it once. */
  newId(): string
  /** IANA name; the machine's where left out. */
  zone?: string
  /** Where recalled lines are kept; nowhere where left out. */
  historyFile?: string
  /** Said at the start: what this desk is attached to. */
  greeting?: string
  suspend?: EditorGiven['suspend']
  /** Tells of a connection that was lost or came back. */
  onConnection?(listener: (news: { lost: string } | { back: true }) => void): void
}

export interface TerminalDesk {
  /** Works until the person leaves or the input ends. */
  run(): Promise<void>
  /** Leaves the desk from outside. */
  stop(): void
}

/** A desk at one terminal. The streams stay open: they belong to the caller. */
export const createDesk = (given: DeskGiven): TerminalDesk => {
  const { controls, queries, input, output, who, clock, env } = given
  const fine = input.isTTY === true && output.isTTY === true && env.TERM !== 'dumb'
  const paint = createPaint(wantsColour(output.isTTY === true, env))
  const zone = given.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  const times = createTimes(clock.now, zone)
  const seen = createSeen(queries)
  const history = createHistory(given.historyFile)
  const mode: Mode = { talking: false, question: undefined }
  const closing = new AbortController()
  /** The agent who acts here: another id where this person was joined with one. */
  let me = who.id
  const going = createGoing({ queries, clock, onChange: () => onChange() })
  const typist = createTypist({ controls, who, clock })

  const editorGiven: EditorGiven = {
    input,
    output,
    clock,
    paint,
    lead: line => {
      const standing = { opened: opened.current(), ...mode, waiting: watch.waiting(), me, typing: opened.typing() }
      const reaches = line.trim() !== '' && mode.question === undefined && reachOf(line, standing) === 'customer'
      const session = reaches ? standing.opened?.session.id : undefined
      typist.wrote(line, session)
      const text = wordsIn(line, standing)
      const goes = going.wrote(session !== undefined && text?.trim() ? { session, text } : undefined)
      return leadOf(line, { ...standing, ...(goes && { goes }) }, output.columns || 80, paint)
    },
    complete: line => {
      if (mode.question !== undefined) return { hits: [], part: '' }
      if (!mode.talking) return completeLine(line, verbs, seen)
      return line.startsWith('/') && !line.startsWith('//') ? completeLine(line.slice(1), verbs, seen) : { hits: [], part: '' }
    },
    history: history.lines,
    remember: line => {
      typist.stop()
      if (!mode.talking) history.remember(line)
    },
    ...(given.suspend && { suspend: given.suspend }),
  }
  const editor = fine ? createEditor(editorGiven) : createPlainEditor(editorGiven)
  const printer = createPrinter(editor, paint, times)
  const sent = createSent(clock, ({ session, seq, recipient, mark }) => typed.outcome({ session, seq, recipient, mark }))
  const onChange = (): void => editor.refresh()
  const opened = createOpened({ queries, printer, sent, clock, me: () => me, onChange })
  const watch = createWatch({ queries, printer, opened, sent, seen, clock, me: () => me, onChange })
  const typed = createTyped({
    controls,
    queries,
    who,
    clock,
    zone,
    newId: given.newId,
    editor,
    printer,
    opened,
    sent,
    seen,
    mode,
    interactive: fine,
    home: env.HOME,
    ...(given.keep && { keep: given.keep }),
  })

  given.onConnection?.(news => {
    if ('lost' in news) printer.say(`✗ The connection is lost (${news.lost}). Trying again; what you type stays.`, 'bad')
    else {
      printer.say('✓ Connected again; nothing was missed.', 'good')
      void watch.recount().catch(() => undefined)
    }
  })

  return {
    async run() {
      const listening = watch.listen(closing.signal)
      try {
        me = await queries.me(who).then(
          agent => agent.id,
          () => me,
        )
        await watch.recount()
        void seen.refresh()
        watchParts({ queries, printer, clock }, closing.signal)
        const waiting = watch.waiting()
        const wait =
          waiting === 0
            ? 'Nobody waits.'
            : waiting === 1
              ? '1 session waits: ‘queue’ shows it.'
              : `${waiting} sessions wait: ‘queue’ shows them.`
        printer.say(`Threadline. You are ${who.name}.${given.greeting ? ` ${given.greeting}` : ''} ${wait} ‘help’ explains.`)
        while (!closing.signal.aborted && (await typed.step(closing.signal)));
      } finally {
        closing.abort()
        typist.stop()
        going.stop()
        opened.leave()
        editor.close()
        await listening
      }
    },
    stop() {
      closing.abort()
      editor.close()
    },
  }
}
