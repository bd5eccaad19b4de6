// A house with customers in Teams, the link beside them, and Teams played or the playground in front.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { config as linkConfig } from '#connectors/links/teams/config.ts'
import { create as createLink } from '#connectors/links/teams/index.ts'
import { config as ownConfig } from '#connectors/teams/config.ts'
import { create as createOwn } from '#connectors/teams/index.ts'
import type { EntryOf } from '#core/model/entry.ts'
import { type House, type HouseGiven, openHouse } from '../houses/house.ts'

export interface TeamsHouse {
  house: House
  /** Every message of the channel's sessions, with where it is. */
  messages(): Promise<(EntryOf<'message'> & { session: string; address: string })[]>
  /** Polls until something is there; says what is known where it never is. */
  eventually<T>(what: string, find: () => T | undefined | false | Promise<T | undefined | false>): Promise<T>
  /** The message of this text. */
  taken(text: string): Promise<EntryOf<'message'> & { session: string; address: string }>
  close(): Promise<void>
}

/** `variables`: of the link and the channel. */
export const openTeamsHouse = async (variables: Record<string, string>, more: Partial<HouseGiven> = {}): Promise<TeamsHouse> => {
  const folder = mkdtempSync(join(tmpdir(), 'threadline-teams-'))
  const house = await openHouse({
    folder,
    link: given => createLink(linkConfig.schema.parse(variables), given),
    connectors: [given => createOwn(ownConfig.schema.parse(variables), given)],
    fileSize: 1000,
    ...more,
  })

  const messages: TeamsHouse['messages'] = async () => {
    const { items } = await house.core.queries.sessions({ channel: 'teams' }, { limit: 100 })
    const all = await Promise.all(
      items.map(async ({ id, address }) =>
        (await house.core.queries.timeline(id, 0)).flatMap(e => (e.kind === 'message' ? [{ ...e, session: id, address }] : [])),
      ),
    )
    return all.flat()
  }

  const eventually: TeamsHouse['eventually'] = async (what, find) => {
    for (let at = 0; at < 400; at++) {
      const found = await find()
      if (found) return found
      await new Promise(resolve => setTimeout(resolve, 25))
    }
    const known = (await messages()).map(m => `  ${m.address} ${m.seq} ${m.author.kind}: ${m.text}`)
    throw new Error(`${what}: not in time.\n${known.join('\n')}`)
  }

  return {
    house,
    messages,
    eventually,
    taken: text => eventually(`“${text}” is taken`, async () => (await messages()).find(m => m.text === text)),
    async close() {
      await house.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
