// What a page may tell the widget: as attributes of the script tag, or as options of `start`.
import type { WidgetLook } from '../wire.ts'
import type { Texts } from './words/speech.ts'

export interface Options {
  /** Where Threadline is, without a slash at the end. As a rule where the script came from. */
  server?: string
  /** BCP 47 tag of the widget's language; otherwise that of the page's `<html lang>`, otherwise English. */
  lang?: string
  /** Texts that are said otherwise, by their keys. */
  texts?: Texts
  title?: string
  greeting?: string
  /** `#rrggbb`. */
  accent?: string
  theme?: 'light' | 'dark' | 'auto'
  side?: 'left' | 'right'
  /** The element to fill, or its CSS selector; without it the widget floats. */
  inline?: string | HTMLElement
  /** No bubble and no panel: the page draws the conversation itself. */
  headless?: boolean
  /** Name under which the API is put on `window`. */
  global?: string
  /** A signed token that proves who the customer is, or a function that fetches one. */
  token?: string | (() => string | Promise<string>)
  /** Who is signed in, as the page claims. */
  name?: string
  email?: string
  /** CSP nonce for a style element, where the browser has no constructable style sheets. */
  nonce?: string
}

const oneOf = <T extends string>(value: string | undefined, ...values: T[]): T | undefined => values.find(v => v === value)

const textsOf = (json: string | undefined): Texts | undefined => {
  if (!json) return undefined
  try {
    const read: unknown = JSON.parse(json)
    if (typeof read === 'object' && read !== null) return read as Texts
  } catch {
    // Told below.
  }
  console.warn('Threadline: data-texts is not a JSON object; the widget keeps its own words.')
  return undefined
}

/** Options without those that are missing or empty. */
const given = (options: { [Key in keyof Options]: Options[Key] | undefined }): Options =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined && value !== '')) as Options

/** The options of a script tag. */
export const optionsOf = ({ dataset, nonce, src }: HTMLScriptElement): Options =>
  given({
    server: dataset.server ?? src.replace(/\/widget\.m?js.*$/, ''),
    lang: dataset.lang,
    texts: textsOf(dataset.texts),
    title: dataset.title?.trim(),
    greeting: dataset.greeting?.trim(),
    accent: dataset.accent,
    theme: oneOf(dataset.theme, 'light', 'dark', 'auto'),
    side: oneOf(dataset.side, 'left', 'right'),
    inline: dataset.inline,
    headless: dataset.headless !== undefined,
    global: dataset.global,
    token: dataset.token,
    name: dataset.name,
    email: dataset.email,
    nonce,
  })

/** What an operator chose for every page, and what this page says otherwise. */
export const lookOf = (built: WidgetLook, { title, greeting, accent = '' }: Options): WidgetLook => ({
  title: title || built.title,
  greeting: greeting || built.greeting,
  accent: /^#[0-9a-f]{6}$/i.test(accent) ? accent : built.accent,
})
