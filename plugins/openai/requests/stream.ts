// What a model says, put together: from the chunks of a stream, pieces of tool calls included, or from a whole answer.
//
// Follows https://platform.openai.com/docs/api-reference/chat-streaming. A stream that ends without saying why was cut off.
import type { ChatCompletion, ChatCompletionChunk } from 'openai/resources/chat/completions'
import type { Clock } from '#core/lib/clock.ts'
import type { Duration } from '#core/model/time.ts'
import { ModelFailure } from './failures.ts'

/** A call as the model wrote it; nothing of it was checked. */
export interface RawCall {
  id: string
  name: string
  arguments: string
}

export interface Said {
  text: string
  calls: RawCall[]
  /** `stop`, `length`, `tool_calls`, `content_filter` … */
  finish: string
  /** As the server counts them, where it does. */
  tokens?: { in: number; out: number }
}

/** Characters of an answer: whoever writes more has lost the thread. */
const most = 60_000

const unreadable = (): ModelFailure => new ModelFailure('again', 'What the server of the model sent can not be read.', { begun: true })

const tokensOf = (usage: { prompt_tokens?: number; completion_tokens?: number } | null | undefined): Pick<Said, 'tokens'> =>
  typeof usage?.prompt_tokens === 'number' ? { tokens: { in: usage.prompt_tokens, out: usage.completion_tokens ?? 0 } } : {}

type Piece = NonNullable<ChatCompletionChunk.Choice.Delta['tool_calls']>[number]

/** Some servers number every call 0, or not at all: another id is another call. */
const addPiece = (calls: Map<number, RawCall>, piece: Piece): void => {
  let at = piece.index ?? Math.max(0, calls.size - 1)
  const had = calls.get(at)
  if (had && piece.id && had.id !== '' && piece.id !== had.id) at = Math.max(...calls.keys()) + 1
  const call = calls.get(at) ?? { id: '', name: '', arguments: '' }
  calls.set(at, call)
  if (piece.id) call.id = piece.id
  call.name += piece.function?.name ?? ''
  call.arguments += piece.function?.arguments ?? ''
}

/** How long to wait for a chunk: the first one, for which the model reads the prompt, and each further one. */
export interface Gaps {
  first: Duration
  next: Duration
}

/** Reads a stream to its end. `so` hears all words as far as they have come, as long as there are no calls. `late` is called where the next chunk does not come in time, and has to end the stream. */
export const readStream = async (
  chunks: AsyncIterable<ChatCompletionChunk>,
  { clock, gaps, late, so }: { clock: Clock; gaps: Gaps; late(): void; so?: ((text: string) => void) | undefined },
): Promise<Said> => {
  const calls = new Map<number, RawCall>()
  let text = ''
  let size = 0
  let finish: string | undefined
  let tokens: Pick<Said, 'tokens'> = {}
  let cancel = clock.after(gaps.first, late)
  try {
    for await (const chunk of chunks) {
      cancel()
      cancel = clock.after(gaps.next, late)
      if (typeof chunk !== 'object' || chunk === null) throw unreadable()
      if (chunk.usage) tokens = tokensOf(chunk.usage)
      const choice = chunk.choices?.[0]
      if (!choice) continue
      text += choice.delta?.content ?? ''
      size += (choice.delta?.content ?? '').length
      for (const piece of choice.delta?.tool_calls ?? []) {
        addPiece(calls, piece)
        size += piece.function?.arguments?.length ?? 0
      }
      finish = choice.finish_reason ?? finish
      if (choice.delta?.content && calls.size === 0) so?.(text)
      if (size > most) throw new ModelFailure('question', 'The model wrote without end.', { begun: true })
    }
  } finally {
    cancel()
  }
  if (finish === undefined) throw new ModelFailure('again', 'The answer of the model broke off in the middle.', { begun: true })
  return { text, calls: [...calls.values()], finish, ...tokens }
}

/** The same of an answer that came as a whole. */
export const readWhole = (completion: ChatCompletion): Said => {
  const choice = typeof completion === 'object' ? completion?.choices?.[0] : undefined
  if (!choice?.message) throw unreadable()
  const { message, finish_reason } = choice
  return {
    text: message.content ?? '',
    calls: (message.tool_calls ?? []).flatMap(call =>
      call.type === 'custom' || !call.function
        ? []
        : [{ id: call.id ?? '', name: call.function.name ?? '', arguments: call.function.arguments ?? '' }],
    ),
    finish: message.refusal ? 'content_filter' : (finish_reason ?? 'stop'),
    ...tokensOf(completion.usage),
  }
}
