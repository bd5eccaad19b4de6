// Reads what an agent asks about past conversations: which ticket, since when, whose words, which words matter. Rules, no model.
import { languageOf } from '#core/search/languages/language.ts'
import { stemsOf } from '#core/search/words/stems.ts'
import { day, type Time } from '../../model/time.ts'

export interface Asked {
  tickets: number[]
  emails: string[]
  since?: { at: Time; said: string }
  until?: Time
  /** Only what commits us. */
  promises: boolean
  /** Only what customers said. */
  customers: boolean
  /** Only what agents and the AI said. */
  ours: boolean
  /** Wants a draft. */
  draft: boolean
  /** Unhappy words first. */
  complaints: boolean
  /** What the whole conversation was about. */
  about: boolean
  /** Words that may be somebody's name. */
  names: string[]
  /** Words to look for, as written. */
  words: string[]
}

const promise =
  /(?<!\p{L})(?:promise[sd]?|commit(?:ted|ment)?|(?:said|told \p{L}+) (?:that )?we(?: would|['’]d)|agreed?|versproch\p{L}*|zugesagt|zusage\p{L}*|prom(?:is|ett)\p{L}*|promet\p{L}*|beloofd?\p{L}*|toegezegd)(?!\p{L})/iu
const complaint =
  /(?<!\p{L})(?:complain\p{L}*|unhappy|angry|upset|annoyed|problems? with|trouble with|beschwer\p{L}*|plaint\p{L}*|quej\p{L}*|klacht\p{L}*|reclam\p{L}*)(?!\p{L})/iu
const byCustomers =
  /(?<!\p{L})(?:(?:did|has|have|does|do) (?:anyone|anybody|any customers?|somebody|someone|customers?|people)|who (?:asked|wrote|complained|wants|wanted|said)|hat jemand|wer hat)(?!\p{L})/iu
/** What we said, and not what was said to us. */
const ours =
  /(?<!\p{L})(?:we|wir|nous|ons)(?!\p{L})(?:.{0,20})(?<!\p{L})(?:say|said|tell|told|write|written|answer(?:ed)?|repl(?:y|ied)|geschrieben|gesagt|geantwortet)(?!\p{L})/iu
const drafting =
  /(?<!\p{L})(?:draft|suggest|propose|entwirf|entwurf)(?!\p{L}).*(?<!\p{L})(?:reply|answer|response|antwort)(?!\p{L})|^\s*(?:draft|suggest)(?!\p{L})/iu
const aboutIt = /(?<!\p{L})(?:what(?:['’]s| is| was)|summar\p{L}+|tell me|worum|was ist|status of|happened (?:in|with)|about)(?!\p{L})/iu

/** Words of the question itself, which say nothing of the matter. */
const asking = new Set(
  `what who whom when where why how which did do does has have had is are was were be been we us our you i me my they them he she it anyone anybody someone somebody
  any customer customers people person contact said say says saying tell told tells ask asked asks asking write wrote written writes talk talked talking mention mentioned
  promise promised promises committed commit commitment agree agreed complain complained complains complaint complaints complaining unhappy angry upset annoyed about of
  to with for from on in at by the a an this that these those last past week weeks month months day days today yesterday year ago since until recently lately ever
  ticket tickets session sessions conversation conversations case draft suggest propose reply answer response answered summary summarise summarize happened going status
  there their his her its can could would will should please find show list all everything anything something and or not haben hat wir wer was wann wem jemand`.split(
    /\s+/,
  ),
)

const weekday = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** Midnight (UTC) before a time. */
const dayOf = (at: Time): Time => Math.floor(at / day) * day

const sinceOf = (low: string, now: Time): Pick<Asked, 'since' | 'until'> => {
  const today = dayOf(now)
  const monday = today - ((new Date(now).getUTCDay() + 6) % 7) * day
  const from = (at: Time, said: string, until?: Time) => ({ since: { at, said }, ...(until === undefined ? {} : { until }) })
  const last = /(?:last|past) (\d{1,3}) (day|week|month)s?/u.exec(low)
  if (last) return from(now - Number(last[1]) * { day, week: 7 * day, month: 30 * day }[last[2] as 'day' | 'week' | 'month'], last[0])
  const ago = /(\d{1,3}) (day|week|month)s? ago/u.exec(low)
  if (ago) {
    const at = dayOf(now - Number(ago[1]) * { day, week: 7 * day, month: 30 * day }[ago[2] as 'day' | 'week' | 'month'])
    return from(at, ago[0], at + (ago[2] === 'day' ? day : 7 * day))
  }
  if (/(?<!\p{L})(?:today|heute)(?!\p{L})/u.test(low)) return from(today, 'today')
  if (/(?<!\p{L})(?:yesterday|gestern)(?!\p{L})/u.test(low)) return from(today - day, 'yesterday', today)
  if (/this week|diese woche/u.test(low)) return from(monday, 'this week')
  if (/last week|letzte woche/u.test(low)) return from(monday - 7 * day, 'last week', monday)
  const date = new Date(now)
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth())
  if (/this month/u.test(low)) return from(first, 'this month')
  if (/last month/u.test(low)) return from(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - 1), 'last month', first)
  const named = weekday.findIndex(name => new RegExp(`(?:since|on) ${name}`, 'u').test(low))
  if (named >= 0) {
    const back = (date.getUTCDay() - named + 7) % 7 || 7
    return low.includes(`on ${weekday[named]}`)
      ? from(today - back * day, `on ${weekday[named]}`, today - (back - 1) * day)
      : from(today - back * day, `since ${weekday[named]}`)
  }
  return {}
}

/** What a question asks for. `now` in epoch milliseconds; days and weeks are those of UTC. */
export const readAsked = (question: string, now: Time): Asked => {
  const low = question.toLowerCase()
  const tickets = [...question.matchAll(/#(\d{1,15})|(?<=(?:ticket|session|case|conversation)\s)(\d{1,15})/giu)].map(m =>
    Number(m[1] ?? m[2]),
  )
  const emails = [...question.matchAll(/[^\s<>,;:]+@[^\s<>,;:]+\.[\p{L}]{2,}/gu)].map(m => m[0].toLowerCase())
  const rest = [...tickets.map(t => `#${t}`), ...emails].reduce((text, gone) => text.replaceAll(gone, ' '), question)
  const { matter } = stemsOf(languageOf(question) === 'und' ? 'en' : languageOf(question))
  const all = (rest.replace(/['’]s(?!\p{L})/gu, '').match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? []).filter(
    word => !(tickets.includes(Number(word)) && /^\d+$/.test(word)),
  )
  const words = all.filter(
    word =>
      !asking.has(word.toLowerCase()) &&
      !promise.test(word) &&
      !complaint.test(word) &&
      !weekday.includes(word.toLowerCase()) &&
      (word.length > 1 || /\d/.test(word)) &&
      matter(word.toLowerCase()) !== '',
  )
  return {
    tickets: [...new Set(tickets)],
    emails,
    ...sinceOf(low, now),
    promises: promise.test(question),
    complaints: complaint.test(question),
    ours: !byCustomers.test(question) && ours.test(question),
    customers: byCustomers.test(question) || complaint.test(question),
    draft: drafting.test(question),
    about: aboutIt.test(question),
    names: all.filter(word => !asking.has(word.toLowerCase()) && /^\p{L}{2,}/u.test(word)),
    words,
  }
}
