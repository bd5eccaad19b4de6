// Everything there is to do, by groups: what /desk and the global shortcut open, so that nobody has to know a command.
import type { KnownBlock, ModalView } from '@slack/types'
import type { DeskSettings } from '#core/model/desk-settings.ts'
import { ofMessage, type Verb } from '../../verbs.ts'
import type { Press } from './actions.ts'
import { limits, plain } from './limits.ts'
import { isAboutOne } from './modal.ts'
import { button, type Choice, menuOf, row, section, small, stacked } from './parts.ts'
import { word } from './words.ts'

interface Group {
  title: string
  about: string
  holds(verb: Verb): boolean
}

const family =
  (...words: string[]) =>
  (verb: Verb): boolean =>
    verb.scope === 'house' && words.includes(verb.name.split(' ')[0] ?? '')

const groups: readonly Group[] = [
  { title: 'This session', about: 'Reply, hand over, teach from it, end', holds: verb => verb.scope === 'session' || ofMessage(verb) },
  {
    title: 'Sessions',
    about: 'See who waits, look things up',
    holds: family('queue', 'show', 'sessions', 'find', 'why', 'handoffs', 'message', 'recall', 'redact'),
  },
  { title: 'Customers', about: 'Who they are, joining, blocking', holds: family('contact', 'contacts', 'segment') },
  { title: 'Teach the AI', about: 'Training scenarios, dry runs', holds: family('ask', 'scenario', 'teach', 'backtest') },
  { title: 'Knowledge', about: 'Articles and sources that the AI reads', holds: family('article', 'knowledge', 'source') },
  { title: 'Autopilot', about: 'Where the AI answers, and about what', holds: family('autopilot', 'topic') },
  { title: 'Actions', about: 'Calls to other systems that the AI may make', holds: family('action') },
  { title: 'Website chat', about: 'What the chat says first', holds: family('proactive') },
  {
    title: 'Team and rules',
    about: 'Members, office hours, promised times, canned replies',
    holds: verb => verb.scope === 'house' && verb.name !== 'help' && !ofMessage(verb),
  },
]

/** The verbs by groups, each verb once, in the groups' order; groups without a verb are left out. */
const grouped = (verbs: readonly Verb[]): { group: Group; some: Verb[] }[] => {
  const told = new Set<Verb>()
  return groups
    .map(group => {
      const some = verbs.filter(verb => !told.has(verb) && group.holds(verb))
      for (const verb of some) told.add(verb)
      return { group, some }
    })
    .filter(({ some }) => some.length > 0)
}

/** What people do most, as buttons of one press. */
const daily = ['queue', 'find', 'message', 'ask']

const titled = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** The wordings of a verb as choices; what a bare wording means goes with it. */
const choicesOf = (verb: Verb, session: string | undefined): Choice[] =>
  verb.wordings
    .filter(wording => wording.word !== 'offer')
    .map(wording => ({
      label: wording === verb.wordings[0] ? verb.summary : titled(wording.about),
      about: verb.scope === 'house' && !ofMessage(verb) ? `/desk ${wording.word}` : titled(wording.word),
      press: {
        kind: 'act',
        verb: verb.name,
        ...(wording !== verb.wordings[0] && { word: wording.word }),
        ...(session !== undefined && (verb.narrow || isAboutOne(verb)) && { session }),
      } satisfies Press,
    }))

export interface MenuGiven {
  /** The conversation that the verbs of the first group are about; without one they are left out. */
  session?: string
  /** Its number and customer. */
  about?: string
}

/** Everything one may do, by groups, as a modal. `may` tells what this person's role allows. */
export const menu = (verbs: readonly Verb[], may: (verb: Verb) => boolean, { session, about }: MenuGiven = {}): ModalView => {
  const allowed = verbs.filter(verb => may(verb) && (session !== undefined || (verb.scope === 'house' && !ofMessage(verb))))
  const sections = grouped(allowed).flatMap(({ group, some }, i): KnownBlock[] => {
    const [select] = menuOf(
      'Choose …',
      some.flatMap(verb => choicesOf(verb, session)),
      undefined,
      i,
    )
    return select ? [section(`*${group.title}*\n${group.about}`, select)] : []
  })
  const often = daily.flatMap(name => {
    const verb = allowed.find(v => v.name === name)
    return verb ? button(titled(verb.wordings[0]?.word ?? name), { kind: 'act', verb: name }) : []
  })
  const help = allowed.some(verb => verb.name === 'help') ? button('Help', { kind: 'act', verb: 'help' }) : []
  const buttons = row([...often, ...help])
  return {
    type: 'modal',
    callback_id: 'card:menu',
    title: plain('What would you like?', limits.title),
    close: plain('Close', limits.title),
    blocks: [
      ...(about && word(about, 150) !== '' ? [small(`*${word(about, 150)}*`)] : []),
      ...buttons,
      ...(sections.length > 0 ? sections : [section('There is nothing here that your role allows. Ask an admin.')]),
    ],
  }
}

/** How the desk works in Slack and what one may do in it, as a modal: no syntax, since everything is a button or a form. */
export const help = (verbs: readonly Verb[], may: (verb: Verb) => boolean, words: DeskSettings['words']): ModalView => ({
  type: 'modal',
  callback_id: 'card:help',
  title: plain('Help', limits.title),
  close: plain('Close', limits.title),
  blocks: [
    section(
      [
        '*In a thread*',
        words === 'reply'
          ? '•  What you write goes to the customer. Begin with `//` for a note that only the team sees.'
          : '•  What you write stays with the team. Press *Reply* to write to the customer.',
        '•  The buttons on the first message claim, draft, release, snooze and resolve. *More …* holds the rest.',
        '•  Press ⋮ on a message for what is about that message: why the AI said it, teaching it, taking it away.',
        '*Anywhere*',
        '•  Type `/desk`, or press ⚡ beside the message box. Behind `/desk` you can type the words below: `/desk queue`, `/desk #4521 snooze`.',
      ].join('\n'),
    ),
    { type: 'divider' },
    ...grouped(verbs.filter(may)).flatMap(({ group, some }) =>
      stacked([
        `*${group.title}*`,
        ...some.map(verb => `•  *${word(titled(verb.wordings[0]?.word ?? verb.name), 40)}*  ${word(verb.summary, 120)}`),
      ]),
    ),
    ...row(button('Everything you can do', { kind: 'open', what: 'menu' })),
  ],
})
