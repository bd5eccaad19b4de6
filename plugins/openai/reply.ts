// The model's reply: its schema, and how it is read from whatever comes back, JSON as asked for or JSON somewhere in a text.
import { z } from 'zod'

const verdicts = ['answer', 'clarify', 'none', 'handoff'] as const

/**
 * As servers are held to it: everything there, nothing optional, no bounds, which not every server knows. The words come last: by then it is
 * known what they rest on and how sure they are.
 */
const wire = z.strictObject({
  why: z.string(),
  verdict: z.enum(verdicts),
  handoff: z.enum(['requested', 'frustration']).nullable(),
  cited: z.array(z.string()),
  confidence: z.number(),
  text: z.string(),
})

const { $schema: _, ...schema } = z.toJSONSchema(wire)

/** For `response_format`. */
export const replyFormat = { name: 'reply', schema }

/** 0.8, "0.8" or 80. */
const share = z.preprocess(given => {
  const number = typeof given === 'string' && given.trim() !== '' ? Number(given.replace('%', '')) : given
  return typeof number === 'number' && number > 1 && number <= 100 ? number / 100 : number
}, z.number('must be a number from 0 to 1').min(0).max(1))

/** As it is read: what a server that knows no schema leaves out is taken for nothing, as long as it is plain what is meant. */
const replySchema = z
  .object({
    why: z.string().nullish(),
    verdict: z.enum(verdicts),
    handoff: z.enum(['requested', 'frustration']).nullish().catch(null),
    cited: z
      .array(z.coerce.string())
      .nullish()
      .transform(list => list ?? []),
    text: z
      .string()
      .nullish()
      .transform(text => text ?? ''),
    confidence: share,
  })
  .refine(({ verdict, text }) => (verdict !== 'answer' && verdict !== 'clarify') || text.trim() !== '', {
    path: ['text'],
    message: 'must hold the words for the customer',
  })

export type Reply = z.infer<typeof replySchema>

/** What a model thought aloud before it replied, as some servers leave it in. */
export const aloud = /<think(?:ing)?>[\s\S]*?(?:<\/think(?:ing)?>|$)/g

/** The end of the object that begins at `from`, or -1. */
const endOf = (text: string, from: number): number => {
  let depth = 0
  let isQuoted = false
  for (let i = from; i < text.length; i++) {
    const c = text[i]
    if (isQuoted) {
      if (c === '\\') i += 1
      else if (c === '"') isQuoted = false
    } else if (c === '"') isQuoted = true
    else if (c === '{') depth += 1
    else if (c === '}') {
      depth -= 1
      if (depth === 0) return i + 1
    }
  }
  return -1
}

/** Braces that are looked at: a text with more of them holds no reply. */
const mostStarts = 20

/** The first JSON object in a text, or undefined. */
export const jsonIn = (text: string): unknown => {
  const bare = text.replaceAll(aloud, '').trim()
  let from = bare.indexOf('{')
  for (let n = 0; from >= 0 && n < mostStarts; n++) {
    const end = endOf(bare, from)
    try {
      if (end > 0) return JSON.parse(bare.slice(from, end))
    } catch {
      // Braces of something else; the reply may come behind them.
    }
    from = bare.indexOf('{', from + 1)
  }
  return undefined
}

/** What was read, or what is wrong with it in words that the model can mend it by. */
export const read = <T>(schema: z.ZodType<T>, text: string): { value: T } | { mistake: string } => {
  if (text.trim() === '') return { mistake: 'it was empty' }
  const json = jsonIn(text)
  if (json === undefined) return { mistake: 'it held no JSON object' }
  const parsed = schema.safeParse(json)
  if (parsed.success) return { value: parsed.data }
  return { mistake: parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the object'}: ${message}`).join('; ') }
}

/** The reply that begins in a text, as far as its words have come; undefined before them, and where something comes behind them. */
export const beginningOf = (text: string): Reply | undefined => {
  const bare = text.replaceAll(aloud, '')
  const from = bare.indexOf('{')
  if (from < 0) return undefined
  let depth = 0
  let isQuoted = false
  /** Up to here no character of a string is cut in two. */
  let whole = from
  for (let i = from; i < bare.length; i++) {
    const c = bare[i]
    if (isQuoted && c === '\\') i += bare[i + 1] === 'u' ? 5 : 1
    else if (c === '"') isQuoted = !isQuoted
    else if (!isQuoted && c === '{') depth += 1
    else if (!isQuoted && c === '}') depth -= 1
    if (i < bare.length) whole = i + 1
  }
  if (!isQuoted || depth !== 1) return undefined
  try {
    const json: unknown = JSON.parse(`${bare.slice(from, whole)}"}`)
    const keys = Object.keys(json as object)
    const isKnown = keys.at(-1) === 'text' && ['verdict', 'cited', 'confidence'].every(key => keys.includes(key))
    return isKnown ? replySchema.safeParse(json).data : undefined
  } catch {
    return undefined
  }
}

export const readReply = (text: string): { value: Reply } | { mistake: string } => read(replySchema, text)
