// One page of one browser, with the few things that a test does there: the same words for every browser.
import { findElement, pressable, type Wanted } from './find.ts'
import type { PageWish } from './view.ts'

export type BrowserName = 'chromium' | 'firefox'

/** A part of the page as its browser's own driver holds it. */
export interface Held {
  press(): Promise<void>
  focus(): Promise<void>
  attach(files: string[]): Promise<void>
}

/** What a driver must be able to do; everything else is made of it. */
export interface Driver {
  goto(url: string): Promise<void>
  reload(): Promise<void>
  evaluate<A, R>(fn: (arg: A) => R | Promise<R>, arg: A): Promise<R>
  /** Runs `fn` in the page; what it finds is handed to `use` and let go of afterwards. Answers whether it found something. */
  find(fn: (wanted: Wanted) => Element | null, wanted: Wanted, use?: (held: Held) => Promise<void>): Promise<boolean>
  key(key: string): Promise<void>
  type(text: string): Promise<void>
  /** Of the whole view, or of a part of it. */
  screenshot(path: string, clip?: { x: number; y: number; width: number; height: number }): Promise<void>
  offline(offline: boolean): Promise<void>
  front(): Promise<void>
  close(): Promise<void>
}

export interface BrowserPage extends Omit<Driver, 'find'> {
  readonly browser: BrowserName
  /** What the page asked of the network so far: method and address. */
  readonly requests: string[]
  /** Errors that the page's scripts did not catch. */
  readonly errors: string[]
  /** Waits until it is there, then clicks it, or taps it on a phone. */
  press(role: string, name?: string | RegExp): Promise<void>
  focus(role: string, name?: string | RegExp): Promise<void>
  /** Takes what is in the field away and types the text with the keyboard. */
  fill(role: string, name: string | RegExp, text: string): Promise<void>
  /** Gives files to a file input, whose role here is `file`. */
  attach(name: string | RegExp | undefined, files: string[]): Promise<void>
  there(role: string, name?: string | RegExp): Promise<boolean>
  shows(role: string, name?: string | RegExp, patience?: number): Promise<void>
  gone(role: string, name?: string | RegExp, patience?: number): Promise<void>
  /** Asks again and again, inside the page, until the answer is true; `what` is said when it never is. */
  until<A>(what: string, fn: (arg: A) => boolean, arg: A, patience?: number): Promise<void>
}

/** A started browser. `page` opens one that shares nothing with the others. */
export interface StartedBrowser {
  readonly name: BrowserName
  page(wish?: PageWish): Promise<BrowserPage>
  close(): Promise<void>
}

const patience = 30_000
const every = 40

const wantedOf = (role: string, name?: string | RegExp): Wanted => {
  if (name === undefined) return { role }
  return typeof name === 'string' ? { role, name } : { role, name: name.source, pattern: true }
}

/** Asks until the answer is something; throws what `failed` says after `wait` milliseconds. */
export const eventually = async <T>(
  ask: () => Promise<T | undefined | false>,
  failed: (last: unknown) => string,
  wait = patience,
): Promise<T> => {
  const end = performance.now() + wait
  let last: unknown
  for (;;) {
    try {
      const answer = await ask()
      if (answer !== undefined && answer !== false) return answer
    } catch (error) {
      last = error
    }
    if (performance.now() > end) throw new Error(failed(last), { cause: last })
    await new Promise(resolve => setTimeout(resolve, every))
  }
}

/** A page over its driver. */
export const createPage = (browser: BrowserName, driver: Driver, seen: { requests: string[]; errors: string[] }): BrowserPage => {
  const said = (role: string, name?: string | RegExp): string => `${role}${name === undefined ? '' : ` ${name}`} in ${browser}`
  const act = (role: string, name: string | RegExp | undefined, how: (held: Held) => Promise<void>): Promise<boolean> =>
    eventually(
      async () => (await driver.find(findElement, wantedOf(role, name), how)) || undefined,
      last => `there is no ${said(role, name)}, or it can not be used${last instanceof Error ? `: ${last.message}` : ''}`,
    )
  const there = (role: string, name?: string | RegExp): Promise<boolean> => driver.find(findElement, wantedOf(role, name))
  return {
    ...driver,
    ...seen,
    browser,
    there,
    press: async (role, name) => void (await act(role, name, held => held.press())),
    focus: async (role, name) => void (await act(role, name, held => held.focus())),
    attach: async (name, files) => void (await act('file', name, held => held.attach(files))),
    async fill(role, name, text) {
      await act(role, name, held => held.focus())
      await driver.evaluate(() => {
        let active = document.activeElement
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
        if (active instanceof HTMLTextAreaElement || active instanceof HTMLInputElement) active.select()
      }, undefined)
      if (text === '') await driver.key('Delete')
      else await driver.type(text)
    },
    async shows(role, name, wait) {
      try {
        await eventually(
          () => there(role, name),
          () => `${said(role, name)} did not appear`,
          wait,
        )
      } catch (error) {
        const instead = await driver.evaluate(pressable, undefined).catch(String)
        throw new Error(`${(error as Error).message}, but ${instead}`, { cause: error })
      }
    },
    gone: async (role, name, wait) =>
      void (await eventually(
        async () => !(await there(role, name)),
        () => `${said(role, name)} is still there`,
        wait,
      )),
    until: async (what, fn, arg, wait) =>
      void (await eventually(
        () => driver.evaluate(fn, arg),
        last => `${what}: not in ${browser}${last instanceof Error ? ` (${last.message})` : ''}`,
        wait,
      )),
  }
}
