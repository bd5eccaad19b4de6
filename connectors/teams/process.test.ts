import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { realClock } from '#core/lib/clock.ts'
import { type ServerProcess, serverProcess } from '#core/testing/houses/server-process.ts'
import { bot } from '#core/testing/teams/issuer.ts'
import { type PlayedTeams, playedTeams } from '#core/testing/teams/played.ts'

interface Listed {
  items: { id: string; address: string }[]
}

describe('A Threadline with customers in Teams, as it is started', function () {
  this.timeout(90_000)
  let teams: PlayedTeams
  let dir: string
  let running: ServerProcess

  before(async () => {
    dir = mkdtempSync(join(tmpdir(), 'threadline-teams-process-'))
    teams = playedTeams()
    const url = await teams.start({ clock: realClock, house: () => running.url, apiKey: '' })
    running = await serverProcess({ dataDir: dir, env: teams.variables(url) })
    await running.start()
  })
  after(async () => {
    await running?.end('SIGKILL')
    await teams?.stop()
    rmSync(dir, { recursive: true, force: true })
  })

  const sessions = async (): Promise<Listed['items']> =>
    ((await running.call('GET', '/api/v1/sessions?channel=teams&limit=100')).body as unknown as Listed).items

  const said = async (text: string): Promise<string[]> => {
    for (let at = 0; at < 200; at++) {
      const found: string[] = []
      for (const { id } of await sessions()) {
        const { body } = await running.call('GET', `/api/v1/sessions/${id}/timeline`)
        for (let n = JSON.stringify(body).split(`"text":"${text}"`).length - 1; n > 0; n--) found.push(id)
      }
      if (found.length > 0) return found
      await new Promise(resolve => setTimeout(resolve, 50))
    }
    throw new Error(`“${text}” never came\n${running.printed().slice(-4000)}`)
  }

  it('shows the connection in its start and its health', async () => {
    expect(running.printed()).to.match(/connectors\/links\/teams .*\n[\s\S]*connectors\/teams/)
    const { parts } = (await running.call('GET', '/healthz')).body as { parts: Record<string, { ok: boolean; about?: string }> }
    expect(parts['links/teams']?.ok).to.equal(true)
    expect(running.printed()).not.to.include(bot.password)
  })

  it('has what it answered Teams for, once, though it was killed then, and answers there afterwards', async () => {
    const message = { type: 'message', id: '1', text: 'Is anybody there?', textFormat: 'plain' }
    expect((await teams.tell('ada', message)).status).to.equal(200)
    await running.end('SIGKILL')
    await running.start()
    const [session = ''] = await said('Is anybody there?')
    // Teams did not hear the answer.
    expect((await teams.tell('ada', message)).status).to.equal(200)
    expect((await teams.tell('ada', { ...message, id: '2', text: 'Hello again' })).status).to.equal(200)
    await said('Hello again')
    expect(await said('Is anybody there?')).to.have.length(1)
    const { status } = await running.call('POST', `/api/v1/sessions/${session}/reply`, { text: 'Yes, we are' })
    expect(status).to.equal(200)
    const arrived = async () => (await teams.sent()).find(one => one.text === 'Yes, we are')
    for (let at = 0; at < 400 && !(await arrived()); at++) await new Promise(resolve => setTimeout(resolve, 25))
    expect((await arrived())?.to).to.equal('ada')
  })
})
