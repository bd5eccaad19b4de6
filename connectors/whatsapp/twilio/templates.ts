// The templates that WhatsApp has approved, or not yet, as Twilio's Content API lists them. https://www.twilio.com/docs/content/content-api-resources
import type { Logger } from 'pino'
import type { TwilioLink } from '#connectors/links/twilio/link.ts'
import type { Template } from '#core/ports/connector.ts'

/** So many are read: more than the 6,000 that WhatsApp lets an account have. */
const most = 10_000

/** What is words and nothing else, or words with buttons that say the same to everybody. */
const wordy = ['twilio/text', 'twilio/quick-reply']

const places = (text: string): string[] => [
  ...new Set([...text.matchAll(/\{\{\s*([\w-]{1,64})\s*\}\}/gu)].map(([, name]) => name as string)),
]

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const approvals: Record<string, string> = {
  unsubmitted: 'it was never handed to WhatsApp to be approved',
  received: 'WhatsApp has not decided about it yet',
  pending: 'WhatsApp has not decided about it yet',
  rejected: 'WhatsApp has rejected it',
  paused: 'WhatsApp has paused it, because too many did not want it',
  disabled: 'WhatsApp has switched it off',
}

interface Content {
  sid: string
  friendlyName: string
  language: string
  types: unknown
  approvalRequests: unknown
}

/** Undefined where it has no words at all. */
export const readTemplate = ({ sid, friendlyName, language, types, approvalRequests }: Content): Template | undefined => {
  if (!isRecord(types)) return undefined
  const type = wordy.find(one => one in types) ?? Object.keys(types)[0]
  const shape = type === undefined ? undefined : types[type]
  if (type === undefined || !isRecord(shape) || typeof shape.body !== 'string') return undefined
  const approval = isRecord(approvalRequests) ? approvalRequests : {}
  const status = typeof approval.status === 'string' ? approval.status : 'unsubmitted'
  const rejected = typeof approval.rejection_reason === 'string' && approval.rejection_reason !== '' ? `: ${approval.rejection_reason}` : ''
  const variables = places(shape.body).toSorted((a, b) => Number(a) - Number(b) || 0)
  const elsewhere = places(JSON.stringify(shape)).some(name => !variables.includes(name))
  const unfit = !wordy.includes(type) || elsewhere ? `it is more than words (${type}), and only words are sent from here` : undefined
  const refused = status === 'approved' ? unfit : `${approvals[status] ?? `WhatsApp says “${status}” of it`}${rejected}`
  return { id: sid, name: friendlyName, language, text: shape.body, variables, ...(refused === undefined ? {} : { refused }) }
}

/** Every template of the account that has words. Fails as `send` does. */
export const listTemplates = async (link: TwilioLink, log: Pick<Logger, 'warn'>): Promise<Template[]> => {
  const client = await link.client()
  const found = await client.content.v1.contentAndApprovals.list({ pageSize: 500, limit: most })
  if (found.length === most) log.warn(`Twilio has ${most} templates or more: those beyond are not shown here`)
  return found.flatMap(one => readTemplate(one) ?? [])
}
