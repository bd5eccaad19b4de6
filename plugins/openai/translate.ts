// Translating what customers and agents wrote. Whatever must not change, such as links and what stands in the place of a card number, is
// counted before and after: a translation that lost or changed one is not used.

import { aboutFences, fenced } from './prompts/fence.ts'
import { languageName } from './prompts/language-name.ts'
import { aloud } from './reply.ts'
import type { Request } from './requests/client.ts'
import type { Accepted } from './requests/mend.ts'

/** Links, code, words in square brackets that are no link's, tags and {{variables}}. */
const fixed =
  /https?:\/\/[^\s<>()[\]"'“”„«»]*[^\s<>()[\]"'“”„«».,;:!?]|`[^`\n]+`|\[[^\][\n]{1,60}\](?!\()|<\/?[a-z][^<>\n]{0,200}>|\{\{[^{}\n]{1,60}\}\}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{0,64}\w/giu

/** What has to stand in the translation as it stands in the text, as often as it does. */
export const fixedIn = (text: string): string[] => (text.match(fixed) ?? []).toSorted()

const name = (tag: string): string => languageName(tag) ?? tag

/** Characters of a text that is translated at once. */
export const longest = 12_000

export const translatePrompt = ({ text, to, from }: { text: string; to: string; from?: string }, fence: string): Request => {
  const kept = [...new Set(fixedIn(text))]
  const keep =
    kept.length === 0 ? [] : ['Keep these exactly as they are, each where it belongs:', fenced(fence, 'kept', kept.join('\n'), longest)]
  const rules = `You translate messages of a support chat. Translate the text${from === undefined || from === 'und' ? '' : ` from ${name(from)}`} to ${name(to)}: all of it, in the same tone, nothing added, nothing answered. Links, code, Markdown, line breaks and words in square brackets stay as they are. Reply with the translation and nothing else.`
  return {
    messages: [
      { role: 'system', content: `${rules}\n\n${aboutFences(fence)}` },
      { role: 'user', content: [fenced(fence, 'text', text, longest), ...keep, `Translate the text to ${name(to)}.`].join('\n\n') },
    ],
  }
}

const differing = (before: string[], after: string[]): string[] => {
  const left = [...after]
  return before.filter(one => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** Held to what must not change, and to a length that a translation can have. */
export const readTranslation = (said: string, text: string, fence: string): Accepted<string> => {
  const translated = said.replaceAll(aloud, '').trim()
  if (translated === '') return { mistake: 'it was empty' }
  if (translated.includes(fence)) return { mistake: 'it held marks of the prompt' }
  if (translated.length > 200 + text.length * 4) return { mistake: 'it is far longer than the text' }
  const before = fixedIn(text)
  const after = fixedIn(translated)
  const lost = differing(before, after)
  const added = differing(after, before)
  if (lost.length > 0) return { mistake: `it lost or changed ${lost.join(' ')}` }
  return added.length > 0 ? { mistake: `it added ${added.join(' ')}` } : { value: translated }
}
