// Tells typed keys from pasted text (bracketed paste: https://invisible-island.net/xterm/xterm-paste64.html), so that a newline in
// a paste is a newline and no Enter.
import { StringDecoder } from 'node:string_decoder'
import type { Clock } from '#core/lib/clock.ts'

const opening = '\x1b[200~'
const closing = '\x1b[201~'
/** How long the beginning of a marker is held back before it counts as a key of its own, in milliseconds. */
const patience = 40
/** Characters of a paste that are taken. */
const longest = 50_000

export interface PasteFilter {
  write(chunk: Buffer | string): void
  stop(): void
}

/** How many characters at the end of `text` could be the beginning of `marker`. */
const heldBack = (text: string, marker: string): number => {
  for (let n = Math.min(marker.length - 1, text.length); n > 0; n--) if (marker.startsWith(text.slice(-n))) return n
  return 0
}

/** Passes keys on as they come, and each paste whole. */
export const createPasteFilter = (to: { typed(text: string): void; pasted(text: string): void }, clock: Clock): PasteFilter => {
  const decoder = new StringDecoder('utf8')
  let pending = ''
  let paste: string | undefined
  let cancel = (): void => {}

  const typed = (text: string): void => {
    if (text !== '') to.typed(text)
  }
  const step = (): boolean => {
    const marker = paste === undefined ? opening : closing
    const at = pending.indexOf(marker)
    const ready = at >= 0 ? pending.slice(0, at) : pending.slice(0, pending.length - heldBack(pending, marker))
    pending = pending.slice(at >= 0 ? at + marker.length : ready.length)
    if (paste === undefined) typed(ready)
    else paste = (paste + ready).slice(0, longest)
    if (at < 0) return false
    if (paste === undefined) paste = ''
    else {
      const whole = paste
      paste = undefined
      to.pasted(whole)
    }
    return true
  }

  return {
    write(chunk) {
      cancel()
      pending += typeof chunk === 'string' ? chunk : decoder.write(chunk)
      while (step());
      if (pending === '' || paste !== undefined) return
      cancel = clock.after(patience, () => {
        const keys = pending
        pending = ''
        typed(keys)
      })
    },
    stop: () => cancel(),
  }
}
