// The widget by a script tag: reads the tag's attributes and starts. Leaves no name behind on the page unless the tag asks for one.
import { optionsOf } from './options.ts'
import { start } from './start.ts'

const begin = (script: HTMLScriptElement): void => {
  // Twice on one page would be two bubbles.
  if (document.querySelector('threadline-chat')) return
  const options = optionsOf(script)
  start({ ...options, server: options.server ?? '' })
}

const here = document.currentScript ?? document.querySelector('script[src*="/widget.js"]')
if (here instanceof HTMLScriptElement) {
  if (document.body) begin(here)
  else document.addEventListener('DOMContentLoaded', () => begin(here), { once: true })
}
