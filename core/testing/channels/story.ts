// One conversation on one channel, as those live it who have it: a customer at their end of the platform, Threadline in a process of its own as it
// is started, and an agent at the terminal desk. The same story for every channel; what differs is how a customer there writes, reads and rates.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Channel } from '#core/model/channel.ts'
import type { DeliveryState } from '#core/model/delivery.ts'
import { type ServerProcess, serverProcess } from '../houses/server-process.ts'
import { openDesk } from '../terminal/desk.ts'
import { hasTmux, type Terminal } from '../terminal/tmux.ts'
import { until as waitUntil } from '../until.ts'

/** A customer at their end of a platform that is connected to the house. */
export interface Customer {
  /** Variables with which Threadline has the channel. */
  variables: Record<string, string>
  /** Once the house answers. */
  begin?(): Promise<void>
  /** Resolves when the platform has it, whether or not the house can be reached. */
  write(text: string): Promise<unknown>
  /** All that we have written to them, as they read it, the oldest first. */
  read(): string[] | Promise<string[]>
  /** As this channel lets them. Called once they have been asked. */
  rate(score: number): Promise<unknown>
  /** Nothing passes between platform and house until it is mended. */
  cut(): void | Promise<void>
  mend(): void | Promise<void>
  /** What the platform could not hand over and knows that it could not, where it is told: it has no word that says it was taken. */
  untaken?(): readonly string[]
  close(): Promise<void>
}

export interface ChannelUnderStory {
  channel: Channel
  /** The platform hands over afterwards what was written while the house could not be reached. Elsewhere the platform says that it failed. */
  keeps: boolean
  /** A conversation is over with the process that has it, and whoever wants to go on begins anew. */
  live?: true
  /** `url`: where the house will answer; `key`: of its API; `dataDir`: its data folder, still empty; `printed`: what it has told since it was last started. */
  open(house: { url: string; key: string; dataDir: string; printed(): string }): Promise<Customer>
  /** The rating is asked for in words, and given by a number: one that nobody asked for is a message. */
  asksInWords?: true
  /** Why it can not be told here, to stand in the title; empty where it can. */
  missing: string
}

interface Row {
  seq: number
  kind: string
  state?: string
  text?: string
  score?: number
  author?: { kind: string; name?: string }
  delivery?: { state: DeliveryState }
}

const patience = 60_000
const agent = 'Grace'

interface Listed {
  id: string
  ticket: number
  contact: unknown
}

