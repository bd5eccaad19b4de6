// Which actions the AI may ask for in a session: what is switched on for its channel and segments, and nothing that lacks what the house
// has to fill in. The same is looked at again before a call is made.
import type { Offer } from '../../ports/answerer.ts'
import type { Matter } from '../answering/matter.ts'
import type { Catalogue, Known } from './catalogue-port.ts'
import { isProven, magicArguments, requiredOf, type Whose, withoutMagic } from './magic.ts'

/** Where an action would be used. */
export interface Where {
  channel: string
  segments: readonly string[]
  verified: boolean
  /** Absent in a dry run. */
  whose?: Whose
}

/** Why an action may not be used there, in a sentence for the model and for people; undefined where it may. */
export const whyNot = ({ action }: Known, { channel, segments, verified, whose }: Where): string | undefined => {
  if (!action.on) return 'It is switched off.'
  if (action.channels.length > 0 && !action.channels.includes(channel)) return `It is not for ${channel}.`
  if (action.segments.length > 0 && !action.segments.some(one => segments.includes(one))) return 'It is not for this customer.'
  if (action.verified && !verified) return 'It needs a customer whose identity is verified.'
  if (!whose) return undefined
  const known = magicArguments(action, whose)
  const missing = requiredOf(action).filter(name => Object.hasOwn(action.magic, name) && known[name] === undefined)
  return missing.length > 0 ? `It needs ${missing.map(name => action.magic[name]).join(', ')}, which is not known for sure.` : undefined
}

const asked = {
  auto: '',
  customer: ' The customer is asked for a yes before it is done.',
  agent: ' A colleague has to agree before it is done.',
}

interface Needs {
  catalogue: Catalogue
  /** The session and its contact. */
  whose(session: string): Promise<Whose>
  /** What the house itself can do about what is withheld. */
  besides(known: readonly Known[], where: Where): Offer[]
}

export const createOffers =
  ({ catalogue, whose, besides }: Needs) =>
  async ({ channel, segments, verified = false, others = false, session, purpose }: Matter): Promise<Offer[]> => {
    // A draft is words for a person, who does what has to be done.
    if (purpose === 'draft') return []
    const all = (await catalogue.all()).filter(({ service }) => catalogue.maker(service.by) !== undefined)
    if (all.length === 0) return []
    const known = session === undefined ? undefined : { ...(await whose(session)), others }
    const where: Where = {
      channel,
      segments: others ? [] : segments,
      ...(known ? { verified: isProven(known), whose: known } : { verified: verified && !others }),
    }
    const offered = all
      .filter(known => whyNot(known, where) === undefined)
      .map(({ action }) => ({
        action: action.id,
        description: `${action.description || action.title}${asked[action.approval] ?? asked.agent}`,
        parameters: withoutMagic(action),
      }))
    return [...offered, ...besides(all, where)]
  }
