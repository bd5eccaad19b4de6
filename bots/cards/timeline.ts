// The timeline as lines: who, when, what, whom it reached.
import type { Author } from '#core/model/agent.ts'
import { untilReply } from '#core/model/clocks/sla.ts'
import type { Entry, EntryOf } from '#core/model/entry.ts'
import { callState, callText, isUndecided, outcomeText } from './calls.ts'
import type { Card, Phrase, TimelineLine, Tone } from './card.ts'
import { clockNames } from './clocks.ts'
import { languagesText, translationText, withBoth, writingText } from './languages.ts'
import { previewWords } from './preview.ts'
import { teachAction } from './teaching.ts'
import { authorWords, languageWords, markOf, ownerWords, reasonWords, sentimentWords, unansweredWords } from './words.ts'

const clip = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text)

const toneOf = ({ kind }: Author): Tone => (kind === 'contact' ? 'customer' : kind === 'agent' ? 'agent' : 'ai')

/** The words, or that there were some. */
const leftOf = ({ text, redacted }: EntryOf<'message' | 'note'>): string =>
  redacted?.whole ? `(redacted by ${authorWords(redacted.by)})` : redacted ? `${text} (redacted by ${authorWords(redacted.by)})` : text

/** What was written, and of a mail that quotes more a word that it does, or all of it. */
const wordsWithin = (entry: EntryOf<'message'>, whole: boolean): string => {
  if (entry.whole === undefined || entry.redacted) return leftOf(entry)
  return whole ? entry.whole : `${entry.text}\n[…] what it quotes is left out: ‘show all’ has it`
}

/** Said aloud and interrupted: what the caller never heard stands apart. */
const heardOf = (entry: EntryOf<'message'>, whole: boolean): string =>
  entry.unheard === undefined
    ? wordsWithin(entry, whole)
    : `${leftOf(entry)} ✂ (interrupted; not heard: “${entry.unheard.trim()}”)`.trimStart()

