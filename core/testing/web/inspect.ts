// What can be measured about how easily a widget is used: how large its targets are, whether anything moves, how often a word is announced.
import type { BrowserPage } from '../browsers/page.ts'

/** Waits until what is just coming or going has arrived. */
export const still = (page: BrowserPage): Promise<void> =>
  page.evaluate(async () => {
    const roots = [document, document.querySelector('threadline-chat')?.shadowRoot]
    const moving = roots.flatMap(root => root?.getAnimations() ?? []).filter(a => Number.isFinite(a.effect?.getComputedTiming().endTime))
    // One that its element has taken along never finishes.
    await Promise.race([Promise.allSettled(moving.map(animation => animation.finished)), new Promise(resolve => setTimeout(resolve, 3000))])
  }, undefined)

/**
 * Visible targets smaller than `least` pixels in either direction (WCAG 2.2, 2.5.5 and 2.5.8). Links within a sentence are free to be
 * as high as their line, and a control that its label covers is as large as the label.
 */
export const smallTargets = (page: BrowserPage, least: number): Promise<string[]> =>
  page.evaluate(wanted => {
    const root = document.querySelector('threadline-chat')?.shadowRoot
    const targets = [...(root?.querySelectorAll<HTMLElement>('button, a[href], input, textarea, select, summary, [role=button]') ?? [])]
    return targets.flatMap(target => {
      if (!target.checkVisibility({ visibilityProperty: true }) || target.closest('p, li > p, .article')?.textContent?.trim() !== undefined)
        return []
      const label =
        target instanceof HTMLInputElement && ['radio', 'checkbox'].includes(target.type) ? (target.labels?.[0] ?? target) : target
      const { width, height } = label.getBoundingClientRect()
      const name = target.getAttribute('aria-label') ?? target.textContent
      return width + 0.01 < wanted || height + 0.01 < wanted ? [`${name}: ${width.toFixed(0)} by ${height.toFixed(0)}`] : []
    })
  }, least)

/** What still moves, by the names of animations and transitions. */
export const moving = (page: BrowserPage): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.querySelector('threadline-chat')?.shadowRoot
    return (root?.getAnimations() ?? [])
      .filter(({ playState, effect }) => playState === 'running' && Number(effect?.getComputedTiming().activeDuration ?? 0) > 1)
      .map(
        a =>
          `${a instanceof CSSAnimation ? a.animationName : 'transition'} of ${((a.effect as KeyframeEffect).target as Element).className}`,
      )
  }, undefined)
