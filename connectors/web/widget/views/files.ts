// Files in messages: pictures with their room reserved, opened large in place; everything else as a card to download.
import type { ShownFile } from '../talk/items.ts'
import type { Speech } from '../words/speech.ts'
import { h, icon } from './dom.ts'
import { icons } from './icons.ts'

export interface Gallery {
  /** The dialog that shows a picture large. */
  element: HTMLElement
  show(file: ShownFile): void
}

/** One dialog for all pictures (WHATWG HTML, the dialog element): on top of everything, closed by Escape or beside the picture. */
export const createGallery = ({ say }: Speech): Gallery => {
  const stage = h('div', { class: 'stage' })
  const close = h(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': say('closeImage'), onclick: () => dialog.close() },
    icon(...icons.close),
  )
  const save = h('a', { class: 'icon-button', target: '_blank', rel: 'noopener nofollow' }, icon(...icons.download))
  const dialog = h(
    'dialog',
    {
      class: 'gallery',
      onclick: event => {
        if (event.target === dialog || event.target === stage) dialog.close()
      },
      onkeydown: event => event.stopPropagation(),
    },
    h('div', { class: 'gallery-bar' }, save, close),
    stage,
  )
  return {
    element: dialog,
    show({ name, url, image }) {
      if (url === undefined) return
      save.href = url
      save.download = name
      save.setAttribute('aria-label', say('download', { name }))
      dialog.setAttribute('aria-label', name)
      stage.replaceChildren(h('img', { src: url, alt: name, width: image?.width, height: image?.height, referrerpolicy: 'no-referrer' }))
      dialog.showModal()
      close.focus()
    },
  }
}

const ending = (name: string): string => /\.([\p{L}\p{N}]{1,5})$/u.exec(name)?.[1]?.toUpperCase() ?? ''

const card = ({ name, size, url }: ShownFile, { say, size: sized }: Speech): HTMLElement => {
  const inside = [
    h('span', { class: 'file-kind', 'aria-hidden': 'true' }, ending(name) || icon(...icons.page)),
    h(
      'span',
      { class: 'file-words' },
      h('span', { class: 'file-name', dir: 'auto' }, name),
      h('span', { class: 'file-size' }, sized(size)),
    ),
  ]
  if (url === undefined) return h('span', { class: 'file' }, ...inside)
  return h(
    'a',
    { class: 'file', href: url, download: name, target: '_blank', rel: 'noopener nofollow', title: say('download', { name }) },
    ...inside,
    icon(...icons.download),
  )
}

/** A file as it stands in a message. A picture that does not load, or that the page's policy forbids, becomes a card. */
export const drawFile = (file: ShownFile, speech: Speech, show: (file: ShownFile) => void): HTMLElement => {
  const { image, url, name } = file
  if (!image || url === undefined) return h('li', {}, card(file, speech))
  const { width, height } = image
  const picture = h('img', { src: url, alt: '', width, height, loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer' })
  const frame = h(
    'button',
    { type: 'button', class: 'picture', 'aria-label': speech.say('enlarge', { name }), onclick: () => show(file) },
    picture,
  )
  // The room is there before the picture is, so that nothing jumps.
  frame.style.aspectRatio = `${width} / ${height}`
  frame.style.width = `${Math.min(width, Math.round((260 * width) / Math.max(height, 1)))}px`
  const item = h('li', {}, frame)
  picture.addEventListener('error', () => item.replaceChildren(card(file, speech)))
  return item
}