const minutes = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.round(seconds) % 60).padStart(2, '0')} min`

/** How the line of a live call stands. */
const lineText = ({ state, agent, text, seconds, middle }: EntryOf<'line'>): string => {
  const who = agent?.name ?? 'a person'
  const why = text === undefined ? '' : `: ${text}`
  switch (state) {
    case 'began':
      return `the call began${text === undefined ? '' : `. The caller was told: “${text}”`}`
    case 'ringing':
      return `the phone of ${who} rings`
    case 'joined':
      return `${who} is on the line with the caller`
    case 'missed':
      return `nobody took the call${why}`
    case 'offered':
      return `the caller was told${why}`
    case 'voicemail':
      return `the caller left a message${why}`
    case 'dropped':
      return `speech was lost for a moment and taken up again${why}`
    case 'ended':
      return `the call ended${seconds === undefined ? '' : ` after ${minutes(seconds)}`}${middle ? ', in the middle: the caller still waited' : ''}${why}`
  }
}

const messageLine = (entry: EntryOf<'message'>, customer: string, whole: boolean): Omit<TimelineLine, 'seq' | 'at'> => {
  const kind = entry.author.kind
  const who = authorWords(entry.author, customer)
  const besides = unansweredWords(entry) ?? (entry.template && `by the template ${entry.template.name}`)
  return {
    who: entry.approvedBy ? `${who}, approved by ${entry.approvedBy.name}` : entry.opening === undefined ? who : `${who}, proactively`,
    reach: 'customer',
    tone: toneOf(entry.author),
    text: entry.deleted ? '' : `${withBoth(heardOf(entry, whole), entry)}${besides ? ` (${besides})` : ''}`,
    ...(entry.delivery && kind !== 'contact' && { mark: markOf(entry.delivery) }),
    ...(entry.attachments?.length && { files: entry.attachments.map(({ name, size, url }) => ({ name, size, ...(url && { url }) })) }),
    ...(entry.sources?.length && { sources: entry.sources.map(({ title, url }) => ({ title, ...(url && { url }) })) }),
    ...(entry.reactions?.length && { reactions: entry.reactions.map(r => r.emoji) }),
    ...(entry.ask?.kind === 'choices' && { choices: entry.ask.options }),
    ...(entry.ask?.kind === 'form' && { fields: entry.ask.fields.map(({ label }) => label) }),
    ...(entry.answers && { answers: entry.answers.of }),
    ...(entry.corrects !== undefined && { corrects: entry.corrects }),
    ...(entry.editedAt !== undefined && { edited: true }),
    ...(entry.deleted && { deleted: true }),
    ...(entry.redacted && { redacted: authorWords(entry.redacted.by) }),
  }
}

const ownerText = (entry: EntryOf<'owner'>): string | undefined => {
  const who = authorWords(entry.author)
  const to = entry.owner
  if (entry.cause === 'handoff') return undefined
  if (entry.cause === 'claim' || entry.cause === 'reply') return `${ownerWords(to)} has it now`
  if (entry.cause === 'release') return `${who} gave it back to ${to.kind === 'team' ? 'the team' : ownerWords(to)}`
  if (entry.cause === 'assign' && to.kind === 'team') return `${who} gave it to the team ${entry.team ?? ''}`.trim()
  if (entry.cause === 'assign') return `${who} gave it to ${ownerWords(to)}`
  return to.kind === 'team' ? 'it waits for the team' : `${ownerWords(to)} has it`
}

const statusText = (entry: EntryOf<'status'>): string => {
  const who = entry.author.kind === 'system' ? '' : ` by ${authorWords(entry.author)}`
  const why = entry.reason ? `: ${entry.reason}` : ''
  const how = { confirmed: '', assumed: ' (assumed)', unresolved: '' }[entry.resolution ?? 'confirmed']
  const ended = entry.status === 'resolved' && entry.resolution === 'unresolved' ? 'ended without an answer' : entry.status
  return `${entry.status === 'open' ? 'opened again' : ended}${who}${entry.status === 'resolved' ? how : ''}${why}`
}

const recipientsText = ({ author, add, remove }: EntryOf<'recipients'>): string => {
  const parts = [add.length > 0 && `copied in ${add.join(', ')}`, remove.length > 0 && `dropped ${remove.join(', ')}`]
  return `${authorWords(author)} ${parts.filter(Boolean).join(' and ')} from here on`
}

const labelText = (entry: EntryOf<'label'>): string =>
  [
    entry.topic && `topic ${entry.topic}`,
    entry.language && `language ${languageWords(entry.language)}`,
    entry.sentiment && `mood ${sentimentWords(entry.sentiment)}`,
    entry.summary && `summary: ${entry.summary}`,
  ]
    .filter(Boolean)
    .join(' · ')

const about = (entry: EntryOf<'csat_request' | 'csat'>): string => (entry.about.kind === 'ai' ? 'the AI' : entry.about.name)

const eventText = (entry: Entry): string | undefined => {
  switch (entry.kind) {
    case 'started':
      return `#${entry.ticket} started on ${entry.channel}${entry.from ? ', going on from an earlier session' : ''}`
    case 'handoff':
      return `handed off: ${entry.reasons.map(reasonWords).join(', ')}${entry.explanation ? `. ${entry.explanation}` : ''}`
    case 'owner':
      return ownerText(entry)
    case 'status':
      return statusText(entry)
    case 'tags':
      return [...entry.add.map(tag => `+${tag}`), ...entry.remove.map(tag => `-${tag}`)].join(' ')
    case 'recipients':
      return recipientsText(entry)
    case 'label':
      return labelText(entry)
    case 'passed':
      return `the AI stays silent: ${entry.reason}`
    case 'csat_request':
      return `the customer is asked to rate ${about(entry)}`
    case 'csat':
      return `rated ${about(entry)} ${'★'.repeat(entry.score)}${'☆'.repeat(5 - entry.score)}${entry.comment ? ` “${entry.comment}”` : ''}`
    case 'erased':
      if (entry.all) return `${authorWords(entry.author)} erased the customer`
      return `${authorWords(entry.author)} redacted ·${entry.of}${entry.text === undefined ? '' : ', parts of it'}`
    default:
      return undefined
  }
}

const decided = {
  approve: 'approved',
  edit: 'edited and sent as one’s own',
  reject: 'rejected',
  superseded: 'overtaken by what came after',
}

const draftText = (entry: EntryOf<'draft'>): string => {
  const goes = entry.verdict === undefined && entry.preview ? previewWords(entry.preview) : ''
  const state = entry.verdict ? decided[entry.verdict] : `waits: approve, edit or reject${goes && `; goes as ${goes}`}`
  return `${entry.unsure ? 'draft the AI was not sure enough to send' : 'draft'} (${state}): ${entry.text}`
}

/** What a person wrote in place of a draft, or to put the AI right: worth teaching. */
const teachable = (entry: EntryOf<'message'>): boolean =>
  entry.author.kind === 'agent' && !entry.deleted && !entry.redacted && (entry.draft !== undefined || entry.corrects !== undefined)

/**
 * One entry as a line, or undefined where it says nothing to a person. Entries that change an earlier one (`edit`, `delivery` …)
 * have a line only for readers who saw the earlier one as it was: `live`. `whole`: with what a mail quotes.
 */
