// One text in another language, or why not, in half a sentence for a person. The model reads it masked; what must not change is compared
// before and after, whatever translates.

import { lostIn } from '#core/safety/kept.ts'
import { createMasker } from '#core/safety/masking/masker.ts'
import { placeholders } from '#core/safety/masking/placeholders.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Masking } from '../../model/masking.ts'
import { type Duration, second } from '../../model/time.ts'
import type { Answerer } from '../../ports/answerer.ts'
import { howToTranslate } from './house.ts'

/** The translation, or why there is none. */
export type Rendered = { text: string } | { failed: string }

interface Wanted {
  text: string
  to: string
  from?: string
  /** For the accounts. */
  session: string
  channel: string
}

/** Throws only where the house closes meanwhile: that says nothing about the text. */
export type Render = (wanted: Wanted) => Promise<Rendered>

const longestWait: Duration = 40 * second

interface Needs {
  answerer: Answerer
  masking(): Promise<Masking>
  clock: Clock
  closing: AbortSignal
}

const named = (list: readonly string[]): string => [...new Set(list)].slice(0, 3).join(', ')

export const createRender = ({ answerer, masking, clock, closing }: Needs): Render => {
  /** Ended when the house closes, or after too long. */
  const within = async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    closing.throwIfAborted()
    const controller = new AbortController()
    const close = (): void => controller.abort(closing.reason)
    closing.addEventListener('abort', close)
    const late = new Error(`it took longer than ${longestWait / second} seconds`)
    const cancel = clock.after(longestWait, () => controller.abort(late))
    try {
      return await Promise.race([
        work(controller.signal),
        new Promise<never>((_, reject) => controller.signal.addEventListener('abort', () => reject(controller.signal.reason))),
      ])
    } finally {
      cancel()
      closing.removeEventListener('abort', close)
    }
  }

  return async ({ text, to, from, session, channel }) => {
    if (!answerer.translate) return { failed: howToTranslate.charAt(0).toLowerCase() + howToTranslate.slice(1) }
    const { emails, phones, ips } = await masking()
    const masker = createMasker({ emails, phones, ips })
    const masked = masker.mask(text).text
    // What is dropped for good when it is masked, such as a password, could not be put back.
    if (masker.reveal(masked) !== text) return { failed: 'it holds something that no model may see, such as a password or a key' }
    const translating = answerer.translate.bind(answerer)
    let said: string
    try {
      said = await within(signal =>
        translating({ text: masked, to, ...(from === undefined ? {} : { from }) }, { signal, session, channel }),
      )
    } catch (error) {
      closing.throwIfAborted()
      return { failed: error instanceof Error && error.message !== '' ? error.message : 'the model failed' }
    }
    if (said.trim() === '') return { failed: 'the translation was empty' }
    const lost = lostIn(masked, said)
    if (lost.length > 0) return { failed: `the translation lost ${named(lost)}` }
    const added = placeholders(said).filter(({ text: one }) => !masked.includes(one))
    if (added.length > 0) return { failed: `the translation added ${named(added.map(one => one.text))}` }
    return { text: masker.reveal(said) }
  }
}
