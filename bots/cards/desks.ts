// How the desks show sessions: settings, routes, and what is behind.
import type { DeskSettings } from '#core/model/desk-settings.ts'
import type { Route } from '#core/model/routing.ts'
import type { DeskStanding } from '#core/ports/queries.ts'
import type { Card, Row } from './card.ts'
import { countHeading, languageWords, whenWords } from './words.ts'

const thenWords = ({ team, show }: Route): string =>
  [team === undefined ? '' : `team ${team}`, show ? `${show.desk}, ${show.room}` : ''].filter(Boolean).join('; ')

const routeRow = (route: Route, i: number): Row => ({
  title: `${i + 1}. ${route.name}`,
  detail: `${whenWords(route.when)} → ${thenWords(route)}`,
  action: { verb: 'route edit', label: 'Change', input: { route: route.id } },
})

/** All routes, in the order in which they are looked at. */
export const routesCard = (routes: readonly Route[], desks: readonly DeskStanding[]): Card => {
  const missing = [...new Set(routes.flatMap(r => (r.show && !desks.some(d => d.desk === r.show?.desk) ? [r.show.desk] : [])))]
  return {
    about: 'routes',
    heading: countHeading(routes.length, 'route'),
    facts: [],
    blocks: [
      {
        kind: 'rows',
        rows: routes.map(routeRow),
        empty: 'Each desk shows sessions in its own room. ‘route new’ sends some elsewhere.',
      },
      ...missing.map(desk => ({
        kind: 'text' as const,
        text: `No desk called ${desk} is on, so routes to it show nothing.`,
        tone: 'warn' as const,
      })),
    ],
    actions: [{ verb: 'route new', label: 'New route', style: 'primary' }],
  }
}

const standingRow = ({ desk, waiting, since, reason }: DeskStanding): Row =>
  waiting === 0
    ? { title: desk, detail: 'everything is shown', tone: 'good' }
    : {
        title: desk,
        detail: [
          `${waiting} ${waiting === 1 ? 'session waits' : 'sessions wait'} to be shown: ${reason ?? 'it is not known why'}`,
          ...(since === undefined ? [] : [', since ', { at: since, as: 'clock' as const }]),
        ],
        tone: 'bad',
      }

/** How sessions are shown, and how the desks stand. */
export const settingsCard = (
  { show, words, routes, reactions, language, translate, check }: DeskSettings,
  desks: readonly DeskStanding[],
): Card => ({
  about: 'settings',
  heading: 'How desks show sessions',
  facts: [
    { label: 'Shown', value: show === 'all' ? 'every session' : 'sessions that a person is needed for' },
    { label: 'Plain words in a thread', value: words === 'reply' ? 'go to the customer; // before them makes a note' : 'are notes' },
    { label: 'The team’s language', value: languageWords(language ?? 'en') },
    {
      label: 'Sessions in other languages',
      value: translate === 'auto' ? 'are translated by themselves, where a model is there' : 'are translated where an agent says so',
    },
    {
      label: 'Translated replies',
      value: check ? 'wait to be looked at before they leave' : 'leave at once; the desk shows what was sent',
    },
    { label: 'Routes', value: routes.length === 0 ? 'none' : String(routes.length) },
  ],
  blocks: [
    { kind: 'rows', label: 'Desks', rows: desks.map(standingRow), empty: 'Sessions are brought to no desk: none of that sort is on.' },
    {
      kind: 'facts',
      label: 'Reactions',
      facts: Object.entries(reactions).map(([emoji, verb]) => ({ label: `:${emoji}:`, value: verb })),
    },
  ],
  actions: [
    { verb: 'settings', label: 'Change', word: 'settings change' },
    { verb: 'route list', label: 'Routes' },
  ],
})
