// The templates of a channel's platform, with their words.
import type { Template } from '#core/ports/connector.ts'
import type { Card } from './card.ts'
import { oneLine } from './timeline.ts'
import { countHeading } from './words.ts'

/** A line for each; those that can be sent first, and of the others why not. */
export const templatesCard = (all: readonly Template[]): Card => ({
  about: 'templates',
  heading: all.length === 0 ? 'No templates' : countHeading(all.length, 'template', 'templates'),
  facts: [],
  blocks: [
    {
      kind: 'rows',
      rows: all
        .toSorted((a, b) => Number(a.refused !== undefined) - Number(b.refused !== undefined))
        .map(({ name, language, text, refused }) => ({
          title: `${name} · ${language}`,
          ...(refused === undefined ? {} : { detail: `can not be sent: ${refused}` }),
          text: oneLine(text),
        })),
      empty: 'They are written, and handed in to be approved, at the platform.',
    },
  ],
  actions: [],
})
