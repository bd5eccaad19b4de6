// Words in two languages in a thread: a translation beneath what was said, and a reply that waits for its writer.
import type { KnownBlock } from '@slack/types'
import type { EntryOf } from '#core/model/entry.ts'
import { languageWords } from '../../cards.ts'
import { beneath, cited } from './beneath.ts'
import { clean } from './clean.ts'
import { button, row, section, small } from './parts.ts'
import type { Drawing, Part } from './spoken.ts'
import { fallback, inert, short, tame, word } from './words.ts'

const choices = (session: string, of: number, failed: boolean): KnownBlock[] =>
  row([
    ...button(
      failed ? 'Send as written' : 'Send',
      { kind: 'act', verb: 'decide', word: 'approve', session, input: { draft: of, verdict: 'approve' } },
      failed ? {} : { style: 'primary' },
    ),
    ...(failed
      ? button('Try again', { kind: 'act', verb: 'settle', word: 'again', session, input: { of, verdict: 'again' } }, { style: 'primary' })
      : []),
    ...button('Edit', { kind: 'act', verb: 'decide', word: 'edit', session, input: { draft: of, verdict: 'edit' } }),
    ...button(
      'Drop',
      { kind: 'act', verb: 'decide', word: 'reject', session, input: { draft: of, verdict: 'reject' } },
      { style: 'danger' },
    ),
  ])

/** An agent's reply that has not left, or what became of it. */
export const ofWriting = (entry: EntryOf<'writing'>, { showing: { session }, given }: Drawing): Part | undefined => {
  const { seq, state = 'translating', text, to = 'und', translation } = entry
  const language = word(languageWords(to), 40)
  const by = given.by ? ` by ${word(given.by, 60)}` : ''
  if (state === 'sent') return { blocks: [small(`✅ The reply was sent${by}.`)], text: 'The reply was sent' }
  if (state === 'dropped')
    return { blocks: [small(`🗑 The reply was dropped${by}: the customer did not get it.`)], text: 'The reply was dropped' }
  if (state === 'translating')
    return { blocks: [small(`🌐 The reply is being translated to ${language} and leaves then.`)], text: 'The reply is being translated' }
  const failed = translation?.text === undefined
  const head = failed
    ? `*⚠️ Not sent* · it could not be translated to ${language}: ${word(translation?.failed ?? 'nobody knows why', 300)}`
    : `*🌐 Not sent yet* · this is what the customer would get in ${language}`
  return {
    blocks: [
      section(head),
      ...(translation?.text === undefined ? [] : [section(cited(translation.text))]),
      section(`_Written_\n${cited(text)}`),
      ...choices(session.id, seq, failed),
    ],
    text: fallback(failed ? 'A reply was not sent: it could not be translated' : 'A reply waits: look at its translation'),
  }
}

/** A translation whose words stand elsewhere: with the reply that waits, or of what came before the thread. */
export const ofTranslation = (entry: EntryOf<'translation'>, drawing: Drawing): Part | undefined => {
  const about = drawing.showing.about?.entry
  if (about?.kind === 'writing') return ofWriting(about, drawing)
  // What stands in the thread has its translation beneath it; the brief's is on the card.
  if (about?.kind === 'handoff') return undefined
  const said = about?.kind === 'message' || about?.kind === 'draft' ? about.text : ''
  if (entry.text === undefined && entry.failed === undefined) return undefined
  if (entry.text === '') return { blocks: [small('🌐 _redacted_')], text: 'redacted' }
  const head = said.trim() === '' ? '' : `“${inert(tame(short(clean(said), 120)))}”`
  return {
    blocks: [...(head ? [small(`🌐 ${head}`)] : []), ...beneath(entry)],
    text: fallback(entry.text ?? 'A message could not be translated'),
  }
}
