// Tab: verbs, tickets, agents, scenarios, topics, proactive messages, channels, as far as the desk knows them.

import { readLine, type Verb, type Wording } from '../../verbs.ts'
import { ownWords } from '../own-words.ts'

/** What the desk has seen so far, in the order in which it is offered. */
export interface Known {
  tickets(): string[]
  agents(): string[]
  teams(): string[]
  canned(): string[]
  scenarios(): string[]
  topics(): string[]
  proactive(): string[]
  actions(): string[]
  services(): string[]
  channels(): string[]
  contacts(): string[]
}

const matching = (candidates: readonly string[], part: string): { hits: string[]; part: string } => {
  const low = part.toLowerCase()
  return { hits: [...new Set(candidates)].filter(c => c.toLowerCase().startsWith(low)), part }
}

const candidatesOf = (wording: Wording, known: Known, verbs: readonly Verb[]): readonly string[] => {
  switch (wording.completes) {
    case undefined:
      return []
    case 'ticket':
      return known.tickets()
    case 'agent':
      return known.agents()
    case 'team':
      return known.teams()
    case 'assignee':
      return [...known.agents(), ...known.teams()]
    case 'canned':
      return known.canned()
    case 'scenario':
      return known.scenarios()
    case 'topic':
      return known.topics()
    case 'proactive':
      return known.proactive()
    case 'action':
      return known.actions()
    case 'service':
      return known.services()
    case 'channel':
      return known.channels()
    case 'contact':
      return known.contacts()
    case 'verb':
      return verbs.flatMap(v => v.wordings.map(w => w.word))
    default:
      return wording.completes
  }
}

/** Candidates for the end of `line`, and the part of it that they replace. */
export const completeLine = (line: string, verbs: readonly Verb[], known: Known): { hits: string[]; part: string } => {
  const prefix = /^\s*#\d+\s+/.exec(line)?.[0] ?? ''
  const text = line.slice(prefix.length).replace(/^\s+/, '')
  if (prefix === '' && /^#\d*$/.test(text)) return matching(known.tickets(), text)
  const words = verbs.flatMap(v => v.wordings.map(w => w.word))
  const first = prefix === '' ? [...words, ...ownWords] : verbs.filter(v => v.scope === 'session').flatMap(v => v.wordings.map(w => w.word))
  const begun = matching(first, text)
  if (begun.hits.some(hit => hit !== text) || !text.includes(' ')) {
    const single = text.includes(' ') ? begun.hits : [...new Set(begun.hits.map(hit => hit.split(' ')[0]!))]
    if (single.length > 0) return { hits: single, part: text }
  }
  const read = readLine(text, verbs)
  if (!read || read.wording.free) return { hits: [], part: '' }
  const rest = text.slice(text.length - read.rest.length)
  const at = /\s$/.test(text) && read.rest === '' ? '' : rest
  const named = candidatesOf(read.wording, known, verbs)
  const candidates = read.verb.name === 'autopilot' ? [...named, 'topic'] : named
  const whole = matching(candidates, at)
  if (whole.hits.length > 0) return whole
  const last = /\S*$/.exec(text)?.[0] ?? ''
  if (read.verb.name === 'autopilot') return matching(autopilotWords(read.rest, last, known), last)
  return Array.isArray(read.wording.completes) ? matching(candidates, last) : { hits: [], part: '' }
}

/** The words of `autopilot` depend on the one before. */
const autopilotWords = (rest: string, last: string, known: Known): string[] => {
  const before = rest
    .slice(0, rest.length - last.length)
    .trim()
    .split(/\s+/)
    .filter(Boolean)
  if (before[0] !== 'topic') return before.length === 1 ? ['on', 'off', 'assist', 'inspect'] : []
  if (before.length === 1) return known.topics()
  if (before.length === 2) return ['reply', 'skip', 'prohibited']
  return before.length === 3 ? ['on'] : known.channels()
}
