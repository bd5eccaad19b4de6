// For whom something is: which channels, which customers, who may read it at all, and in which language. Asked for each find.
import { primary } from '#core/search/words/stems.ts'
import type { PassageDoc } from '../timeline/tables.ts'

/** Who asks. */
export interface Asker {
  channel: string
  segments: string[]
  /** BCP 47 of the question, `und` where unknown. */
  language: string
  /** `customers` where it is left out: whatever they are told rests on public pages only. */
  audience?: 'customers' | 'agents'
}

/** Whether something that names channels and segments is for this customer on this channel. None named: for all. */
export const applies = ({ channels = [], segments = [] }: { channels?: string[]; segments?: string[] }, asker: Asker): boolean =>
  (channels.length === 0 || channels.includes(asker.channel)) && (segments.length === 0 || segments.some(s => asker.segments.includes(s)))

/** Whether they may read it. */
export const permitted = ({ audience, ...rest }: Pick<PassageDoc, 'audience' | 'channels' | 'segments'>, asker: Asker): boolean =>
  (audience !== 'internal' || asker.audience === 'agents') && applies(rest, asker)

/** What a page says of all its passages. */
type Facts = Pick<PassageDoc, 'page' | 'locale' | 'audience' | 'channels' | 'segments'> & {
  /** The page and its translations: the id of the first of them. */
  group: string
  passages: number
}

export interface Shelves {
  /** A passage of the page came or changed. */
  put(passage: PassageDoc): void
  /** A passage of the page went. */
  remove(page: string): void
  /** Whether the page is for them, and in the language for them. */
  suits(page: string, asker: Asker): boolean
}

const groupOf = ({ page, original }: Pick<PassageDoc, 'page' | 'original'>): string =>
  original === undefined ? page : `${page.slice(0, page.indexOf('/'))}/${original}`

export const createShelves = (): Shelves => {
  const pages = new Map<string, Facts>()
  /** Pages and their translations; only where there are any. */
  const groups = new Map<string, Set<string>>()

  /** How good a translation it is for them: their language, then the page that was translated, then any. */
  const fitness = ({ page, group, locale }: Facts, { language }: Asker): number =>
    (primary(locale) === primary(language) ? 2 : 0) + (page === group ? 1 : 0)

  return {
    put(passage) {
      const { page, locale, audience, channels, segments } = passage
      const group = groupOf(passage)
      const had = pages.get(page)
      if (had && had.group !== group) groups.get(had.group)?.delete(page)
      pages.set(page, {
        page,
        locale,
        group,
        passages: (had?.passages ?? 0) + 1,
        ...(audience === undefined ? {} : { audience }),
        ...(channels === undefined ? {} : { channels }),
        ...(segments === undefined ? {} : { segments }),
      })
      const there = groups.get(group)
      if (there) there.add(page)
      else groups.set(group, new Set([page]))
    },
    remove(page) {
      const had = pages.get(page)
      if (!had) return
      had.passages -= 1
      if (had.passages > 0) return
      pages.delete(page)
      const group = groups.get(had.group)
      group?.delete(page)
      if (group?.size === 0) groups.delete(had.group)
    },
    suits(page, asker) {
      const facts = pages.get(page)
      if (!facts) return false
      if (!permitted(facts, asker)) return false
      const others = groups.get(facts.group)
      if (!others || others.size < 2) return true
      const own = fitness(facts, asker)
      for (const one of others) {
        const other = pages.get(one)!
        if (one === page || !permitted(other, asker)) continue
        const fits = fitness(other, asker)
        if (fits > own || (fits === own && one < page)) return false
      }
      return true
    },
  }
}
