// What the App Home is drawn from, read for one person: nothing of what their role does not show.
import type { Session } from '#core/model/session.ts'
import type { SessionWithContact } from '#core/ports/queries.ts'
import { hoursCard, slasCard, teamsCard } from '../../cards.ts'
import type { Base } from '../base.ts'
import type { AdminHome, HomeGiven, HomeTab } from '../draw.ts'
import { linkTo } from '../place.ts'
import type { Colleague } from '../who.ts'
import { setupSteps } from './setup.ts'

export interface HomeReader {
  read(who: Colleague, tab: HomeTab, page: number): Promise<HomeGiven>
}

const most = 200

type Given = Pick<Base, 'queries' | 'places' | 'config' | 'clock' | 'link' | 'troubles'>

export const createHomeReader = ({ queries, places, config, clock, link, troubles }: Given): HomeReader => {
  const withContacts = (sessions: readonly Session[]): Promise<SessionWithContact[]> =>
    Promise.all(sessions.map(async session => ({ session, contact: await queries.contact(session.contact) })))

  const longestFirst = (a: SessionWithContact, b: SessionWithContact): number =>
    (a.session.waitingSince ?? Number.POSITIVE_INFINITY) - (b.session.waitingSince ?? Number.POSITIVE_INFINITY)

  const adminOf = async (who: Colleague): Promise<AdminHome> => {
    const [autopilot, topics, scenarios, articles, agents, health, teams, office, times, sla, sources, parts] = await Promise.all([
      queries.autopilot(),
      queries.topics(),
      queries.scenarios({ limit: most }),
      queries.articles({ limit: most }),
      queries.agents(),
      troubles.health(),
      queries.teams(),
      queries.officeHours(),
      queries.replyTimes(),
      queries.sla(),
      queries.sources(),
      queries.health(),
    ])
    const { items: sessions } = await queries.sessions({}, { limit: 100 })
    const channels = [...new Set([...Object.keys(autopilot.channels), ...sessions.map(session => session.channel)])]
    return {
      setup: setupSteps({ who, health, scenarios: scenarios.items, articles: articles.items, agents, sessions }),
      autopilot: { autopilot, channels, topics },
      scenarios: scenarios.items,
      knowledge: { articles: articles.items, sources },
      people: { agents, cards: [teamsCard(teams)] },
      hours: { cards: [hoursCard(office, times), slasCard(sla)] },
      health: parts,
    }
  }

  return {
    async read(who, tab, page) {
      const zone = who.person.zone ?? 'UTC'
      const [queue, mine, open] = await Promise.all([
        queries.queue(),
        queries.sessions({ status: 'open', owner: `agent:${who.me}` }, { limit: most }),
        queries.sessions({ status: 'open' }, { limit: 1000 }),
      ])
      const snoozed = open.items.filter(session => session.snoozedUntil !== undefined && session.snoozedUntil > clock.now())
      const listed = {
        mine: (await withContacts(mine.items)).sort(longestFirst),
        queue,
        snoozed: await withContacts(snoozed.slice(0, most)),
      }
      const links = await linksOf([...listed.mine, ...listed.queue, ...listed.snoozed].map(({ session }) => session.id))
      return {
        now: clock.now(),
        zone,
        role: who.role,
        tab,
        page,
        ...listed,
        ...(tab === 'desk' && { today: await queries.numbers() }),
        room: config.channel,
        threadOf: session => links.get(session.id),
        ...(who.role === 'admin' && { admin: await adminOf(who) }),
      }
    },
  }

  /** Where each session's thread stands, as an address that opens it in Slack. */
  async function linksOf(ids: readonly string[]): Promise<Map<string, string>> {
    const links = new Map<string, string>()
    for (const id of new Set(ids.slice(0, 3 * most))) {
      const here = (await places.of(id)).find(one => one.desk === 'slack')
      if (!here) continue
      links.set(id, linkTo(here.place, link.self().url))
    }
    return links
  }
}
