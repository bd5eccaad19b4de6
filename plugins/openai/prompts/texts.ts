// Prompts whose answer is plain text: a question made whole, a summary, a translation; and what each of them is held to.
import type { Question } from '#core/ports/answerer.ts'
import { aloud } from '../reply.ts'
import type { Request } from '../requests/client.ts'
import type { Accepted } from '../requests/mend.ts'
import { aboutFences, fenced } from './fence.ts'

const authors = { contact: 'customer', ai: 'assistant', agent: 'colleague' }

/** Messages that are sent, the latest, and characters of each. */
const mostMessages = 12
const longest = 1500

const conversation = (fence: string, history: Question['history'], most = mostMessages): string[] =>
  history.slice(-most).map(({ author, text }) => fenced(fence, `said by ${authors[author]}`, text, longest))

const request = (rules: string, fence: string, parts: string[]): Request => ({
  messages: [
    { role: 'system', content: `${rules}\n\n${aboutFences(fence)}` },
    { role: 'user', content: parts.join('\n\n') },
  ],
})

/** The text alone: no thoughts aloud, no quotation marks around all of it. */
const bare = (text: string): string => {
  const said = text.replaceAll(aloud, '').trim()
  return /^["“„«].*["”“»]$/su.test(said) && !/["”“»]/u.test(said.slice(1, -1)) ? said.slice(1, -1).trim() : said
}

const rewriting = `You read the end of a conversation in a support chat. Write the customer's last message as one question that can be understood without the conversation: put in the place of "it", "there" and the like what they stand for. Keep the customer's language. Add nothing that was not said, answer nothing. Words in square brackets stay as they are. Where the message can be understood by itself, write it as it is. Reply with the question and nothing else.`

export const rewritePrompt = ({ text, history }: Pick<Question, 'text' | 'history'>, fence: string): Request =>
  request(rewriting, fence, [...conversation(fence, history, 6), 'The last message:', fenced(fence, 'last message', text, 4000)])

/** A question of one line that is not much longer than all that it can be made of. */
export const readRewritten = (said: string): Accepted<string> => {
  const text = bare(said).replaceAll(/\s+/g, ' ')
  if (text === '') return { mistake: 'it was empty' }
  return text.length > 4000 ? { mistake: 'it was far too long for a question' } : { value: text }
}

const summing = `You sum up a conversation of a support chat for the colleague who takes it over: what the customer wants, what was tried and said, what is open. Two to four plain sentences in English, without greeting and without headings. Say only what was said. Words in square brackets stay as they are. Reply with the summary and nothing else.`

export const summaryPrompt = (history: Question['history'], fence: string): Request =>
  request(summing, fence, [...conversation(fence, history, 40), 'Sum it up.'])

export const readSummary = (said: string): Accepted<string> => {
  const text = bare(said)
  if (text === '') return { mistake: 'it was empty' }
  return { value: text.length > 2000 ? `${text.slice(0, 2000).toWellFormed()} …` : text }
}
