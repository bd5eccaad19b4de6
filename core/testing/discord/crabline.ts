// The bed for Discord: crabline, which nobody here wrote (https://github.com/openclaw/crabline), as `npm run beds` installs it. Interactions,
// lists of threads and close codes it does not have; for those Discord is played in this process.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../roof/settings/place.ts'

const program = join(root, '.beds/node_modules/@openclaw/crabline/dist/src/bin/crabline.js')

/** Why tests against crabline are skipped, to stand in their title; empty where they run. */
export const whyNoCrabline = existsSync(program) || process.env.BEDS === 'required' ? '' : ' (skipped: no crabline; run npm run beds)'

/** `describe` for tests that need the bed: skipped without it, but not where BEDS=required. */
export const describeOnCrabline = (title: string, body: (this: Mocha.Suite) => void): void =>
  void (whyNoCrabline === '' ? describe : describe.skip)(`${title}${whyNoCrabline}`, body)

interface Ready {
  botToken: string
  botUserId: string
  adminToken: string
  fixture: { channelId: string; guildId: string }
  endpoints: { adminInboundUrl: string; apiRoot: string }
}

export interface Crabline extends Ready {
  /** Somebody writes; answers the message. */
  write(message: {
    channelId: string
    guildId?: string
    parentChannelId?: string
    senderId: string
    senderName: string
    text: string
  }): Promise<{ id: string }>
  /** What stands in a channel, the oldest first. */
  read(channel: string): Promise<{ id: string; content: string; author: { id: string } }[]>
  close(): Promise<void>
}

export const openCrabline = async (): Promise<Crabline> => {
  if (!existsSync(program)) throw new Error(`There is no crabline at ${program}. Install it with npm run beds.`)
  const folder = mkdtempSync(join(tmpdir(), 'threadline-crabline-'))
  const file = join(folder, 'ready.json')
  const child = spawn(process.execPath, [program, '--json', 'serve', 'discord', '--ready-file', file], { cwd: folder, stdio: 'ignore' })
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  let ready: Ready | undefined
  for (let tries = 0; ready === undefined; tries++) {
    if (child.exitCode !== null || tries > 600) throw new Error('crabline did not start')
    await new Promise(resolve => setTimeout(resolve, 50))
    try {
      ready = JSON.parse(readFileSync(file, 'utf8')) as Ready
    } catch {}
  }
  const { endpoints, adminToken, botToken } = ready
  const call = async (url: string, init: RequestInit): Promise<unknown> => {
    const answer = await fetch(url, init)
    if (!answer.ok) throw new Error(`crabline answered ${answer.status}: ${await answer.text()}`)
    return answer.json()
  }
  return {
    ...ready,
    async write(message) {
      const headers = { 'content-type': 'application/json', 'x-crabline-admin-token': adminToken }
      const told = await call(endpoints.adminInboundUrl, {
        method: 'POST',
        headers,
        body: JSON.stringify({ ...message, content: message.text }),
      })
      return (told as { message: { id: string } }).message
    },
    async read(channel) {
      const all = await call(`${endpoints.apiRoot}/v10/channels/${channel}/messages?limit=100`, {
        headers: { authorization: `Bot ${botToken}` },
      })
      return (all as { id: string; content: string; author: { id: string } }[]).reverse()
    },
    async close() {
      child.kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
