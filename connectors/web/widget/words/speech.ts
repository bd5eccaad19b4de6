// Says the widget's words in one language: texts with their places filled, numbers, times, sizes (https://tc39.es/ecma402/).
import { en, type Key, type Plural, type Words } from './en.ts'

export interface Speech {
  /** BCP 47 tag. */
  language: string
  direction: 'ltr' | 'rtl'
  /** A text; `count` chooses the plural form. */
  say(key: Key, values?: Record<string, string | number>): string
  /** The time of day. */
  clock(at: number): string
  /** Today, yesterday, or the day's name and date. */
  day(at: number, now: number): string
  /** The time of day today, else the date: for lists. */
  short(at: number, now: number): string
  /** Bytes, rounded for people. */
  size(bytes: number): string
  percent(part: number): string
  /** Milliseconds as minutes or hours. */
  length(time: number): string
  /** A moment to come: its time today, its weekday within a week, else its date. */
  when(at: number, now: number): string
}

/** What a page may put in the place of a text. */
export type Texts = Partial<Record<Key, string | Plural>>

const rightToLeft = ['ar', 'he', 'fa', 'ur']

const daysBetween = (at: number, now: number): number =>
  Math.round((new Date(now).setHours(0, 0, 0, 0) - new Date(at).setHours(0, 0, 0, 0)) / 86_400_000)

const known = (language: string): string => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language)[0] ?? 'en'
  } catch {
    return 'en'
  }
}

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** `words` may lack texts: those are said in English. */
export const createSpeech = (language: string, words: Partial<Words>, texts: Texts = {}): Speech => {
  const locale = known(language)
  const table: Words = { ...en, ...words, ...texts } as Words
  // Made when they are first needed: together they cost a page some 30 ms.
  const plurals = once(() => new Intl.PluralRules(locale))
  const numbers = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }))
  const share = once(() => new Intl.NumberFormat(locale, { style: 'percent' }))
  const time = once(() => new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }))
  const fullDay = once(() => new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }))
  const shortDay = once(() => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }))

  const say: Speech['say'] = (key, values = {}) => {
    const found = table[key]
    const text = typeof found === 'string' ? found : (found[plurals().select(Number(values.count ?? 0))] ?? found.other)
    return text.replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name]
      return value === undefined ? place : typeof value === 'number' ? numbers().format(value) : value
    })
  }

  return {
    language: locale,
    direction: rightToLeft.includes(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr',
    say,
    clock: at => time().format(at),
    day(at, now) {
      const days = daysBetween(at, now)
      return days === 0 ? say('today') : days === 1 ? say('yesterday') : fullDay().format(at)
    },
    short(at, now) {
      const days = daysBetween(at, now)
      return days === 0 ? time().format(at) : days === 1 ? say('yesterday') : shortDay().format(at)
    },
    size(bytes) {
      const step = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2
      const unit = ['byte', 'kilobyte', 'megabyte'][step] as string
      // Single bytes have no abbreviation: in full they are said in the right number.
      const style = { style: 'unit', unit, unitDisplay: step === 0 ? 'long' : 'short', maximumFractionDigits: step === 2 ? 1 : 0 } as const
      return new Intl.NumberFormat(locale, style).format(bytes / 1000 ** step)
    },
    percent: part => share().format(part),
    length(time) {
      const minutes = Math.round(time / 60_000)
      const [unit, count] = minutes < 60 ? ['minute', minutes] : ['hour', Math.round(minutes / 60)]
      return new Intl.NumberFormat(locale, { style: 'unit', unit: unit as string, unitDisplay: 'long' }).format(count as number)
    },
    when(at, now) {
      const days = -daysBetween(at, now)
      if (days === 0) return time().format(at)
      const date = days < 7 ? ({ weekday: 'long' } as const) : ({ day: 'numeric', month: 'long' } as const)
      return new Intl.DateTimeFormat(locale, { ...date, hour: 'numeric', minute: '2-digit' }).format(at)
    },
  }
}
