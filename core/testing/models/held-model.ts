// A language model that streams as far as a test lets it: every chunk of its reply is held until then. It judges that all is carried, unless
// words are named that are not.
import type { ServerResponse } from 'node:http'
import type { PlayedModel } from './played-model.ts'

export interface HeldModel {
  url: string
  /** The next answer that it is asked for, once it is. */
  asked(): Promise<HeldReply>
  /** How often it was asked to judge. */
  judged(): number
}

/** A reply that is being streamed. */
export interface HeldReply {
  /** Sends the members before the text, and so much of the text. */
  begin(text: string, more?: Record<string, unknown>): void
  /** More of the text. */
  write(text: string): void
  /** The end of the text, of the reply and of the stream. */
  end(text?: string): void
  /** The connection breaks. */
  drop(): void
  /** What was asked was taken back. */
  left: Promise<void>
}

const chunk = (content: string, finish: string | null = null): string =>
  `data: ${JSON.stringify({ id: '1', object: 'chat.completion.chunk', created: 1, model: 'held', choices: [{ index: 0, delta: { content }, finish_reason: finish }] })}\n\n`

const inner = (text: string): string => JSON.stringify(text).slice(1, -1)

const replyOn = (res: ServerResponse): HeldReply => {
  const left = Promise.withResolvers<void>()
  res.on('close', () => left.resolve())
  res.setHeader('content-type', 'text/event-stream')
  res.flushHeaders()
  return {
    left: left.promise,
    begin(text, more = {}) {
      const head = { why: 'The page says so.', verdict: 'answer', handoff: null, cited: ['P1'], confidence: 0.95, ...more }
      res.write(chunk(`${JSON.stringify(head).slice(0, -1)}, "text": "`))
      res.write(chunk(inner(text)))
    },
    write: text => void res.write(chunk(inner(text))),
    end(text = '') {
      res.write(chunk(`${inner(text)}"}`))
      res.write(chunk('', 'stop'))
      res.end('data: [DONE]\n\n')
    },
    drop: () => void res.destroy(),
  }
}

let count = 0

/** Below the address of `model`. `loose`: sentences with these words are not carried. A second try without a stream is refused. */
export const holdModel = (model: PlayedModel, loose?: string): HeldModel => {
  count += 1
  const waiting: ((reply: HeldReply) => void)[] = []
  const begun: HeldReply[] = []
  let judged = 0
  const url = model.raw(`/held${count}`, async (req, res) => {
    const parts: Buffer[] = []
    for await (const part of req) parts.push(part as Buffer)
    const body = JSON.parse(Buffer.concat(parts).toString()) as { messages: { content: string }[]; stream?: boolean }
    const isJudge = body.messages[0]?.content.startsWith('You check')
    if (isJudge) {
      judged += 1
      const isLoose = loose !== undefined && body.messages.some(({ content }, i) => i > 0 && content.includes(loose))
      const content = JSON.stringify({ loose: isLoose ? [loose] : [], carried: !isLoose, why: 'so' })
      if (body.stream) {
        res.setHeader('content-type', 'text/event-stream')
        res.end(`${chunk(content)}${chunk('', 'stop')}data: [DONE]\n\n`)
      } else {
        res.setHeader('content-type', 'application/json')
        res.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content }, finish_reason: 'stop' }] }))
      }
      return true
    }
    if (!body.stream) {
      res.statusCode = 500
      res.setHeader('content-type', 'application/json')
      res.end('{"error": {"message": "trouble"}}')
      return true
    }
    const reply = replyOn(res)
    const next = waiting.shift()
    if (next) next(reply)
    else begun.push(reply)
    return true
  })
  return {
    url,
    judged: () => judged,
    asked: () => {
      const there = begun.shift()
      return there ? Promise.resolve(there) : new Promise(resolve => waiting.push(resolve))
    },
  }
}
