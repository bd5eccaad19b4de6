import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { type ServerProcess, serverProcess } from '#core/testing/houses/server-process.ts'
import { describeOnSlack } from '#core/testing/slack/binary.ts'
import { openSlack, rooms, type Slack } from '#core/testing/slack/slack.ts'

const room = rooms.customers.id

interface Listed {
  items: { id: string; channel: string; preview?: string }[]
}

for (const mode of ['events', 'socket'] as const)
  describeOnSlack(
    `A Threadline with desk and customers in Slack, as it is started, ${mode === 'socket' ? 'in Socket Mode' : 'over HTTP'}`,
    function () {
      this.timeout(90_000)
      let slack: Slack
      let dir: string
      let running: ServerProcess

      before(async () => {
        slack = await openSlack({ mode })
        dir = mkdtempSync(join(tmpdir(), 'threadline-slack-process-'))
        running = await serverProcess({ dataDir: dir, env: { ...slack.variables, SLACK_CUSTOMER_CHANNELS: 'shared, dm' } })
        slack.sendTo(`${running.url}/slack/events`)
        await running.start()
      })
      after(async () => {
        await running?.end('SIGKILL')
        await slack?.close()
        rmSync(dir, { recursive: true, force: true })
      })

      const kept = async (text: string): Promise<{ session: string; times: number } | undefined> => {
        const { body } = await running.call('GET', '/api/v1/sessions?channel=slack&limit=100')
        for (const { id } of (body as unknown as Listed).items) {
          const timeline = await running.call('GET', `/api/v1/sessions/${id}/timeline`)
          const times = JSON.stringify(timeline.body).split(`"text":"${text}"`).length - 1
          if (times > 0) return { session: id, times }
        }
        return undefined
      }
      const eventually = async (text: string): Promise<{ session: string; times: number }> => {
        for (let at = 0; at < 200; at++) {
          const found = await kept(text)
          if (found) return found
          await new Promise(resolve => setTimeout(resolve, 50))
        }
        throw new Error(`“${text}” never came\n${running.printed().slice(-4000)}`)
      }

      it('shows the connection in its start and its health', async () => {
        expect(running.printed()).to.match(/connectors\/links\/slack .*\n[\s\S]*bots\/slack/)
        const { parts } = (await running.call('GET', '/healthz')).body as { parts: Record<string, { ok: boolean; about?: string }> }
        expect(parts['links/slack']).to.deep.equal({ ok: true, about: 'the workspace Acme' })
      })

      it('takes a customer from one channel of Slack to the desk in another, and the answer back', async () => {
        const ts = await slack.ada.say(room, 'Where is my parcel?')
        const { session } = await eventually('Where is my parcel?')
        const card = await slack.until('the card', () => slack.messages(rooms.desk.id).at(-1), 15_000)
        await slack.grace.say(rooms.desk.id, 'It left today', card.ts)
        const answer = await slack.until(
          'the answer',
          () => slack.thread(room, ts).find(m => JSON.stringify(m.blocks ?? []).includes('It left today')),
          15_000,
        )
        expect(answer.username).to.equal('Grace Hopper')
        expect((await eventually('It left today')).session).to.equal(session)
        expect(slack.messages(rooms.desk.id).filter(m => m.user === slack.bot)).to.have.length(1)
      })

      it('fetches what was written while it was dead, once', async () => {
        expect(await running.end('SIGKILL')).to.equal(null)
        await slack.ada.say(room, 'Are you still there?')
        await running.start()
        expect((await eventually('Are you still there?')).times).to.equal(1)
        await slack.until('it is shown at the desk', () =>
          slack
            .messages(rooms.desk.id)
            .some(m => slack.thread(rooms.desk.id, m.ts).some(one => one.text?.includes('Are you still there?'))),
        )
        expect(running.printed()).to.include('1 message recovered')
        expect(await running.end('SIGTERM')).to.equal(0)
      })
    },
  )
