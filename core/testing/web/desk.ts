// The desk's side of a conversation held in a browser: a house, and an agent in it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { create } from '#connectors/web/index.ts'
import type { Entry } from '#core/model/entry.ts'
import type { Answerer, Question } from '#core/ports/answerer.ts'
import { type House, openHouse } from '../houses/house.ts'
import { freePort } from '../houses/server-process.ts'
import { png } from './png.ts'

export interface Desk {
  readonly house: House
  /** The session in which the customer wrote these words last. */
  sessionOf(words: string): Promise<string>
  /** Messages of a session as they stand, in the timeline's order. */
  messages(session: string): Promise<Extract<Entry, { kind: 'message' }>[]>
  /** Answers the number of the message in the timeline. */
  reply(session: string, text: string): Promise<number>
  /** Sends a picture with words. */
  sendPicture(session: string, text: string, name: string): Promise<void>
  /** Changes the words of a message. */
  edit(session: string, of: number, text: string): Promise<void>
  /** Takes a message back. */
  remove(session: string, of: number): Promise<void>
  /** Maya is seen writing. */
  typing(session: string, on: boolean): Promise<void>
  resolve(session: string): Promise<void>
  /** The widget says this first, on pages with this path; answers a promise of it being known. */
  invite(words: string, path: string): Promise<void>
  close(): Promise<void>
}

export const maya = { id: 'terminal:maya', name: 'Maya Lindqvist' }

/** What the made-up shop knows: a page, the questions that it answers, and how. */
const known: { slug: string; title: string; asked: RegExp; answer: string; text: string }[] = [
  {
    slug: 'returns',
    title: 'Returns',
    asked: /return/i,
    answer: 'You can send anything back within **30 days**, also without a reason. We pay for the way back.',
    text: `You can return anything within **30 days**, also without a reason.

## How do I return a teapot?

1. Put it into the box it came in, or any other that is sturdy.
2. Print the label from your order page, or ask us for one.
3. Bring it to any post office. The way back costs you nothing.

## What if it arrived broken?

Send us a photo. You get a new one at once, and *need not* send back the pieces.

| Way | How long |
| --- | --- |
| Money back | 3 days after it has arrived |
| Exchange | the next working day |`,
  },
  {
    slug: 'shipping',
    title: 'Shipping and delivery',
    asked: /ship|deliver/i,
    answer: 'We ship within two days; then it takes *three to five* days to arrive.',
    text: 'We ship within two days. It takes three to five days to arrive, and two more to islands.',
  },
]

const says = ({ text, evidence }: Question) => {
  const page = known.find(({ asked }) => asked.test(text))
  if (!page) return undefined
  const found = evidence.find(({ title }) => title === page.title)
  return { text: page.answer, sources: found ? [{ title: found.title, version: found.version }] : [] }
}

export interface DeskGiven {
  /** Signs customers in. */
  identitySecret?: string
  /** What translates; nothing without it. */
  translate?: NonNullable<Answerer['translate']>
}

/** Opens a house with the web channel in a folder of its own, and two pages of knowledge. */
export const openDesk = async ({ identitySecret, translate }: DeskGiven = {}): Promise<Desk> => {
  const folder = mkdtempSync(join(tmpdir(), 'threadline-browsers-'))
  const look = {
    title: 'Kettle & Cup',
    greeting: 'Hello! How can we help?',
    accent: '#0f766e',
    ...(identitySecret ? { identitySecrets: [identitySecret] } : {}),
  }
  const port = await freePort()
  const publicUrl = `http://127.0.0.1:${port}`
  const house = await openHouse({
    folder,
    port,
    publicUrl,
    connectors: [given => create(look, given)],
    says,
    ...(translate && { translate }),
  })
  // Bundled before the first page waits for it.
  await (await fetch(`${house.url}/widget.js`)).arrayBuffer()
  const { controls, queries } = house.core
  let acts = 0
  const act = () => ({ who: maya, key: `act ${++acts}` })
  for (const { slug, title, text } of known) await controls.putArticle(slug, { title, text }, act())
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
    reply: async (session, text) => (await controls.reply(session, { text }, act())).seq,
    resolve: async session => void (await controls.resolve(session, {}, act())),
    async sendPicture(session, text, name) {
      const content = Readable.from([png(320, 210)])
      await controls.reply(session, { text, attachments: [await house.files.keep({ name, content })] }, act())
    },
    edit: async (session, of, text) => void (await controls.edit(session, { of, text }, act())),
    remove: async (session, of) => void (await controls.remove(session, { of }, act())),
    typing: (session, on) => controls.typing(session, on, act()),
    invite: async (text, path) =>
      void (await controls.putProactive({ name: 'A word first', text, pages: [path], after: 0, on: true }, act())),
    async close() {
      await house.drop()
      rmSync(folder, { recursive: true })
    },
  }
}
