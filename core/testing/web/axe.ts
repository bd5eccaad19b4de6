// What axe finds wrong with a page for people who use it by keyboard, by ear or with little sight (https://www.deque.com/axe/core-documentation/).
import axe from 'axe-core'
import type { BrowserPage } from '../browsers/page.ts'

/** Every rule of axe over the whole page, the widget's shadow root included, once nothing fades in any more; one line for each thing found, with where it is. */
export const faultsOf = async (page: BrowserPage): Promise<string[]> => {
  await page.evaluate(source => {
    if (!('axe' in window)) new Function(source)()
  }, axe.source)
  return page.evaluate(async () => {
    const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])]
    const ending = roots
      .flatMap(root => root.getAnimations())
      .filter(({ effect }) => Number.isFinite(Number(effect?.getComputedTiming().endTime ?? 0)))
    // What is taken out of the page meanwhile ends with a refusal.
    await Promise.allSettled(ending.map(({ finished }) => finished))
    const { axe } = window as unknown as { axe: { run(context: Document, options: object): Promise<axe.AxeResults> } }
    const { violations } = await axe.run(document, { resultTypes: ['violations'] })
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${help}; at ${JSON.stringify(target)}; ${failureSummary?.replace(/\s+/g, ' ')}`),
    )
  }, undefined)
}
