import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { type ServerProcess, serverProcess } from '#core/testing/houses/server-process.ts'
import { describeOnSlack } from '#core/testing/slack/binary.ts'
import { openSlack, rooms, type Slack } from '#core/testing/slack/slack.ts'
import type { SlackMode } from '#core/testing/slack/workspace.ts'

const desk = rooms.desk.id
const rounds = Number(process.env.KILLS ?? (process.env.CI ? 8 : 2))

interface Entry {
  kind: string
  text?: string
  cause?: string
}

for (const mode of ['events', 'socket'] satisfies SlackMode[])
  describeOnSlack(
    `Killed after a press was acknowledged, ${rounds} times each, ${mode === 'socket' ? 'in Socket Mode' : 'over HTTP'}`,
    function () {
      this.timeout(90_000 + rounds * 60_000)
      let slack: Slack
      let dir: string
      let running: ServerProcess

      before(async () => {
        slack = await openSlack({ mode })
        dir = mkdtempSync(join(tmpdir(), 'threadline-press-kill-'))
        running = await serverProcess({ dataDir: dir, env: slack.variables })
        slack.sendTo(`${running.url}/slack/events`)
        await running.start()
      })
      after(async () => {
        await running?.end('SIGKILL')
        await slack?.close()
        rmSync(dir, { recursive: true, force: true })
      })

      let customers = 0
      const begun = async (): Promise<{ id: string; ticket: number; card: string }> => {
        const n = ++customers
        const cards = () => slack.messages(desk).filter(m => m.user === slack.bot && m.subtype !== 'ephemeral')
        const before = cards().length
        const body = { id: `m${n}`, contact: { email: `c${n}@example.com` }, text: `Please let me talk to a person, ${n}` }
        const { status, body: made } = await running.call('POST', '/api/v1/messages', body)
        expect(status, running.printed().slice(-2000)).to.equal(202)
        const card = await slack.until('the card', () => cards()[before]?.ts, 30_000)
        const session = (await running.call('GET', `/api/v1/sessions/${made.session}`)).body
        return { id: String(made.session), ticket: Number(session.ticket), card }
      }
      const entries = async (id: string): Promise<Entry[]> =>
        (await running.call('GET', `/api/v1/sessions/${id}/timeline`)).body.items as Entry[]
      const told = async (words: RegExp): Promise<unknown> => {
        const dm = await slack.grace.direct()
        return slack.until(`told ${words}`, () => slack.messages(dm).find(m => words.test(JSON.stringify(m.blocks ?? m.text))), 30_000)
      }
      /** Presses in a fresh process, which is killed once it has acknowledged and asks who pressed. */
      const killedAt = async (press: () => Promise<unknown>): Promise<void> => {
        await running.end('SIGKILL')
        await running.start()
        const held = slack.proxy.faults.hold({ method: 'users.info', match: ({ user }) => user === slack.grace.id })
        const acked = press()
        await held.reached
        await acked
        await running.end('SIGKILL')
        held.lift()
        held.release()
        await running.start()
      }

      it('carries out a button after the restart, once, and tells who pressed', async () => {
        for (let round = 0; round < rounds; round++) {
          const { id, ticket, card } = await begun()
          await killedAt(() => slack.grace.press(desk, card, 'act:claim:'))
          await told(new RegExp(`Done for #${ticket}:`))
          expect((await entries(id)).filter(e => e.kind === 'owner' && e.cause === 'claim')).to.have.length(1)
        }
      })

      it('carries out a command after the restart, once, and tells who typed it', async () => {
        for (let round = 0; round < rounds; round++) {
          const { id, ticket } = await begun()
          await killedAt(() => slack.grace.command(desk, '/desk', `#${ticket} note calls from Berlin ${round}`))
          await told(new RegExp(`Done for #${ticket}:`))
          expect((await entries(id)).filter(e => e.kind === 'note').map(e => e.text)).to.deep.equal([`calls from Berlin ${round}`])
        }
      })

      it('never sends the words of a window twice, and loses none that were acknowledged', async () => {
        for (let round = 0; round < rounds; round++) {
          const { id, card } = await begun()
          const choice = { action: 'menu:', value: `act:reply:${JSON.stringify({ session: id })}` }
          await slack.grace.press(desk, card, choice)
          await slack.until('the form', () => slack.modals().find(view => JSON.stringify(view).includes('The customer reads this')))
          const earlier = slack.proxy.delivered.length
          const submitting = slack.grace.submit({ in: `Words ${round}` }).catch(() => {})
          await new Promise(resolve => setTimeout(resolve, (round * 7) % 25))
          await running.end('SIGKILL')
          const sent = slack.proxy.delivered.slice(earlier).find(d => d.payload.type === 'view_submission')
          const knew = sent !== undefined && slack.proxy.acknowledged(sent)
          await running.start()
          const there = async (): Promise<boolean> => (await entries(id)).some(e => e.text === `Words ${round}`)
          if (knew) await slack.until('the words that were acknowledged', there, 30_000)
          if (sent) {
            expect((await slack.again(sent)).status).to.equal(200)
            await slack.until('the words', there, 30_000)
          }
          expect((await entries(id)).filter(e => e.kind === 'message' && e.text === `Words ${round}`)).to.have.length(sent ? 1 : 0)
          await Promise.race([submitting, new Promise(resolve => setTimeout(resolve, 100))])
          await slack.grace.dismiss().catch(() => {})
        }
      })
    },
  )
