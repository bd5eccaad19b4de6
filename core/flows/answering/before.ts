// The gates that a customer's words pass before anything is looked up, in their order (docs: the path of a customer message).
import { smallTalk } from '#core/safety/small-talk.ts'
import { wantsPerson } from '#core/safety/wish.ts'
import { type Duration, day, hour, minute } from '../../model/time.ts'
import { ruleOf } from '../../model/topic.ts'
import type { Considered } from './considered.ts'
import { type Conclusion, handOff } from './thought.ts'

/** What stops the AI before it looks anything up, or undefined where nothing does. `answerWithin`: words older than this when they came are left to people. */
export const passGates = (considered: Considered, answerWithin: Duration): Conclusion | undefined => {
  const { matter, settings, mode, text, mood, language, topic, gate } = considered
  const { channel, age = 0 } = matter
  const silent = mode === 'off' || mode === 'assist'
  if (gate('autopilot', silent, `autopilot is ${mode} for ${channel}`))
    return handOff('autopilot_off', `Autopilot is ${mode} for ${channel}, so every message goes to the team.`)
  if (gate('age', age > answerWithin, `too old when it came: ${inWords(age)}`))
    return handOff('too_old', `The message was ${inWords(age)} old when it came, so a person decides what to answer now.`)
  if (matter.doubt !== undefined) {
    gate('action', true, `nobody knows whether it was carried out: ${matter.doubt}`)
    return handOff(
      'failed',
      `It is not known whether this was carried out, and it was not tried again: ${matter.doubt}. Please look there.`,
    )
  }
  // Once calls were made for these words, they are no small talk and no wish for anybody else.
  if (matter.passed) return undefined
  const chat = matter.wish ? undefined : smallTalk(text, matter.language)
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
  if (gate('frustration', mood.frustrated, mood.why))
    return handOff('frustration', `The customer is upset: ${mood.why ?? 'by their words'}.`)
  const rule = topic === undefined ? 'reply' : ruleOf(settings, topic, channel)
  if (gate('prohibited_topic', rule === 'prohibited', topic))
    return handOff('prohibited_topic', `The topic “${topic}” is prohibited for the AI.`)
  if (gate('topic_skipped', rule === 'skip', topic)) return handOff('topic_skipped', `The topic “${topic}” is left to the team.`)
  return undefined
}

const inWords = (age: Duration): string => {
  const [count, unit] = age < 2 * hour ? [age / minute, 'minutes'] : age < 2 * day ? [age / hour, 'hours'] : [age / day, 'days']
  return `${Math.round(count)} ${unit}`
}
