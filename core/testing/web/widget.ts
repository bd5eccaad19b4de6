// The widget as a customer meets it on a page: opened, written in, read.
import { en, type Key, type Words } from '#connectors/web/widget/words/en.ts'
import { type BrowserPage, eventually } from '../browsers/page.ts'

export interface Widget {
  readonly page: BrowserPage
  /** What the widget calls something, in the language that this page has it in. Texts that count are said for many. */
  say(key: Key, values?: Record<string, string | number>): string
  open(): Promise<void>
  /** Writes into the field and sends with Enter. */
  write(text: string): Promise<void>
  /** The messages in the conversation from top to bottom, as they are read. */
  said(): Promise<string[]>
  /** Waits until the log holds these words somewhere. */
  shows(text: string, patience?: number): Promise<void>
  /** Waits until so many files are ready to go with the next message. */
  holdsFiles(count: number): Promise<void>
  /** Waits until the log has nothing under way any more. */
  settled(patience?: number): Promise<void>
}

/** What the log says, message by message. Runs in the page. */
const messagesIn = (): string[] => {
  const root = document.querySelector('threadline-chat')?.shadowRoot
  return [...(root?.querySelectorAll<HTMLElement>('[role=log] .words') ?? [])].map(e => e.innerText.trim())
}

/** All that the log says, in a line. Runs in the page. */
const logOf = (): string => {
  const log = document.querySelector('threadline-chat')?.shadowRoot?.querySelector<HTMLElement>('[role=log]')
  return (log?.innerText ?? '').replace(/\s+/g, ' ')
}

const nothingUnderWay = (): boolean => {
  const root = document.querySelector('threadline-chat')?.shadowRoot
  return !!root && root.querySelectorAll('.state.sending, .state.waiting').length === 0
}

/** The widget of a page that has been opened; `words` are those of the page's language. */
export const widgetOn = (page: BrowserPage, words: Partial<Words> = en): Widget => {
  const say: Widget['say'] = (key, values = {}) => {
    const text = words[key] ?? en[key]
    return (typeof text === 'string' ? text : text.other).replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
  }
  return {
    page,
    say,
    open: async () => {
      // With something unread its name says so after these words.
      await page.press('button', new RegExp(`^${say('open')}`))
      await page.shows('textbox', say('write'))
    },
    async write(text) {
      await page.fill('textbox', say('write'), text)
      await page.key('Enter')
    },
    said: () => page.evaluate(messagesIn, undefined),
    async shows(text, patience) {
      await eventually(
        async () => (await page.evaluate(logOf, undefined)).includes(text),
        last => `the conversation does not say “${text}”${last instanceof Error ? `: ${last.message}` : ''}`,
        patience,
      ).catch(async error => {
        const log = await page.evaluate(logOf, undefined)
        const asked = page.requests.slice(-8).join(', ')
        throw new Error(
          `${(error as Error).message} in ${page.browser}, but “${log}”; asked for ${asked}; errors: ${page.errors.join(' | ')}`,
        )
      })
    },
    holdsFiles: count =>
      page.until(
        `${count} files are ready`,
        wanted => {
          const root = document.querySelector('threadline-chat')?.shadowRoot
          return root?.querySelectorAll('.chip[data-state=ready]').length === wanted
        },
        count,
      ),
    settled: patience => page.until('everything is sent', nothingUnderWay, undefined, patience),
  }
}
