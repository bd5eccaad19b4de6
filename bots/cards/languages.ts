// What is said in two languages: what was written and what was sent, a translation beneath the words, and a reply that has not left.
import type { EntryOf, Translated } from '#core/model/entry.ts'
import type { Session } from '#core/model/session.ts'
import type { Action } from './card.ts'
import { authorWords, languageWords } from './words.ts'

const half = (text: string): string => text.replace(/[.\s]+$/u, '')

/** Stands beneath words: the same in the team's language, or why not. */
export const translationWords = (translation: Translated | undefined): string | undefined => {
  if (translation?.failed !== undefined) return `not translated: ${half(translation.failed)}`
  if (!translation?.text) return undefined
  return `in ${languageWords(translation.language ?? 'und')}: ${translation.text}`
}

/** Stands beneath what was sent: what the agent wrote. */
export const wroteWords = ({ wrote, language }: Pick<EntryOf<'message'>, 'wrote' | 'language'>): string | undefined =>
  wrote === undefined ? undefined : `sent in ${languageWords(language ?? 'und')}, written: ${wrote}`

/** The words with what stands beneath them, a line each. */
export const withBoth = (words: string, entry: EntryOf<'message' | 'draft'>): string => {
  const beneath = [entry.kind === 'message' ? wroteWords(entry) : undefined, translationWords(entry.translation)]
  return [words, ...beneath.filter(one => one !== undefined).map(one => `↳ ${one}`)].join('\n')
}

/** What can be done about a reply that waits, as it is typed. */
export const writingChoices = (of: number, failed: boolean): string =>
  failed
    ? `‘approve ${of}’ sends it as it is written, ‘settle ${of} again’ tries once more, ‘edit ${of} TEXT’ changes it, ‘reject ${of}’ drops it`
    : `‘approve ${of}’ sends it, ‘edit ${of} TEXT’ changes it, ‘reject ${of}’ drops it`

/** A reply that has not left; undefined for one that has: then the message says it. */
export const writingText = (entry: EntryOf<'writing'>): string | undefined => {
  const { seq, text, to, state = 'translating', translation } = entry
  const language = to === undefined ? '' : ` to ${languageWords(to)}`
  switch (state) {
    case 'sent':
      return undefined
    case 'dropped':
      return `dropped, never sent: ${text}`
    case 'translating':
      return to === undefined ? `waits for the reply before it: ${text}` : `being translated${language}, not sent yet: ${text}`
    case 'waits': {
      const failed = translation?.text === undefined
      return failed
        ? `not sent, for it could not be translated${language}: ${half(translation?.failed ?? 'nobody knows why')}. ${writingChoices(seq, true)}\n↳ written: ${text}`
        : `not sent yet: ${writingChoices(seq, false)}\n↳ in ${languageWords(to ?? 'und')}: ${translation.text}\n↳ written: ${text}`
    }
  }
}

/** The switch, as it was set. */
export const languagesText = ({ author, translate, theirs, ours }: EntryOf<'languages'>): string => {
  const by = author.kind === 'agent' ? ` by ${authorWords(author)}` : ''
  return translate ? `translated between ${pairWords({ theirs, ours })} from here on${by}` : `no longer translated${by}`
}

const pairWords = ({ theirs = 'und', ours = 'und' }: { theirs?: string | undefined; ours?: string | undefined }): string =>
  `${languageWords(theirs)} and ${languageWords(ours)}`

/** How the session's head says it; undefined where nobody has turned it on. */
export const translateWords = ({ translate }: Pick<Session, 'translate'>): string | undefined =>
  translate?.on ? `${languageWords(translate.theirs ?? 'und')} ↔ ${languageWords(translate.ours ?? 'und')}` : translate ? 'off' : undefined

/** A translation of an earlier entry, for readers who saw that as it was. */
export const translationText = (entry: EntryOf<'translation'>): string | undefined => {
  const words = translationWords(entry)
  return words === undefined ? undefined : `·${entry.of} ${words}`
}

/** Numbers of replies that wait for somebody to decide. */
export const waitingWritings = ({ writings = [] }: Pick<Session, 'writings'>): number[] =>
  writings.filter(w => w.state === 'waits').map(w => w.seq)

/** What may be done about the newest reply that waits, and about the switch. */
export const languageActions = (session: Session): { urgent: Action[]; later: Action[] } => {
  const on = (verb: string, label: string, more: Partial<Action> = {}): Action => ({ verb, label, session: session.id, ...more })
  const of = waitingWritings(session).at(-1)
  const { translate } = session
  return {
    urgent:
      of === undefined
        ? []
        : [
            on('decide', 'Send the reply', { word: 'approve', input: { draft: of, verdict: 'approve' }, style: 'primary' }),
            on('settle', 'Translate again', { word: 'again', input: { of, verdict: 'again' } }),
            on('decide', 'Change it', { word: 'edit', input: { draft: of, verdict: 'edit' } }),
            on('decide', 'Drop it', { word: 'reject', input: { draft: of, verdict: 'reject' } }),
          ],
    later: translate ? [on('translate', translate.on ? 'Stop translating' : 'Translate', { input: { on: !translate.on } })] : [],
  }
}
