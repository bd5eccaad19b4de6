// Templates of a channel's platform: what there is, and one of them made ready to be sent to a customer.
import type { Message } from '../../model/entry.ts'
import { Problem } from '../../model/problem.ts'
import type { Session } from '../../model/session.ts'
import type { Connector, Template } from '../../ports/connector.ts'
import { Reconnect, Refused, Retry } from '../../ports/failure.ts'

export interface Templates {
  /** Problem `conflict` where the channel has none, `unavailable`. */
  list(session: Session): Promise<Template[]>
  /** The words that the customer will read, and what they are sent as. Problem as `Controls.template`. */
  filled(session: Session, input: { template: string; values?: string[] }): Promise<{ text: string; template: Message['template'] }>
}

const meant = (all: readonly Template[], named: string): Template => {
  const low = named.trim().toLowerCase()
  const found = all.filter(({ id, name }) => id.toLowerCase() === low || name.toLowerCase() === low)
  const [one, another] = found
  if (!one) throw new Problem('not_found', `There is no template ${named}. ‘template’ alone shows which there are. Nothing was sent.`)
  if (!another) return one
  const which = found.map(({ id, language }) => `${id} (${language})`).join(', ')
  throw new Problem('conflict', `Several templates are called ${named}. Say which by its id: ${which}. Nothing was sent.`)
}

/** Platforms take no line breaks and no long gaps in a value. */
const plain = (value: string): string => value.trim().replace(/\s+/gu, ' ')

const inside = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{\s*([\w-]+)\s*\}\}/gu, (whole, name: string) => (Object.hasOwn(values, name) ? (values[name] as string) : whole))

export const createTemplates = (connectors: ReadonlyMap<string, Connector>): Templates => {
  const list: Templates['list'] = async ({ channel }) => {
    const connector = connectors.get(channel)
    if (!connector)
      throw new Problem('unavailable', `The channel ${channel} is not switched on here. ‘health’ says which there are. Nothing was sent.`)
    if (!connector.templates)
      throw new Problem('conflict', `${channel} has no templates here: write your answer as it is. Nothing was sent.`)
    try {
      return await connector.templates()
    } catch (error) {
      const why = error instanceof Retry || error instanceof Reconnect || error instanceof Refused ? ` (${error.message})` : ''
      throw new Problem('unavailable', `The templates of ${channel} can not be read${why}. Nothing was sent; try again in a moment.`)
    }
  }
  return {
    list,
    async filled(session, { template, values = [] }) {
      const { id, name, language, text, variables, refused } = meant(await list(session), template)
      if (refused !== undefined) throw new Problem('conflict', `The template ${name} can not be sent: ${refused}. Nothing was sent.`)
      const given = values.map(plain)
      if (given.length !== variables.length || given.includes('')) {
        const wanted = variables.length === 0 ? 'no values' : `${variables.length} ${variables.length === 1 ? 'value' : 'values'}`
        throw new Problem('invalid', `The template ${name} takes ${wanted}, none of them blank: “${text}”. Nothing was sent.`)
      }
      const filled = Object.fromEntries(variables.map((variable, at) => [variable, given[at] as string]))
      return { text: inside(text, filled), template: { id, name, language, values: filled } }
    },
  }
}
