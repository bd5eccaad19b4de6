import type { Page } from 'playwright-core'

/** Resolves when nothing has been asked of the network for half a second; streams do not count. */
export const quiet = async (page: Page): Promise<void> => {
  let last = Date.now()
  const note = (): void => {
    last = Date.now()
  }
  page.on('request', note)
  while (Date.now() - last < 500) await new Promise(resolve => setTimeout(resolve, 50))
  page.off('request', note)
}
