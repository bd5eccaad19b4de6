// What a browser may ask, as schemas: everything else is refused by what is wrong with it, before it reaches the core.
import { z } from 'zod'
import { longestText } from '../wire.ts'

/** Without the characters that must not be stored. */
const clean = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not be stored
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').toWellFormed()

const words = z
  .string()
  .transform(clean)
  .refine(text => [...text].length <= longestText, `At most ${longestText} characters.`)

const id = z.uuid({ error: 'A UUID made by the client.' })
const sessionId = z.string().min(1).max(200)

/** A page that says nonsense about its user must not keep the user from writing: what does not fit is left out. */
const claimedName = z
  .string()
  .transform(name => clean(name).trim().slice(0, 200).toWellFormed())
  .optional()
  .catch(undefined)
const claimedEmail = z.string().trim().max(254).pipe(z.email()).optional().catch(undefined)
const claimedValue = z.union([z.string().max(500).transform(clean), z.number(), z.boolean()])
const claimedCustom = z
  .record(z.string(), z.unknown())
  .transform(fields => {
    const kept = Object.entries(fields).flatMap(([key, field]) => {
      const value = claimedValue.safeParse(field)
      return /^[\p{L}\p{N}_][\p{L}\p{N}_ .-]{0,59}$/u.test(key) && value.success ? [[key, value.data] as const] : []
    })
    return Object.fromEntries(kept.slice(0, 20))
  })
  .optional()
  .catch(undefined)

const answers = z.object({
  of: z.int().min(1),
  values: z
    .record(z.string().min(1).max(200), z.string().max(4000).transform(clean))
    .refine(values => Object.keys(values).length <= 50, 'At most 50 fields.'),
})

/** Files of one message. */
export const mostFiles = 10

/** Body of `POST /web/messages`. */
export const messageBody = z
  .object({
    id,
    text: words,
    session: sessionId.optional(),
    conversation: z.uuid({ error: 'A UUID made by the client.' }).optional(),
    wish: z.boolean().optional(),
    files: z.array(z.string().min(1).max(2000)).max(mostFiles, `At most ${mostFiles} files.`).optional(),
    answers: answers.optional(),
    opening: z.string().min(1).max(100).optional(),
    name: claimedName,
    email: claimedEmail,
    custom: claimedCustom,
  })
  .refine(({ text, files, answers }) => /\S/.test(text) || answers !== undefined || (files ?? []).length > 0, {
    path: ['text'],
    message: 'Write something first.',
  })
  .refine(({ answers, session }) => answers === undefined || session !== undefined, {
    path: ['session'],
    message: 'Answers need the session whose message asked.',
  })
export type MessageBody = z.infer<typeof messageBody>

/** Body of `POST /web/typing`. */
export const typingBody = z.object({ session: sessionId, on: z.boolean() })
/** Body of `POST /web/read`. */
export const readBody = z.object({ session: sessionId, seq: z.int().min(1) })
/** Body of `POST /web/csat`. */
export const csatBody = z.object({
  id,
  session: sessionId,
  score: z.int().min(1).max(5),
  comment: z.string().transform(clean).pipe(z.string().trim().max(2000)).optional(),
})
/** Body of `POST /web/identify`. */
export const identifyBody = z.object({ visitor: z.string().max(2000).optional() })

const number = (what: string) =>
  z
    .string()
    .regex(/^\d{1,15}$/, what)
    .transform(Number)
const seqNumber = number('A number of the timeline.')

/** Query of `GET /web/session`: without `id` the latest conversation; without a number its newest entries. */
export const sessionQuery = z
  .object({
    id: sessionId.optional(),
    after: seqNumber.optional(),
    before: seqNumber.optional(),
    limit: number('How many entries.').pipe(z.number().min(1).max(200)).optional(),
  })
  .refine(({ after, before }) => after === undefined || before === undefined, 'Either after or before.')
export type SessionQuery = z.infer<typeof sessionQuery>

/** Query of `GET /web/sessions`. */
export const sessionsQuery = z.object({
  /** Where the page before ended: the time of the last activity and the session. */
  cursor: z
    .string()
    .regex(/^\d{1,15}\.[\w-]{1,200}$/, 'A cursor as `next` said it.')
    .optional(),
  limit: number('How many conversations.').pipe(z.number().min(1).max(100)).default(20),
})
export type SessionsQuery = z.infer<typeof sessionsQuery>

/** Query of `/web/stream`: without a session only what changes among all of them. `after` goes before the header. */
export const streamQuery = z.object({ session: sessionId.optional(), after: seqNumber.optional() })
/** `Last-Event-ID`: a number within the session. */
export const lastEventId = z.preprocess(value => (value === '' ? undefined : value), seqNumber.default(0))
/** Query of `POST /web/files`. */
export const fileQuery = z.object({ name: z.string().min(1, 'The file needs a name.').max(500) })
/** Query of `GET /web/source`. */
export const sourceQuery = z.object({ session: sessionId, seq: seqNumber.pipe(z.number().min(1)), index: number('Which source.') })
export type SourceQuery = z.infer<typeof sourceQuery>
