// Waiting that ends early where there is nothing to wait for any more.
import type { Clock } from '#core/lib/clock.ts'
import type { Duration } from '#core/model/time.ts'

export const pause = (clock: Clock, wait: Duration, over?: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    if (over?.aborted) {
      resolve()
      return
    }
    const cancel = clock.after(wait, resolve)
    over?.addEventListener(
      'abort',
      () => {
        cancel()
        resolve()
      },
      { once: true },
    )
  })
