// Whether an answer says only what its passages carry, asked of the model in a prompt of its own that sees neither history nor tone.
import { z } from 'zod'
import type { Judgement } from '#core/ports/answerer.ts'
import { aboutFences, fenced } from './prompts/fence.ts'
import { read } from './reply.ts'
import type { Request } from './requests/client.ts'
import type { Accepted } from './requests/mend.ts'

export interface Judged {
  question: string
  text: string
  passages: { id: string; text: string }[]
}

const wire = z.strictObject({ loose: z.array(z.string()), carried: z.boolean(), why: z.string() })
const { $schema: _, ...schema } = z.toJSONSchema(wire)
const verdict = z.object({ loose: z.array(z.string()), carried: z.boolean(), why: z.string().catch('') })

const rules = `You check an answer of a support desk before it is sent. Compare each sentence of the answer with the passages.
A sentence is carried where the passages say the same, in other words or another language too. It is loose where it says a fact, number, condition, link or promise that the passages do not.
Greetings, thanks, and sentences that only repeat the question or lead to the next one are carried.
Reply with one JSON object and nothing else:
{"loose": the loose sentences, word for word, [] where there are none,
 "carried": true where there are none,
 "why": one sentence}`

export const judgePrompt = ({ question, text, passages }: Judged, fence: string): Request => ({
  messages: [
    { role: 'system', content: `${rules}\n\n${aboutFences(fence)}` },
    {
      role: 'user',
      content: [
        ...passages.map((one, i) => fenced(fence, `passage P${i + 1}`, one.text)),
        fenced(fence, 'question', question),
        fenced(fence, 'answer', text),
        'Which sentences of the answer are loose? Reply with the JSON object.',
      ].join('\n\n'),
    },
  ],
  format: { name: 'verdict', schema },
})

/** A model that calls sentences loose and the answer carried contradicts itself: then it is not. */
export const readVerdict = (text: string): Accepted<Judgement> => {
  const found = read(verdict, text)
  if ('mistake' in found) return found
  const { loose, carried, why } = found.value
  const sentences = loose.filter(one => one.trim() !== '')
  const holds = carried && sentences.length === 0
  return {
    value: { carried: holds, loose: sentences, why: why || (holds ? 'Every sentence is carried.' : 'Not every sentence is carried.') },
  }
}
