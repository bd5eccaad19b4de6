// What Slack is shown, as a person reads it from top to bottom: for tests that look at whole drawings.
import type { Button, KnownBlock } from '@slack/types'

type Plain = { type: string; [name: string]: unknown }

const textOf = (value: unknown): string =>
  String((value as { text?: unknown } | undefined)?.text ?? '')
    .replace(/<!date\^\d+\^[^|]*\|([^>]*)>/g, '$1')
    .replace(/<(?:https?:|mailto:)[^|>]*\|([^>]*)>/g, '$1')
    .replace(/[\u2068\u2069]/g, '')

const elementText = (element: Plain): string => {
  const options = (element.options as { text: unknown }[] | undefined)?.map(o => textOf(o.text)).join(' | ')
  const chosen = (element.initial_option as { text: unknown } | undefined)?.text
  if (element.type === 'button') return `[${textOf(element.text)}${element.style === 'primary' ? '!' : ''}]`
  if (element.type === 'overflow') return `[⋯ ${options}]`
  return `[${textOf(element.placeholder)}: ${options}${chosen ? ` = ${textOf(chosen)}` : ''}]`
}

const lines = (block: Plain): string[] => {
  const elements = (block.elements ?? []) as Plain[]
  switch (block.type) {
    case 'header':
      return [`# ${textOf(block.text)}`]
    case 'divider':
      return ['---']
    case 'context':
      return [`(${elements.map(textOf).join(') (')})`]
    case 'actions':
      return [elements.map(elementText).join(' ')]
    case 'input':
      return [`${textOf(block.label)}: ______`]
    default: {
      const fields = ((block.fields ?? []) as unknown[]).map(f => textOf(f).replaceAll('\n', ': '))
      const accessory = block.accessory ? `   ${elementText(block.accessory as Plain)}` : ''
      return [...(block.text ? [textOf(block.text) + accessory] : []), ...fields]
    }
  }
}

/** Headings with `#`, small print in brackets, buttons as `[Label]` (`!` the green one), moments in the words of their fallback. */
export const readBlocks = (blocks: readonly (KnownBlock | { type: string })[]): string =>
  blocks.flatMap(block => lines(block as unknown as Plain)).join('\n')

/** Every button, from top to bottom. */
export const buttonsOf = (blocks: readonly (KnownBlock | { type: string })[]): (Button & { action_id: string })[] =>
  blocks.flatMap(block => {
    const { elements = [], accessory } = block as { elements?: Plain[]; accessory?: Plain }
    return [...elements, ...(accessory ? [accessory] : [])].filter(one => one.type === 'button') as unknown as (Button & {
      action_id: string
    })[]
  })

/** The values of every menu's options, from top to bottom. */
export const choicesOf = (blocks: readonly (KnownBlock | { type: string })[]): string[] =>
  blocks.flatMap(block => {
    const { elements = [], accessory } = block as { elements?: Plain[]; accessory?: Plain }
    return [...elements, ...(accessory ? [accessory] : [])].flatMap(one =>
      ((one.options ?? []) as { value: string }[]).map(({ value }) => value),
    )
  })
