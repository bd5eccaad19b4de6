// The documents that tell Twilio what to do with a call. https://www.twilio.com/docs/voice/twiml
import type { PhoneConfig } from './config.ts'
import { wordsIn } from './words.ts'

type Attributes = Record<string, string | number | boolean | undefined>

const escaped = (text: string): string => text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`).replace(/[^\P{Cc}\t\n\r]/gu, '')

const tag = (name: string, attributes: Attributes, ...inside: string[]): string => {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('')
  return inside.length === 0 ? `<${name}${given}/>` : `<${name}${given}>${inside.join('')}</${name}>`
}

export const paths = {
  call: '/twilio/voice',
  after: '/twilio/voice/after',
  step: '/twilio/voice/step',
  ended: '/twilio/voice/ended',
  recorded: '/twilio/voice/recorded',
  recording: '/twilio/voice/recording',
  transcribed: '/twilio/voice/transcribed',
  agent: '/twilio/voice/agent',
  pressed: '/twilio/voice/pressed',
  rang: '/twilio/voice/rang',
  parted: '/twilio/voice/parted',
  reached: '/twilio/voice/reached',
  backed: '/twilio/voice/backed',
  relay: '/twilio/relay',
} as const

export interface Documents {
  relay(call: { language: string }, greeting: string): string
  /** Says the words, then listens. */
  listen(call: { language: string }, step: number, words: readonly string[]): string
  /** Says the words, and asks again at once. */
  wait(call: { language: string }, step: number, words?: string): string
  voicemail(language: string): string
  /** Asks an agent for a key, so that no mailbox of theirs takes the call. */
  whisper(call: string, language: string, words: string): string
  /** Rings a customer's phone for whoever hears this; `asked` goes with what becomes of it. */
  reach(number: string, asked: string): string
  /** Both meet in a room that is called as the call is. */
  room(call: string, part: 'caller' | 'agent'): string
  goodbye(language: string, words?: string): string
  hangUp(): string
}

const longestVoicemail = 180
const keyWait = 8
/** So many seconds a customer's phone rings. */
const ringsFor = 40

export const createDocuments = (config: PhoneConfig, at: (path: string, protocol?: 'wss') => string): Documents => {
  const { voice } = config
  const say = (language: string, text: string): string => tag('Say', { language, voice }, escaped(text))
  const whole = (...inside: string[]): string => `<?xml version="1.0" encoding="UTF-8"?>${tag('Response', {}, ...inside, '')}`
  const stepAt = (step: number): string => at(`${paths.step}?n=${step}`)
  return {
    relay: ({ language }, greeting) =>
      whole(
        tag(
          'Connect',
          { action: at(paths.after) },
          tag('ConversationRelay', {
            url: at(paths.relay, 'wss'),
            language,
            voice,
            welcomeGreeting: greeting,
            welcomeGreetingInterruptible: config.consent === undefined ? 'any' : 'none',
            interruptible: 'any',
            dtmfDetection: true,
          }),
        ),
      ),
    listen: ({ language }, step, words) =>
      whole(
        tag(
          'Gather',
          {
            input: 'speech dtmf',
            action: `${stepAt(step)}&heard=yes`,
            method: 'POST',
            language,
            timeout: Math.round(config.silence / 1000),
            speechTimeout: 'auto',
            actionOnEmptyResult: true,
          },
          ...words.map(text => say(language, text)),
          '',
        ),
      ),
    wait: ({ language }, step, words) =>
      whole(...(words === undefined ? [] : [say(language, words)]), tag('Redirect', { method: 'POST' }, escaped(stepAt(step)))),
    voicemail: language =>
      whole(
        say(language, wordsIn(language).afterTone),
        tag('Record', {
          action: at(paths.recorded),
          maxLength: longestVoicemail,
          playBeep: true,
          transcribe: language.startsWith('en'),
          ...(language.startsWith('en') ? { transcribeCallback: at(paths.transcribed) } : {}),
          recordingStatusCallback: at(paths.recording),
        }),
      ),
    whisper: (call, language, words) =>
      whole(
        tag(
          'Gather',
          { input: 'dtmf', numDigits: 1, timeout: keyWait, action: at(`${paths.pressed}?call=${call}`), method: 'POST' },
          say(language, words),
        ),
        tag('Hangup', {}),
      ),
    reach: (number, asked) =>
      whole(
        tag(
          'Dial',
          { callerId: config.number, timeout: ringsFor, action: at(`${paths.backed}?call=${asked}`), method: 'POST' },
          tag('Number', { statusCallback: at(`${paths.reached}?call=${asked}`), statusCallbackEvent: 'answered' }, escaped(number)),
        ),
      ),
    room: (call, part) =>
      whole(
        tag(
          'Dial',
          part === 'caller' ? { action: at(paths.parted) } : {},
          tag('Conference', { beep: false, startConferenceOnEnter: true, endConferenceOnExit: true }, escaped(call)),
        ),
      ),
    goodbye: (language, words) => whole(say(language, words ?? wordsIn(language).goodbye), tag('Hangup', {})),
    hangUp: () => whole(tag('Hangup', {})),
  }
}
