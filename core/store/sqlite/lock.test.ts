import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { lockFolder } from './lock.ts'

const holder = `
  const { lockFolder } = await import(process.argv[1])
  await lockFolder(process.argv[2])
  process.stdout.write('held')
  setInterval(() => {}, 1000)
`

describe('The lock of a data folder', () => {
  let dir: string
  let child: ChildProcess | undefined

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'threadline-lock-'))
  })
  afterEach(async () => {
    child?.kill('SIGKILL')
    child = undefined
    await rm(dir, { recursive: true, force: true })
  })

  const hold = async (): Promise<ChildProcess> => {
    const started = spawn(process.execPath, ['--input-type=module', '-e', holder, import.meta.resolve('./lock.ts'), dir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    child = started
    await once(started.stdout!, 'data')
    return started
  }

  const refusal = () =>
    lockFolder(dir).then(
      async lock => {
        await lock.release()
        return 'locked'
      },
      (error: Error) => error.message,
    )

  it('keeps a second process out and names the first', async () => {
    const other = await hold()
    const message = await refusal()
    expect(message).to.contain(dir)
    expect(message).to.match(new RegExp(`process ${other.pid}\\b`))
  })

  it('is free at once when its holder was killed', async () => {
    const other = await hold()
    other.kill('SIGKILL')
    await once(other, 'exit')
    expect(await refusal()).to.equal('locked')
  })

  it('keeps the same process out too, until it is released', async () => {
    const lock = await lockFolder(join(dir, 'new'))
    const message = await lockFolder(join(dir, 'new')).catch((error: Error) => error.message)
    expect(message).to.contain(`process ${process.pid}`)
    await lock.release()
    await lock.release()
    await (await lockFolder(join(dir, 'new'))).release()
  })
})
