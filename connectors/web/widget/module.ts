// The widget as an ES module, for single-page apps and pages that draw the conversation themselves: `import { start } from '…/widget.mjs'`.
import type { Options } from './options.ts'
import { start as begin, type Threadline } from './start.ts'

/** Starts the widget, or with `headless` the conversation alone. `server` is where the module came from, unless it is given. */
export const start = (options: Options = {}): Threadline =>
  begin({ ...options, server: options.server ?? new URL('.', import.meta.url).href.replace(/\/$/, '') })

export type { Options, Threadline }
