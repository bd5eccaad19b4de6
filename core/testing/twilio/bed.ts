// The bed for Twilio: emulate, a Twilio that nobody here wrote (https://github.com/vercel-labs/emulate), as `npm run beds` installs it. It sends,
// calls back and is written to with signatures that Twilio's own library checks; it lacks media, STOP, filters by time and faults.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../roof/settings/place.ts'
import { freePort } from '../houses/server-process.ts'

const program = join(root, '.beds/node_modules/emulate/dist/index.js')

/** Why tests against it are skipped, to stand in their title; empty where they run. */
export const whyNoTwilio = existsSync(program) || process.env.BEDS === 'required' ? '' : ' (skipped: no emulate; run npm run beds)'

/** `describe` for tests that need the bed: skipped without it, but not where BEDS=required. */
export const describeOnTwilio = (title: string, body: (this: Mocha.Suite) => void): void =>
  void (whyNoTwilio === '' ? describe : describe.skip)(`${title}${whyNoTwilio}`, body)

/** What emulate begins with. */
export const bedAccount = { account: `AC${'0'.repeat(32)}`, token: 'twilio_test_auth_token', number: '+15551234567' }

export interface TwilioBed {
  url: string
  /** A call of its API or of `/_twilio/…`, with a form. */
  call(method: string, path: string, form?: Record<string, string>): Promise<Record<string, unknown>>
  /** Where the number tells of messages. */
  tellAt(smsUrl: string): Promise<void>
  end(): Promise<void>
}

const patience = 30_000

export const startTwilioBed = async (): Promise<TwilioBed> => {
  if (!existsSync(program)) throw new Error(`There is no emulate at ${program}. Install it with npm run beds.`)
  const port = await freePort()
  const child = spawn(process.execPath, [program, 'start', '-p', String(port), '-s', 'twilio'], { stdio: ['ignore', 'pipe', 'pipe'] })
  const ending = (): void => void child.kill('SIGKILL')
  process.once('exit', ending)
  const closed = new Promise<void>(resolve => child.once('close', () => resolve()))
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => {
      printed = (printed + chunk).slice(-10_000)
    })
  const url = `http://127.0.0.1:${port}`
  const end = async (): Promise<void> => {
    process.off('exit', ending)
    child.kill('SIGKILL')
    await closed
  }
  const { account, token, number } = bedAccount
  const call: TwilioBed['call'] = async (method, path, form) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Basic ${Buffer.from(`${account}:${token}`).toString('base64')}` },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    })
    return (await response.json()) as Record<string, unknown>
  }
  const began = performance.now()
  for (;;) {
    const answers = await call('GET', `/2010-04-01/Accounts/${account}.json`).then(
      ({ sid }) => sid === account,
      () => false,
    )
    if (answers) break
    if (child.exitCode !== null || performance.now() - began > patience) {
      await end()
      throw new Error(`emulate did not start:\n${printed}`)
    }
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  return {
    url,
    call,
    async tellAt(smsUrl) {
      const numbers = await call('GET', `/2010-04-01/Accounts/${account}/IncomingPhoneNumbers.json`)
      const [line] = (numbers.incoming_phone_numbers as { sid: string; phone_number: string }[]).filter(one => one.phone_number === number)
      await call('POST', `/2010-04-01/Accounts/${account}/IncomingPhoneNumbers/${line?.sid}.json`, { SmsUrl: smsUrl, SmsMethod: 'POST' })
    },
    end,
  }
}
