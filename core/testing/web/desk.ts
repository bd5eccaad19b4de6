// The desk's side of a conversation held in a browser: a house, and an agent in it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { create } from '#connectors/web/index.ts'
import type { Entry } from '#core/model/entry.ts'
import type { Question } from '#core/ports/answerer.ts'
import { type House, openHouse } from '../house.ts'

export interface Desk {
  readonly house: House
  /** The session in which the customer wrote these words last. */
  sessionOf(words: string): Promise<string>
  /** Messages of a session as they stand, in the timeline's order. */
  messages(session: string): Promise<Extract<Entry, { kind: 'message' }>[]>
  reply(session: string, text: string): Promise<void>
  resolve(session: string): Promise<void>
  close(): Promise<void>
}

export const maya = { id: 'terminal:maya', name: 'Maya Lindqvist' }

const answers: [RegExp, string, string][] = [
  [/return/i, 'You can send anything back within **30 days**, also without a reason.', 'Returns'],
  [/ship|deliver/i, 'We ship within two days; it takes *three to five* days to arrive.', 'Shipping and delivery'],
]

/** What the made-up shop's AI knows. */
export const says = ({ text }: Question) => {
  const found = answers.find(([about]) => about.test(text))
  if (!found) return undefined
  const [, words, title] = found
  return { text: words, sources: [{ title, url: `https://shop.example/${title.split(' ')[0]?.toLowerCase()}`, version: 1 }] }
}

/** Opens a house with the web channel in a folder of its own. */
export const openDesk = async (): Promise<Desk> => {
  const folder = mkdtempSync(join(tmpdir(), 'threadline-browsers-'))
  const look = { title: 'Kettle & Cup', greeting: 'Hello! How can we help?', accent: '#0f766e' }
  const house = await openHouse({ folder, connectors: [given => create(look, given)], says })
  const { controls, queries } = house.core
  let acts = 0
  const act = () => ({ who: maya, key: `act ${++acts}` })
  const messages = async (session: string): Promise<Extract<Entry, { kind: 'message' }>[]> =>
    (await queries.timeline(session, 0, 1000)).filter(entry => entry.kind === 'message')
  return {
    house,
    messages,
    async sessionOf(words) {
      for (const { id } of (await queries.sessions({}, { limit: 100 })).items) {
        if ((await messages(id)).some(({ text }) => text === words)) return id
      }
      throw new Error(`nobody wrote “${words}”`)
    },
    reply: async (session, text) => void (await controls.reply(session, { text }, act())),
    resolve: async session => void (await controls.resolve(session, {}, act())),
    async close() {
      await house.close()
      rmSync(folder, { recursive: true })
    },
  }
}
