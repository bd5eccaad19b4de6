// The files that will go with the next message: how far each has come, why one can not, and the way to give it up.

import type { State, Upload } from '../talk/state.ts'
import type { Conversation } from '../talk/talk.ts'
import type { Speech } from '../words/speech.ts'
import { attribute, h, icon, text } from './dom.ts'
import { icons } from './icons.ts'

export interface Tray {
  element: HTMLElement
  update(state: State): void
}

interface Chip {
  element: HTMLElement
  update(upload: Upload): void
}

/** What is wrong or how far it is, for people. */
const about = (upload: Upload, state: State, speech: Speech): string => {
  const { say } = speech
  const limits = state.config?.files
  if (upload.state === 'ready') return speech.size(upload.size)
  if (upload.state === 'waiting') return say('fileWaiting')
  if (upload.state === 'uploading') return say('fileUploading', { percent: speech.percent(upload.part) })
  if (upload.why === '!size') return say('fileTooLarge', { size: speech.size(limits?.size ?? 0) })
  if (upload.why === '!type') return say('fileType')
  if (upload.why === '!most') return say('fileMost', { count: limits?.most ?? 0 })
  return upload.why || say('fileFailed')
}

/** A small picture of a file on this device, painted so that no page's policy about images is asked. */
const paint = async (blob: Blob | undefined, canvas: HTMLCanvasElement): Promise<void> => {
  if (!blob || typeof createImageBitmap !== 'function') return
  const bitmap = await createImageBitmap(blob, { resizeHeight: 96 })
  canvas.width = 96
  canvas.height = 96
  const side = Math.min(bitmap.width, bitmap.height)
  canvas.getContext('2d')?.drawImage(bitmap, (bitmap.width - side) / 2, (bitmap.height - side) / 2, side, side, 0, 0, 96, 96)
  bitmap.close()
  canvas.hidden = false
}

export const createTray = ({ uploads }: { uploads: () => Conversation['uploads'] }, speech: Speech): Tray => {
  const { say } = speech
  const chips = new Map<string, Chip>()
  const element = h('ul', { class: 'tray', 'aria-label': say('files'), hidden: true })

  const makeChip = ({ id, name, type }: Upload): Chip => {
    const canvas = h('canvas', { hidden: true, 'aria-hidden': 'true' })
    const state = h('span', { class: 'chip-state' })
    const bar = h('span', { class: 'bar', 'aria-hidden': 'true' }, h('i'))
    const retry = h(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': say('retryFile', { name }), onclick: () => uploads().again(id) },
      icon(...icons.send),
    )
    const remove = h(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': say('removeFile', { name }), onclick: () => uploads().drop([id]) },
      icon(...icons.close),
    )
    if (type.startsWith('image/') && type !== 'image/svg+xml') paint(uploads().blob(id), canvas).catch(() => {})
    const chip = h(
      'li',
      { class: 'chip' },
      h('span', { class: 'chip-face' }, icon(...icons.page), canvas),
      h('span', { class: 'chip-words' }, h('span', { class: 'file-name', dir: 'auto' }, name), state, bar),
      retry,
      remove,
    )
    return {
      element: chip,
      update(upload) {
        chip.dataset.state = upload.state
        text(state, about(upload, latest, speech))
        attribute(state, 'role', upload.state === 'failed' || upload.state === 'waiting' ? 'status' : undefined)
        bar.hidden = upload.state !== 'uploading'
        ;(bar.firstElementChild as HTMLElement).style.width = `${Math.round(upload.part * 100)}%`
        retry.hidden = upload.state !== 'failed' || upload.why?.startsWith('!') === true
      },
    }
  }

  let latest: State

  return {
    element,
    update(state) {
      latest = state
      const here = state.uploads.filter(u => u.place === state.at)
      for (const [id, chip] of chips)
        if (!here.some(u => u.id === id)) {
          chip.element.remove()
          chips.delete(id)
        }
      for (const upload of here) {
        const chip = chips.get(upload.id) ?? makeChip(upload)
        if (!chips.has(upload.id)) element.append(chip.element)
        chips.set(upload.id, chip)
        chip.update(upload)
      }
      element.hidden = here.length === 0
    },
  }
}
