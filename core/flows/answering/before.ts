// The gates that a customer's words pass before anything is looked up, in their order (docs: the path of a customer message).
import { contentsOf, isSame, saysUnhelped } from '#core/safety/signs/again.ts'
import { smallTalk } from '#core/safety/signs/small-talk.ts'
import { wantsPerson } from '#core/safety/signs/wish.ts'
import { type Duration, day, hour, minute } from '../../model/time.ts'
import { ruleOf } from '../../model/topic.ts'
import type { WaitingCall } from '../../ports/answerer.ts'
import { saysNotWanted, withdrawnWords } from '../actions/consent/consent.ts'
import type { Considered } from './considered.ts'
import type { Matter } from './matter.ts'
import { type Conclusion, handOff } from './thought.ts'

/** What stops the AI before it looks anything up, or undefined where nothing does. `answerWithin`: words older than this when they came are left to people. */
export const passGates = (considered: Considered, answerWithin: Duration): Conclusion | undefined => {
  const { matter, settings, mode, text, mood, language, topic, handoff, gate } = considered
  const { channel, age = 0 } = matter
  const silent = mode === 'off' || mode === 'assist'
  if (gate('autopilot', silent, `autopilot is ${mode} for ${channel}`))
    return handOff('autopilot_off', `Autopilot is ${mode} for ${channel}, so every message goes to the team.`)
  if (gate('unattended', matter.unattended === true, 'a machine wrote it, or it is not the customer’s own word'))
    return handOff('unattended', 'A machine wrote it, or it is not the customer’s own word: people decide whether it is answered.')
  if (gate('age', age > answerWithin, `too old when it came: ${inWords(age)}`))
    return handOff('too_old', `The message was ${inWords(age)} old when it came, so a person decides what to answer now.`)
  if (matter.doubt !== undefined) {
    gate('action', true, `nobody knows whether it was carried out: ${matter.doubt}`)
    return handOff(
      'failed',
      `It is not known whether this was carried out, and it was not tried again: ${matter.doubt}. Please look there.`,
    )
  }
  const { waiting } = matter
  const titles = waiting?.map(titleWords) ?? []
  const isOff = waiting !== undefined && !matter.wish && !matter.files && saysNotWanted(text, titles)
  // Said among other words, perhaps of something else: what is not made can be asked for again, what was made can not be taken back.
  const isOffToo = waiting !== undefined && !isOff && text.split('\n').some(line => saysNotWanted(line, titles))
  const offWords = isOff ? 'nothing but that it is not wanted any more' : 'that it is not wanted any more, among other words'
  if (waiting && gate('taken_back', isOff || isOffToo, offWords)) {
    const withdraws = waiting.map(({ id }) => id)
    const why = `The customer does not want it any more: ${waiting.map(({ title }) => title).join(', ')}.`
    // To say that nothing will be done would be wrong where something was, and too little where more was said.
    if (matter.beside || isOffToo) return { decision: 'act', class: 'action', calls: [], withdraws, why }
    return { decision: 'answer', class: 'action', text: withdrawnWords(language === 'und' ? matter.language : language), withdraws, why }
  }
  // Once calls were made for these words, they are no small talk and no wish for anybody else.
  if (matter.passed) return undefined
  const chat = matter.wish ? undefined : smallTalk(text, matter.language ?? matter.page)
  if (gate('small_talk', chat !== undefined, chat?.kind)) {
    const solved = chat?.kind === 'confirmation'
    return {
      decision: solved ? 'solved' : 'answer',
      class: 'chitchat',
      text: chat?.reply ?? '',
      language: chat?.language ?? language,
      why: solved ? 'The customer says that it is solved.' : `Nothing but ${chat?.kind}: answered in kind.`,
    }
  }
  const wish = matter.wish ? { wants: true, why: 'pressed “talk to a person”' } : wantsPerson(text)
  if (gate('wish_for_person', wish.wants, wish.why)) return handOff('requested', `The customer ${wish.why ?? 'asks for a person'}.`)
  if (matter.files && text.trim() === '') {
    gate('files', true, 'there are files and no words')
    const what = matter.files.length === 1 ? 'a file' : `${matter.files.length} files`
    return handOff('low_confidence', `The customer sent ${what} without words, which the AI cannot read.`)
  }
  const enough = handoff.frustration !== false && mood.score >= handoff.frustration
  if (gate('frustration', enough, mood.why ?? `sounds like a complaint (${mood.score.toFixed(2)})`))
    return handOff('frustration', `The customer is upset: ${mood.why ?? 'by their words'}.`)
  const circle = circleOf(matter.history, text)
  if (gate('loop', handoff.loop > 0 && circle.signs >= handoff.loop, circle.why))
    return handOff('low_confidence', `The conversation goes in circles: the customer ${circle.why}.`)
  const rule = topic === undefined ? 'reply' : ruleOf(settings, topic, channel)
  if (gate('prohibited_topic', rule === 'prohibited', topic))
    return handOff('prohibited_topic', `The topic “${topic}” is prohibited for the AI.`)
  if (gate('topic_skipped', rule === 'skip', topic)) return handOff('topic_skipped', `The topic “${topic}” is left to the team.`)
  return undefined
}

/** The action in words: what it is called, and what it was to be done with. */
const titleWords = ({ title, arguments: given }: WaitingCall): string => `${title} ${Object.values(given ?? {}).join(' ')}`

interface Circle {
  /** In a row, the latest message being one of them. */
  signs: number
  why?: string
}

/** What says, after an answer of the AI, that it was of no use: the same asked again, or words to that effect. A person's answer begins anew. */
const circleOf = (history: Matter['history'], text: string): Circle => {
  let circle: Circle = { signs: 0 }
  let asked: Set<string>[] = []
  let isAnswered = false
  for (const said of [...history, { author: 'contact' as const, text }]) {
    if (said.author === 'agent') {
      circle = { signs: 0 }
      asked = []
    }
    if (said.author !== 'contact') {
      isAnswered = said.author === 'ai' && asked.length > 0
      continue
    }
    const contents = contentsOf(said.text)
    const unhelped = isAnswered ? saysUnhelped(said.text) : undefined
    const isAgain = isAnswered && asked.some(one => isSame(one, contents))
    if (isAgain) circle = { signs: circle.signs + 1, why: 'asks the same again' }
    else if (unhelped !== undefined) circle = { signs: circle.signs + 1, why: `says that the answer did not help: “${unhelped}”` }
    else circle = { signs: 0 }
    asked.push(contents)
    isAnswered = false
  }
  return circle
}

const inWords = (age: Duration): string => {
  const [count, unit] = age < 2 * hour ? [age / minute, 'minutes'] : age < 2 * day ? [age / hour, 'hours'] : [age / day, 'days']
  return `${Math.round(count)} ${unit}`
}
