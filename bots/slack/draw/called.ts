// A call of an action in its session's thread: what is to be done with what, buttons while it waits for an agent, and what became of it.
import type { EntryOf } from '#core/model/entry.ts'
import { argumentsWords, callState, callText, isUndecided, resultWords } from '../../cards.ts'
import { button, quoted, row, section, small } from './parts.ts'
import type { Drawing, Part } from './spoken.ts'
import { word, wordsIn } from './words.ts'

const signs = { done: '✅', failed: '✗', unknown: '❓', refused: '🗑', running: '⏳', waiting: '⚙️' }

/** Longer arguments stand in the whole story of the session. */
const longest = 1500

export const ofCall = (entry: EntryOf<'call'>, { showing: { session } }: Drawing): Part => {
  const title = word(entry.title, 150)
  const given = argumentsWords(entry.arguments, longest)
  const text = callText(entry)
  if (!isUndecided(entry)) {
    const back = resultWords(entry, 500)
    return {
      blocks: [
        small(`${signs[entry.state ?? 'waiting']} *${title}* · ${word(callState(entry).text, 200)}`),
        ...(given || back ? [small([given && word(given, 500), back && `→ ${word(back, 500)}`].filter(Boolean).join('\n'))] : []),
      ],
      text,
    }
  }
  const on = (label: string, verdict: 'approve' | 'reject', style: 'primary' | 'danger') =>
    button(label, { kind: 'act', verb: 'decide', word: verdict, session: session.id, input: { draft: entry.seq, verdict } }, { style })
  return {
    username: 'AI',
    icon_emoji: ':robot_face:',
    blocks: [
      section(`*⚙️ The AI wants to do this:* ${title}`),
      ...(given ? [section(quoted(wordsIn(given, longest)))] : []),
      small('Nothing is done until somebody approves it. The customer was told that a colleague is looking at it.'),
      ...row([...on('Approve', 'approve', 'primary'), ...on('Reject', 'reject', 'danger')]),
    ],
    text,
  }
}