export const timelineLine = (
  entry: Entry,
  options: { customer?: string; live?: boolean; session?: string; whole?: boolean } = {},
): TimelineLine | undefined => {
  const { customer = 'Customer', live = false, session, whole = false } = options
  const base = { seq: entry.seq, at: entry.at, who: authorWords('author' in entry ? entry.author : { kind: 'system' }, customer) }
  const event = (text: Phrase, tone: Tone = 'quiet', more: Partial<TimelineLine> = {}): TimelineLine => ({
    ...base,
    reach: 'event',
    tone,
    text,
    ...more,
  })
  switch (entry.kind) {
    case 'message':
      return {
        ...base,
        ...messageLine(entry, customer, whole),
        ...(session !== undefined && teachable(entry) && { action: teachAction(session, entry.seq) }),
      }
    case 'note':
      return {
        ...base,
        reach: 'internal',
        tone: 'internal',
        text: leftOf(entry),
        ...(entry.redacted && { redacted: authorWords(entry.redacted.by) }),
      }
    case 'draft':
      return { ...base, who: 'AI', reach: 'internal', tone: entry.verdict ? 'quiet' : 'internal', text: withBoth(draftText(entry), entry) }
    case 'writing': {
      const text = writingText(entry)
      return text === undefined
        ? undefined
        : { ...base, reach: 'internal', tone: entry.state === 'waits' ? 'warn' : 'quiet', text: `reply ${text}` }
    }
    case 'translation': {
      const text = live ? translationText(entry) : undefined
      return text === undefined ? undefined : event(text, entry.failed === undefined ? 'quiet' : 'warn')
    }
    case 'languages':
      return event(languagesText(entry))
    case 'decision':
      return live ? event(`${base.who}: ·${entry.of} ${decided[entry.verdict]}`) : undefined
    case 'call':
      return isUndecided(entry)
        ? { ...base, who: 'AI', reach: 'internal', tone: 'internal', text: callText(entry) }
        : event(callText(entry), callState(entry).tone)
    case 'outcome': {
      const came = live ? outcomeText(entry) : undefined
      return came && event(came.text, came.tone)
    }
    case 'clock': {
      const due: Phrase = entry.due === undefined ? '' : [entry.state === 'missed' ? ': it was due ' : ' ', { at: entry.due, as: 'clock' }]
      const what = clockNames[entry.clock]
      return entry.state === 'missed'
        ? event([`${what} missed`, ...[due].flat()], 'bad')
        : event([`${what} is due soon${entry.due === undefined ? '' : ':'}`, ...[due].flat()], 'warn')
    }
    case 'line':
      return event(lineText(entry), entry.middle ? 'bad' : entry.state === 'missed' || entry.state === 'offered' ? 'warn' : 'quiet')
    case 'heard':
      return live ? event(`the caller interrupted ·${entry.of}`) : undefined
    case 'snooze':
      if (entry.until !== null && entry.until >= untilReply) return event(`snoozed by ${base.who} until the customer writes`)
      return event(entry.until === null ? 'awake again' : [`snoozed by ${base.who} until `, { at: entry.until, as: 'clock' }])
    case 'edit':
      if (!live || entry.ignored) return undefined
      return { ...base, reach: 'customer', tone: toneOf(entry.author), text: `·${entry.of} now: ${entry.text}`, edited: true }
    case 'more':
      if (!live || entry.ends === undefined || entry.text === '') return undefined
      return { ...base, reach: 'customer', tone: toneOf(entry.author), text: `·${entry.of} in full: ${entry.text}` }
    case 'delete':
      return live && !entry.ignored ? event(`${base.who} took back ·${entry.of}`) : undefined
    case 'reaction':
      return live && !entry.ignored
        ? event(`${base.who} ${entry.removed ? 'took back' : 'reacted with'} ${entry.emoji} on ·${entry.of}`)
        : undefined
    case 'delivery': {
      if (!live || entry.target !== 'customer' || entry.quiet) return undefined
      const mark = markOf(entry)
      if (mark.sign === '…') return undefined
      return event(`·${entry.of}`, mark.sign === '✓' ? 'good' : 'bad', { mark })
    }
    default: {
      const text = eventText(entry)
      return text ? event(text, entry.kind === 'handoff' ? 'warn' : 'quiet') : undefined
    }
  }
}

/** A folded timeline as a card's block; `last` keeps only so many lines. */
export const timelineBlock = (
  entries: readonly Entry[],
  customer: string,
  last = Number.POSITIVE_INFINITY,
  session?: string,
): Card['blocks'][number] => {
  const lines = entries
    // Who wants every line wants every word, too.
    .map(entry =>
      timelineLine(entry, { customer, whole: last >= 1000 && Number.isFinite(last), ...(session !== undefined && { session }) }),
    )
    .filter(line => line !== undefined)
  const earlier = Math.max(0, lines.length - last)
  return { kind: 'timeline', lines: earlier > 0 ? lines.slice(-last) : lines, ...(earlier > 0 && { earlier }) }
}

/** A message's words on one line, for lists. */
export const oneLine = (text: string, length = 140): string => clip(text.replace(/\s+/g, ' ').trim(), length)
