// A cited page, readable within the panel, with the way to the page itself.
import type { WireSource } from '../../wire.ts'
import type { Speech } from '../words/speech.ts'
import { h, icon } from './dom.ts'
import { icons } from './icons.ts'
import { fromHtml } from './safe-html.ts'

export interface Reader {
  element: HTMLElement
  /** Shows what is known at once, and the page when it is there. */
  show(title: string, url: string | undefined, load: () => Promise<WireSource>): void
}

export const createReader = ({ say }: Speech): Reader => {
  const title = h('h3', { dir: 'auto' })
  const body = h('div', { class: 'article', dir: 'auto', role: 'status' })
  const out = h('p', { class: 'out' })
  let showing = 0

  const link = (url: string | undefined): void => {
    out.replaceChildren(
      ...(url === undefined
        ? []
        : [
            h(
              'a',
              { class: 'source', href: url, target: '_blank', rel: 'noopener nofollow' },
              icon(...icons.link),
              h('span', {}, say('openPage')),
              h('span', { class: 'hidden' }, ` ${say('opensNewTab')}`),
            ),
          ]),
    )
  }

  return {
    element: h('div', { class: 'reader', tabindex: 0, role: 'region', 'aria-label': say('sources') }, title, out, body),
    show(name, url, load) {
      showing += 1
      const its = showing
      title.textContent = name
      link(url)
      body.replaceChildren(h('p', { class: 'fine' }, say('loading')))
      load().then(
        source => {
          if (its !== showing) return
          title.textContent = source.title
          link(source.url ?? url)
          body.replaceChildren(fromHtml(source.html) ?? h('p', {}, say('sourceFailed')))
        },
        () => {
          if (its === showing) body.replaceChildren(h('p', { class: 'fine' }, say('sourceFailed')))
        },
      )
    },
  }
}
