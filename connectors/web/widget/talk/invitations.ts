// Which of the team's first words fit now: the page, its language, how long it was looked at, and when they were shown last. Pure.
import { pageMatches } from '#core/model/proactive.ts'
import type { WireInvitation } from '../../wire.ts'

export interface Moment {
  path: string
  /** BCP 47 tag of the page. */
  language: string
  /** How long this path has been in view. */
  seconds: number
  /** Epoch milliseconds. */
  now: number
  /** When an invitation was last shown in this browser. */
  shownAt: (id: string) => number | undefined
}

const day = 24 * 3_600_000

/** The first that fits, in the order of the team. */
export const invitationFor = (
  invitations: WireInvitation[],
  { path, language, seconds, now, shownAt }: Moment,
): WireInvitation | undefined =>
  invitations.find(({ id, pages, after, again, languages }) => {
    const shown = shownAt(id)
    const primary = language.toLowerCase().split('-')[0] ?? ''
    return (
      seconds >= after &&
      (shown === undefined || (again > 0 && now - shown >= again * day)) &&
      (languages.length === 0 || languages.some(tag => tag.toLowerCase() === primary)) &&
      pageMatches(pages, path)
    )
  })
