// The App Home: tabs by buttons at the top, one of them below, page by page. https://docs.slack.dev/surfaces/app-home
import type { HomeView, KnownBlock } from '@slack/types'
import { type HomeTab, homeTabs } from '../actions.ts'
import { pageOf } from '../history.ts'
import { limits, weightOf } from '../limits.ts'
import { button, row, section, small } from '../parts.ts'
import { moment } from '../words.ts'
import type { HomeGiven } from './given.ts'
import { autopilotTab, cardsTab, healthTab, knowledgeTab, peopleTab, scenariosTab, setupTab } from './house.ts'
import { deskTab, queueTab, snoozedTab } from './sessions.ts'

/** So many blocks a page: more is scrolled past, not read. */
const pageBlocks = 32

const numbered = (label: string, n: number): string => (n > 0 ? `${label} (${n})` : label)

/** The tabs this reader has, with what their buttons say. */
const tabsOf = ({ role, admin, queue, snoozed }: HomeGiven): Map<HomeTab, string> => {
  const tabs = new Map<HomeTab, string>([
    ['desk', 'Home'],
    ['queue', numbered('Queue', queue.length)],
    ['snoozed', numbered('Snoozed', snoozed.length)],
  ])
  if (role !== 'admin' || !admin) return tabs
  const left = admin.setup?.filter(step => !step.done).length ?? 0
  const broken = admin.health?.filter(part => part.state === 'failing').length ?? 0
  const labels: Partial<Record<HomeTab, string | false>> = {
    setup: admin.setup !== undefined && numbered('Set-up', left),
    autopilot: admin.autopilot !== undefined && 'Autopilot',
    scenarios: admin.scenarios !== undefined && 'Scenarios',
    knowledge: admin.knowledge !== undefined && 'Knowledge',
    people: admin.people !== undefined && 'People',
    hours: admin.hours !== undefined && 'Hours',
    health: admin.health !== undefined && (broken > 0 ? `🔴 Health (${broken})` : 'Health'),
  }
  for (const tab of homeTabs) {
    const label = labels[tab]
    if (typeof label === 'string') tabs.set(tab, label)
  }
  return tabs
}

const tabGroups = (tab: HomeTab, given: HomeGiven): KnownBlock[][] => {
  const { admin = {} } = given
  const at = { now: given.now, zone: given.zone }
  switch (tab) {
    case 'desk':
      return deskTab(given)
    case 'queue':
      return queueTab(given)
    case 'snoozed':
      return snoozedTab(given)
    case 'setup':
      return setupTab(admin.setup ?? [])
    case 'autopilot':
      return admin.autopilot ? autopilotTab(admin.autopilot) : []
    case 'scenarios':
      return scenariosTab(admin.scenarios ?? [])
    case 'knowledge':
      return admin.knowledge ? knowledgeTab(admin.knowledge, at) : []
    case 'people':
      return admin.people ? peopleTab(admin.people, at) : []
    case 'hours':
      return admin.hours ? cardsTab(admin.hours, at) : []
    case 'health':
      return healthTab(admin.health ?? [], at)
  }
}

/** The App Home of one person. A tab that they do not have is the first one; a page behind the last is the last. */
export const home = (given: HomeGiven): HomeView => {
  const tabs = tabsOf(given)
  const tab = given.tab !== undefined && tabs.has(given.tab) ? given.tab : 'desk'
  const press = (name: HomeTab, page = 0) => ({ kind: 'home', tab: name, page }) as const
  const buttons = [...tabs].map(([name, label]) => ({ name, made: button(label, press(name), name === tab ? { style: 'primary' } : {}) }))
  const personal: HomeTab[] = ['desk', 'queue', 'snoozed']
  const everything = button('Everything you can do', { kind: 'open', what: 'menu' })
  const head: KnownBlock[] = [
    ...row([...buttons.filter(b => personal.includes(b.name)).flatMap(b => b.made), ...everything]),
    ...row(buttons.filter(b => !personal.includes(b.name)).flatMap(b => b.made)),
  ]
  const groups = tabGroups(tab, given)
  const room = {
    blocks: tab === 'desk' ? limits.viewBlocks - head.length - 2 : pageBlocks,
    weight: limits.viewWeight - weightOf(head) - 500,
  }
  const body = groups.length > 0 ? pageOf(groups, given.page ?? 0, page => press(tab, page), room) : [section('There is nothing here yet.')]
  return {
    type: 'home',
    callback_id: 'home',
    private_metadata: JSON.stringify({ tab, page: given.page ?? 0 }),
    blocks: [...head, { type: 'divider' }, ...body, small(`As of ${moment(given.now, given)}`)],
  }
}
