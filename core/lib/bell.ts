// Wakes a waiting reader. Rings while nobody waits are kept as one, so that nothing is missed between looking and waiting.

export interface Bell {
  ring(): void
  /** Resolves at the next ring, at once if it rang since the last wait. */
  wait(): Promise<void>
}

/** `signal` rings it when it aborts, so that a waiting reader can leave. */
export const createBell = (signal: AbortSignal): Bell => {
  let rung = false
  let wake: (() => void) | undefined
  const ring = (): void => {
    rung = true
    wake?.()
  }
  signal.addEventListener('abort', ring, { once: true })
  return {
    ring,
    async wait() {
      if (!rung) {
        await new Promise<void>(resolve => {
          wake = resolve
        })
      }
      rung = false
      wake = undefined
    },
  }
}