export const tellStory = (story: ChannelUnderStory): void => {
  const { channel, missing } = story
  const tell = missing === '' ? describe : describe.skip
  tell(`A whole conversation on ${channel}${missing}`, function () {
    this.timeout(3 * patience)
    let folder: string
    let house: ServerProcess
    let customer: Customer
    let desk: Terminal

    before(async () => {
      if (!hasTmux()) throw new Error('there is no tmux; npm run beds installs it')
      folder = mkdtempSync(join(tmpdir(), `threadline-${channel}-`))
      house = await serverProcess({ dataDir: folder, env: () => ({ LOG_LEVEL: 'info', ...customer.variables }) })
      customer = await story.open({ url: house.url, key: house.key, dataDir: folder, printed: house.printed })
      await house.start()
      await customer.begin?.()
      desk = await openDesk(house, agent)
      desk.enter(`autopilot ${channel} on`)
      await until('the autopilot is on', async () => {
        const { body } = await house.call('GET', '/api/v1/autopilot')
        return (body.channels as Record<string, string> | undefined)?.[channel] === 'on'
      })
    })
    after(async () => {
      desk?.close()
      await house?.end('SIGKILL')
      await customer?.close()
      if (folder) rmSync(folder, { recursive: true, force: true })
    })

    const told = async (): Promise<string> => {
      const [read, rows] = [JSON.stringify(await customer.read()), JSON.stringify(await timeline(), null, 1).slice(-6000)]
      return [`read ${read}`, rows, ...desk.screen(), house.printed().slice(-4000)].join('\n')
    }
    const until = <T>(what: string, find: () => Promise<T | undefined | false> | T | undefined | false): Promise<T> =>
      waitUntil(what, find, { patience, told })
    /** Every session of the channel, the oldest first, and all that happened in it. */
    const timeline = async (): Promise<(Row & { session: string })[]> => {
      const { items } = (await house.call('GET', `/api/v1/sessions?channel=${channel}&limit=100`)).body as { items: { id: string }[] }
      const all = await Promise.all(
        items.map(async ({ id }) => {
          const { body } = await house.call('GET', `/api/v1/sessions/${id}/timeline`)
          return (body.items as Row[]).map(row => ({ ...row, session: id }))
        }),
      )
      return all.reverse().flat()
    }
    const reads = (what: string, words: RegExp): Promise<string> =>
      until(`the customer reads ${what}`, async () => (await customer.read()).find(text => words.test(text)))
    const written = async (): Promise<string[]> =>
      (await timeline()).filter(({ kind, author }) => kind === 'message' && author?.kind === 'contact').map(({ text = '' }) => text)

    it('begins with a question that the AI answers', async () => {
      await customer.write('How do I put the chat on my website?')
      await reads('the answer', /widget\.js|script/)
      expect(await written()).to.deep.equal(['How do I put the chat on my website?'])
    })

    it('is handed to a person who asks for one, and answered from the terminal', async () => {
      await customer.write('Please let me talk to a person.')
      await until('it is handed off', async () => (await timeline()).some(({ kind }) => kind === 'handoff'))
      await desk.see(new RegExp(`#1 .*${channel}`))
      desk.enter('1')
      await desk.see(/#1 .* ›/)
      desk.enter('reply I am here now. What can I do for you?')
      await reads('the reply', /I am here now/)
      await desk.see(/✓ ·\d+ (sent|delivered|read)/)
      expect((await customer.read()).filter(text => /I am here now/.test(text))).to.have.length(1)
    })

    const cuts = [
      ['the link is cut for a while', async () => customer.cut(), async () => customer.mend()],
      ['Threadline is killed and started again', () => house.end('SIGKILL'), () => house.start()],
    ] as const
    for (const [how, cut, mend] of story.live ? cuts.slice(0, 1) : cuts)
      it(
        story.keeps
          ? `has all that was written while ${how}, in order and once`
          : `goes on where it was after ${how}, and the customer knows what did not arrive`,
        async () => {
          const before = await written()
          await cut()
          const lost = [`While ${how}: one.`, `While ${how}: two.`, `While ${how}: three.`]
          for (const text of lost) await customer.write(text)
          if (!story.keeps && customer.untaken)
            await until('the platform knows that', () => lost.every(text => customer.untaken?.().includes(text)))
          await mend()
          const after = `After ${how}.`
          if (!story.keeps) await customer.write(after)
          const expected = story.keeps ? [...before, ...lost] : [...before, after]
          await until('all of it is there', async () => (await written()).length >= expected.length)
          expect(await written()).to.deep.equal(expected)
          const answer = `Got it, after ${how}.`
          desk.enter(`reply ${answer}`)
          await reads('the reply', new RegExp(answer))
          expect((await customer.read()).filter(text => text.includes(answer))).to.have.length(1)
          expect(new Set((await timeline()).map(({ session }) => session)).size).to.equal(1)
        },
      )

    if (story.live)
      it('is told as ended after Threadline was killed in its middle, once, and the same customer may begin anew', async () => {
        const [first] = await timeline()
        await house.end('SIGKILL')
        await house.start()
        const endings = async () => (await timeline()).filter(row => row.session === first?.session && row.state === 'ended')
        await until('its end is told', async () => (await endings()).length > 0)
        await desk.see(/ended/)
        await customer.begin?.()
        await customer.write('We were cut off. Please let me talk to a person.')
        const next = await until('it goes on anew', async () => (await timeline()).find(row => row.session !== first?.session))
        const { items } = (await house.call('GET', `/api/v1/sessions?channel=${channel}&limit=100`)).body as { items: Listed[] }
        expect(items).to.have.length(2)
        expect(items[0]?.contact).to.not.equal(undefined)
        expect(items[0]?.contact).to.deep.equal(items[1]?.contact)
        // Numbers that the killed process had taken for itself are passed over.
        const ticket = items.find(({ id }) => id === next.session)?.ticket
        await until('it is handed off', async () =>
          (await timeline()).some(({ kind, session }) => kind === 'handoff' && session === next.session),
        )
        desk.enter(String(ticket))
        await desk.see(new RegExp(`#${ticket} .* ›`))
        desk.enter('reply Here I am again.')
        await reads('the reply', /Here I am again/)
        expect(await endings()).to.have.length(1)
      })

    it('is resolved, and the customer rates as this channel lets them', async () => {
      desk.enter('resolve')
      await until('they are asked', async () => (await timeline()).some(({ kind }) => kind === 'csat_request'))
      await until('they can see it', async () => {
        const request = (await timeline()).find(({ kind }) => kind === 'csat_request')
        return request?.delivery === undefined || ['sent', 'delivered', 'read'].includes(request.delivery.state)
      })
      if (story.asksInWords) await reads('the question', /\b1\b.*\b5\b/s)
      await customer.rate(4)
      const rating = await until('the rating is there', async () => (await timeline()).find(({ kind }) => kind === 'csat'))
      expect(rating.score).to.equal(4)
      const doubtful = (await timeline()).filter(
        // What was in doubt for a while, as at a kill, stands on entries of its own; here counts how each message stands in the end.
        ({ kind, delivery }) => kind !== 'delivery' && delivery && ['unknown', 'failed', 'withheld'].includes(delivery.state),
      )
      expect(doubtful).to.deep.equal([])
    })
  })
}
