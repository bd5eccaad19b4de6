// Signed addresses of a conversation's pages, and what stands there: one message of ours, or the question for a rating.
import type { Clock } from '../../lib/clock.ts'
import { createSigner, isSame } from '../../lib/signer.ts'
import type { Entry } from '../../model/entry.ts'
import { foldTimeline } from '../../model/folds/timeline.ts'
import { Problem } from '../../model/problem.ts'
import type { Session } from '../../model/session.ts'
import { type Duration, day } from '../../model/time.ts'
import type { Inbox } from '../../ports/connector.ts'
import { type Pages, pagePaths, type RatingPage, type ServedPages } from '../../ports/pages.ts'
import type { Timeline } from '../timeline/timeline.ts'

/** All that the house does with pages; parts are given the half that is `Pages`. */
export interface KeptPages extends Pages {
  served: ServedPages
}

interface Needs {
  secret: string
  publicUrl: string
  clock: Clock
  timeline: Timeline
  rate: Inbox['rate']
  /** Gives entries' files their addresses. */
  addressed(entries: Entry[]): Entry[]
}

const lasts: Duration = 90 * day
/** 128 bits are enough and leave the address short. */
const signatureBytes = 16

/** Letters and digits alone: where a message is read, a sign at an address's end is easily taken for the sentence's. */
const written = (signature: Buffer): string =>
  BigInt(`0x${signature.toString('hex')}`)
    .toString(36)
    .padStart(25, '0')

const never = (): Problem => new Problem('not_found', 'This is not an address that was given out: open it from where it was sent, whole.')

const gone = (why: string): Problem => new Problem('gone', why)

export const createPages = ({ secret, publicUrl, clock, timeline, rate, addressed }: Needs): KeptPages => {
  const sign = createSigner(secret, signatureBytes)

  const tokenOf = (kind: keyof typeof pagePaths, ...parts: string[]): string => {
    const until = Math.ceil((clock.now() + lasts) / day).toString(36)
    return [...parts, until, written(sign('page', kind, ...parts, until))].join('.')
  }

  /** The signed parts of a token. */
  const read = (kind: keyof typeof pagePaths, token: string): string[] => {
    const parts = token.split('.')
    const [signature = '', until = '', ...rest] = parts.reverse()
    rest.reverse()
    if (!isSame(signature, written(sign('page', kind, ...rest, until)))) throw never()
    if (Number.parseInt(until, 36) * day <= clock.now()) throw gone('The address has run out: write to us again to get a new one.')
    return rest
  }

  const sessionOf = async (id: string): Promise<Session> => {
    const session = await timeline.load(id).catch(error => {
      throw error instanceof Problem && error.code === 'not_found' ? gone('The conversation was erased.') : error
    })
    if (session.erased) throw gone('The conversation was erased.')
    return session
  }

  const tongue = ({ language }: Session): { language?: string } => (language === undefined ? {} : { language })

  const standing = (session: Session): RatingPage => ({
    ...tongue(session),
    open: session.status === 'open',
    ...(session.csat?.score === undefined ? {} : { score: session.csat.score }),
  })

  return {
    answer: (session, seq) => `${publicUrl}${pagePaths.answer}/${tokenOf('answer', session, String(seq))}`,
    rating: session => `${publicUrl}${pagePaths.rating}/${tokenOf('rating', session)}`,
    served: {
      async answer(token) {
        const [id = '', number] = read('answer', token)
        const session = await sessionOf(id)
        const seq = Number(number)
        const upTo = Math.max(seq, session.changed ?? 0)
        const [entry] = addressed(foldTimeline(await timeline.read(id, seq - 1, upTo - seq + 1)))
        if (entry?.kind !== 'message' || entry.author.kind === 'contact') throw never()
        if (entry.deleted || entry.redacted?.whole) throw gone('The message was taken back.')
        const { author, at, text, sources = [], attachments = [] } = entry
        const name = author.kind === 'agent' ? { name: author.name } : {}
        const told = sources.map(({ title, url }) => ({ title, ...(url === undefined ? {} : { url }) }))
        return { ...tongue(session), author: author.kind, ...name, at, text, sources: told, attachments }
      },
      async rating(token) {
        const [id = ''] = read('rating', token)
        return standing(await sessionOf(id))
      },
      async rate(token, rating) {
        const [id = ''] = read('rating', token)
        const { csat } = await sessionOf(id)
        // Pressed twice, it is one rating.
        if (csat?.score !== rating.score || rating.comment !== undefined) await rate(id, rating)
        return standing(await sessionOf(id))
      },
    },
  }
}
