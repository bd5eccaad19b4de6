// A small board of emoji. Arrow keys move, Enter takes, Escape closes; a screen reader names each one by itself.
import type { Speech } from '../words/speech.ts'
import { h } from './dom.ts'

const all =
  '😀 😄 😂 🙂 😉 😊 😍 😘 😎 🤩 🤔 🤨 😐 🙄 😬 😴 😕 😟 😢 😭 😤 😡 😱 🥳 🤗 🤝 👍 👎 👌 ✌️ 🤞 👏 🙌 🙏 💪 👋 ❤️ 💔 ✨ 🎉 🔥 ⭐ ✅ ❌ ❗ ❓ 💡 📎 📦 🚚 💳 🧾 🔑 🔒 📱 💻'.split(
    ' ',
  )
const columns = 7

export interface Emoji {
  element: HTMLElement
  toggle(open?: boolean): void
}

/** `picked` gets the emoji; `closed` is told when the board closes without one. */
export const createEmoji = ({ say }: Speech, picked: (emoji: string) => void, closed: () => void): Emoji => {
  const buttons = all.map((emoji, index) =>
    h('button', { type: 'button', tabindex: index === 0 ? 0 : -1, onclick: () => pick(emoji) }, emoji),
  )
  const element = h(
    'div',
    { class: 'emoji', id: 'emoji', role: 'dialog', 'aria-label': say('emoji'), hidden: true },
    h('div', { class: 'emoji-grid' }, ...buttons),
  )

  const pick = (emoji: string): void => {
    element.hidden = true
    picked(emoji)
  }

  const move = (to: number): void => {
    const next = buttons[Math.max(0, Math.min(buttons.length - 1, to))]
    for (const button of buttons) button.tabIndex = button === next ? 0 : -1
    next?.focus()
  }

  element.addEventListener('keydown', event => {
    const at = buttons.indexOf((element.getRootNode() as ShadowRoot).activeElement as HTMLButtonElement)
    const forward = getComputedStyle(element).direction === 'rtl' ? -1 : 1
    const steps: Record<string, number> = { ArrowRight: forward, ArrowLeft: -forward, ArrowDown: columns, ArrowUp: -columns }
    const step = steps[event.key]
    if (step !== undefined) move(at + step)
    else if (event.key === 'Home') move(0)
    else if (event.key === 'End') move(buttons.length - 1)
    else if (event.key === 'Escape') {
      element.hidden = true
      closed()
    } else return
    event.preventDefault()
    event.stopPropagation()
  })

  return {
    element,
    toggle(open = element.hidden !== false) {
      element.hidden = !open
      if (open) move(0)
      else closed()
    },
  }
}
