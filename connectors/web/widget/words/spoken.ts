// The language of the conversation on screen, which is the customer's own where their words have told it, whatever the page is in.
import type { Speech } from './speech.ts'

/** The words of a language; undefined where the widget does not speak it, or they could not be had. */
export type Learn = (language: string) => Promise<Speech | undefined>

export interface Spoken extends Speech {
  /** Goes over to a language as soon as its words are there; undefined: back to the page's. */
  follow(language: string | undefined): void
}

const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? ''

/** Says everything as the page does until it follows another language. `changed` is told when it has gone over. */
export const createSpoken = (page: Speech, learn: Learn, changed: () => void): Spoken => {
  const known = new Map<string, Promise<Speech | undefined>>()
  let now = page
  let wanted = primary(page.language)

  const learned = (language: string): Promise<Speech | undefined> => {
    const before = known.get(language)
    if (before) return before
    const next = learn(language).then(speech => {
      // Asked for again the next time it is wanted.
      if (!speech) known.delete(language)
      return speech
    })
    known.set(language, next)
    return next
  }
  const over = (to: Speech): void => {
    if (to === now) return
    now = to
    changed()
  }

  return {
    get language() {
      return now.language
    },
    get direction() {
      return now.direction
    },
    say: (key, values) => now.say(key, values),
    clock: at => now.clock(at),
    day: (at, today) => now.day(at, today),
    short: (at, today) => now.short(at, today),
    size: bytes => now.size(bytes),
    percent: part => now.percent(part),
    length: time => now.length(time),
    when: (at, today) => now.when(at, today),
    follow(language) {
      const next = primary(language ?? page.language)
      if (next === wanted) return
      wanted = next
      if (next === primary(page.language)) return over(page)
      void learned(next).then(speech => {
        if (wanted === next) over(speech ?? page)
      })
    },
  }
}
