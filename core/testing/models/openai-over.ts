// The answerer of plugins/openai over a played model, with the offline answerer to fall back on.
import { createOffline } from '#plugins/offline/index.ts'
import { config, type OpenaiConfig } from '#plugins/openai/config.ts'
import { create } from '#plugins/openai/index.ts'
import type { Answer, Answerer, Question } from '../../ports/answerer.ts'
import type { PluginGiven } from '../../ports/folder.ts'
import { type Opened, openPart } from '../kits/opened.ts'
import type { PlayedModel } from './played-model.ts'

export const live = (signal = new AbortController().signal): { signal: AbortSignal; session: string; channel: string } => ({
  signal,
  session: 'ses_1',
  channel: 'web',
})

export interface OpenaiOver extends Opened<Answerer> {
  /** What it says to a question; throws where it wants calls made. */
  ask(question: Question): Promise<Answer>
}

export const openaiOver = (
  { url }: Pick<PlayedModel, 'url'>,
  variables: Record<string, string> = {},
  more: Partial<PluginGiven> = { fallback: createOffline() },
): OpenaiOver => {
  const all = Object.entries({ OPENAI_MODEL: 'played', OPENAI_BASE_URL: url, ...variables })
  // As in `.env`, an empty value counts as not set.
  const set = Object.fromEntries(all.filter(([, value]) => value !== ''))
  const opened = openPart<OpenaiConfig, Answerer>({ config, create }, set, more)
  return {
    ...opened,
    async ask(question) {
      const said = await opened.part.answer(question, live())
      if (said.kind === 'calls') throw new Error(`it wants calls made: ${said.calls.map(call => call.action).join(', ')}`)
      return said
    },
  }
}
