import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import fc from 'fast-check'
import { Problem } from '#core/model/problem.ts'
import { day, hour, minute } from '#core/model/time.ts'
import type { Store } from '#core/ports/store.ts'
import { folderShelf } from '#core/store/folder-shelf.ts'
import { openSqlite } from '#core/store/sqlite/sqlite.ts'
import { createTestClock, type TestClock } from '#core/testing/houses/test-clock.ts'
import { bytesOf, streamOf } from '#core/testing/kits/shelf.ts'
import { fileUse, fileUsesTable } from '../timeline/tables.ts'
import { createSettings } from '../training/settings.ts'
import { type KeptFiles, openFiles } from './files.ts'
import { cleanName } from './name.ts'

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAYAAACddGYaAAAAEklEQVR4nGNk+M/wnwEKGGEMAC8+A/9LhAm8AAAAAElFTkSuQmCC', 'base64')

const problemOf = async (work: Promise<unknown> | (() => unknown)): Promise<string> => {
  try {
    await (typeof work === 'function' ? work() : work)
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
  return 'no problem'
}

describe('A file of a message', () => {
  let folder: string
  let store: Store
  let clock: TestClock
  let files: KeptFiles
  const openAgain = (): Promise<KeptFiles> =>
    openFiles({
      store,
      shelf: folderShelf(join(folder, 'files')),
      clock,
      settings: createSettings({ store, clock }),
      publicUrl: 'https://desk.example',
      largest: 1_000_000,
    })

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'threadline-files-'))
    store = await openSqlite({ file: ':memory:' })
    clock = createTestClock()
    files = await openAgain()
  })
  afterEach(async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const keep = (name: string, content: Uint8Array | string, limits?: Parameters<KeptFiles['keep']>[1]) =>
    files.keep({ name, content: streamOf(Buffer.from(content)) }, limits)

  it('is known by its content: its type, and the size of a picture', async () => {
    const kept = await keep('me.png', png)
    expect(kept).to.deep.include({ name: 'me.png', type: 'image/png', size: png.length, image: { width: 3, height: 2 } })
    expect(await bytesOf(await files.open(kept))).to.deep.equal(png)
    expect((await keep('again.png', png)).id).to.equal(kept.id)
    expect(await problemOf(files.open({ id: 'f'.repeat(64) }))).to.equal('not_found')
  })

  it('is not what its name says: text in a picture’s name is text, and a picture never ends in .html', async () => {
    expect(await keep('cat.png', '<!doctype html><script>alert(1)</script>')).to.include({ type: 'text/plain', name: 'cat.png' })
    const svg = await keep('cat.png', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    expect(svg.type).to.not.match(/^image/)
    const gif = Buffer.concat([Buffer.from('GIF89a\u0001\u0000\u0001\u0000'), Buffer.from('=1;alert(1)/*<script>alert(2)</script>')])
    expect(await keep('party.html', gif)).to.include({ type: 'image/gif', name: 'party.html.gif' })
    expect(await keep('noise', Buffer.from([1, 2, 3, 0, 255, 254]))).to.include({ type: 'application/octet-stream' })
    expect(await keep('notes.txt', 'Grüße\n\tan alle 👋\r\n')).to.include({ type: 'text/plain' })
    expect(await keep('notes.txt', `${'x'.repeat(70_000)}\u0000`)).to.include({ type: 'application/octet-stream' })
  })

  it('has to hold something, and not too much: reading ends where the limit is passed', async () => {
    expect(await problemOf(keep('empty', ''))).to.equal('invalid')
    let given = 0
    const endless = async function* () {
      for (;;) {
        given += 65_536
        yield Buffer.alloc(65_536, 65)
      }
    }
    expect(await problemOf(files.keep({ name: 'endless', content: endless() }))).to.equal('too_large')
    expect(given).to.be.lessThan(1_000_000 + 2 * 65_536)
    expect(await problemOf(keep('small', 'x'.repeat(11), { size: 10 }))).to.equal('too_large')
    expect(await problemOf(keep('big', 'x'.repeat(1_000_001), { size: 2_000_000 }))).to.equal('too_large')
    expect(await problemOf(keep('right', 'x'.repeat(10), { size: 10 }))).to.equal('no problem')
  })

  it('can be refused for its type', async () => {
    expect(await problemOf(keep('me.png', png, { types: ['image/*'] }))).to.equal('no problem')
    expect(await problemOf(keep('me.png', 'words', { types: ['image/*'] }))).to.equal('unsupported_type')
    expect(await problemOf(keep('me.txt', png, { types: ['text/plain', 'application/pdf'] }))).to.equal('unsupported_type')
  })

  it('gets a name without path, tricks and length, whatever it was called', () => {
    for (const [given, clean] of [
      ['../../etc/passwd', 'passwd'],
      ['C:\\Users\\ada\\cv.pdf', 'cv.pdf'],
      ['..', 'file'],
      ['', 'file'],
      ['.htaccess', 'htaccess'],
      ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
      ['a\u0000b\r\nSet-Cookie: x.txt', 'abSet-Cookie x.txt'],
      ['con.txt', '_con.txt'],
      ['“Rechnung” <März>.pdf ', '“Rechnung” März.pdf'],
      [`${'x'.repeat(500)}.pdf`, `${'x'.repeat(116)}.pdf`],
    ] as const)
      expect(cleanName(given), given).to.equal(clean)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), name => {
        const clean = cleanName(name)
        return clean.length > 0 && [...clean].length <= 120 && !/[\p{Cc}/\\]/u.test(clean) && !/^\.|\.$/.test(clean) && clean.isWellFormed()
      }),
    )
  })

  const parts = (url: string) => {
    const { pathname, searchParams: q } = new URL(url)
    const [, , id = '', name = ''] = pathname.split('/')
    return { id, name: decodeURIComponent(name), type: q.get('type') ?? '', until: q.get('until') ?? '', signature: q.get('sig') ?? '' }
  }

  it('is fetched by an address that lasts for its time, and in every process of the house', async () => {
    const kept = await keep('a & b?.png', png)
    const url = files.url(kept)
    expect(url).to.match(/^https:\/\/desk\.example\/files\/[0-9a-f]{64}\//)
    const address = parts(url)
    const other = await openAgain()
    expect(other.check(address).attachment).to.include({ id: kept.id, name: 'a & b.png', type: 'image/png' })
    await clock.advance(day - 1)
    expect(await problemOf(() => files.check(address))).to.equal('no problem')
    await clock.advance(hour + 1)
    expect(await problemOf(() => files.check(address))).to.equal('forbidden')
    const brief = parts(files.url(kept, minute))
    await clock.advance(minute + 1000)
    expect(await problemOf(() => files.check(brief))).to.equal('forbidden')
  })

  it('keeps its address for a while, so that a browser need not fetch it again', async () => {
    const kept = await keep('me.png', png)
    const first = files.url(kept)
    await clock.advance(1000)
    expect(new Set([first, files.url(kept)]).size).to.be.lessThan(3)
    const urls = new Set<string>()
    for (let n = 0; n < 60; n++) {
      urls.add(files.url(kept))
      await clock.advance(minute)
    }
    expect(urls.size).to.be.at.most(2)
  })

  it('is not fetched by an address that somebody changed', async () => {
    const kept = await keep('me.png', png)
    const secret = await keep('secret.png', Buffer.concat([png, Buffer.from('x')]))
    const address = parts(files.url(kept))
    for (const change of [
      { id: secret.id },
      { name: 'me.html' },
      { type: 'text/html' },
      { until: String(Number(address.until) + 1) },
      { until: `${address.until}0` },
      { signature: '' },
      { signature: `${address.signature}x` },
      { signature: address.signature.toLowerCase() },
      { signature: parts(files.url(secret)).signature },
      { signature: files.ticket(kept, 'api').split('.')[1] ?? '' },
    ])
      expect(await problemOf(() => files.check({ ...address, ...change })), JSON.stringify(change)).to.equal('forbidden')
  })

  it('is sent by the ticket of its uploader only, for a day', async () => {
    const kept = await keep('me.png', png)
    const ticket = files.ticket(kept, 'visitor:1')
    expect(files.redeem(ticket, 'visitor:1')).to.deep.equal(kept)
    const [body = '', signature = ''] = ticket.split('.')
    const forged = Buffer.from(JSON.stringify([kept.id, 'other.png', kept.type, kept.size, clock.now() + day])).toString('base64url')
    for (const [given, holder] of [
      [ticket, 'visitor:2'],
      [`${forged}.${signature}`, 'visitor:1'],
      [body, 'visitor:1'],
      [`${ticket}.x`, 'visitor:1'],
      ['', 'visitor:1'],
      ['{}', 'visitor:1'],
      [`${body}.${parts(files.url(kept)).signature}`, 'visitor:1'],
    ] as const)
      expect(await problemOf(() => files.redeem(given, holder)), given).to.equal('invalid')
    await clock.advance(day)
    expect(await problemOf(() => files.redeem(ticket, 'visitor:1'))).to.equal('invalid')
  })

  const use = (id: string, session: string, seq: number) => store.collection(fileUsesTable).put(fileUse(id, session, seq))
  const there = async (id: string): Promise<boolean> => (await files.size(id)) !== undefined

  it('is removed after a day where no message carries it', async () => {
    const loose = await keep('loose', 'loose')
    const sent = await keep('sent', 'sent')
    await use(sent.id, 's1', 2)
    await clock.advance(day)
    expect(await files.clear()).to.equal(0)
    await clock.advance(hour + 1)
    expect(await files.clear()).to.equal(1)
    expect([await there(loose.id), await there(sent.id)]).to.deep.equal([false, true])
    await clock.advance(30 * day)
    expect(await files.clear()).to.equal(0)
    expect(await there(sent.id)).to.equal(true)
  })

  it('gets another day when it is uploaded again, also while it is being cleared away', async () => {
    const { id } = await keep('one', 'the same')
    await clock.advance(day + 2 * hour)
    const [again] = await Promise.all([keep('two', 'the same'), files.clear()])
    expect(again.id).to.equal(id)
    expect(await there(id)).to.equal(true)
    await clock.advance(day)
    await files.clear()
    expect(await there(id)).to.equal(true)
    await clock.advance(2 * hour)
    await files.clear()
    expect(await there(id)).to.equal(false)
  })

  it('goes with the last message that carried it, but not from under one that was uploaded since', async () => {
    const { id } = await keep('one', 'shared')
    await use(id, 's1', 2)
    await use(id, 's2', 5)
    const at = clock.now()
    expect(await files.forget(id, { session: 's1', seq: 2, at })).to.equal(false)
    await clock.advance(hour)
    await keep('one', 'shared')
    expect(await files.forget(id, { session: 's2', seq: 5, at })).to.equal(false)
    expect(await there(id)).to.equal(true)
    await use(id, 's3', 2)
    expect(await files.forget(id, { session: 's3', seq: 2, at: clock.now() })).to.equal(true)
    expect(await there(id)).to.equal(false)
  })
})
