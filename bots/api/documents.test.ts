import { readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { realClock } from '#core/lib/clock.ts'
import { type CalledHouse, openCalledHouse, type Told } from '#core/testing/houses/api-house.ts'
import { houseKey } from '#core/testing/houses/house.ts'
import { type Placed, pdf } from '#plugins/documents/fixtures/made.ts'
import { createRemote } from '../terminal/wire/remote.ts'
import { articleImport } from '../verbs/documents.ts'

const pageOf = (...texts: string[]): Placed[] => texts.map((text, i) => ({ text, y: 700 - 14 * i }))

describe('Documents, over the API and from a terminal', function () {
  this.timeout(60_000)
  let house: CalledHouse

  before(async () => {
    house = await openCalledHouse({ says: () => undefined })
  })
  after(() => house.close())

  const upload = async (name: string, content: Uint8Array | string): Promise<string> => {
    const response = await fetch(`${house.url}/api/v1/files?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${houseKey}`, 'content-type': 'application/octet-stream' },
      body: content as BodyInit,
    })
    return ((await response.json()) as { file: string }).file
  }
  const give = async (status: number, body: object): Promise<Told & { article: Told }> =>
    (await house.ok(status, 'POST', '/documents', body)) as Told & { article: Told }

  it('become articles, are replaced when they come again, and go', async () => {
    const first = await give(200, { file: await upload('Returns 2026.pdf', pdf([pageOf('Returns are free for thirty days.')])), id: 'd1' })
    expect(first).to.deep.include({ became: 'added', left: [] })
    expect(first.article).to.deep.include({
      slug: 'returns-2026',
      version: 1,
      document: { name: 'Returns 2026.pdf', kind: 'pdf', pages: 1 },
    })

    const same = await give(200, { file: await upload('Returns 2026.pdf', pdf([pageOf('Returns are free for thirty days.')])) })
    expect([same.became, same.article.version]).to.deep.equal(['same', 1])

    const again = await give(200, { file: await upload('Returns 2026.pdf', pdf([pageOf('Returns are free for sixty days.')])) })
    expect([again.became, again.article.version]).to.deep.equal(['changed', 2])
    const { body } = await house.call('GET', '/articles/returns-2026')
    expect(body.text).to.equal('Returns are free for sixty days.')

    expect((await house.call('DELETE', '/articles/returns-2026')).status).to.equal(204)
    expect((await house.call('GET', '/articles/returns-2026')).status).to.equal(404)
  })

  it('stay internal when they come again, until somebody says otherwise', async () => {
    const file = (words: string): Promise<string> => upload('margins.md', words)
    expect((await give(200, { file: await file('# Margins\n\nTen.'), audience: 'internal' })).article.audience).to.equal('internal')
    expect((await give(200, { file: await file('# Margins\n\nTwelve.') })).article.audience).to.equal('internal')
    expect((await give(200, { file: await file('# Margins\n\nNine.'), audience: 'public' })).article.audience).to.equal('public')
  })

  it('never take the place of what somebody wrote, unless it is named', async () => {
    await house.call('PUT', '/articles/prices', { title: 'Prices', text: 'Five euros.' })
    const file = await upload('prices.txt', 'Six euros.')
    const refused = await give(409, { file })
    expect(refused.code).to.equal('conflict')
    expect(refused.detail).to.include('written by hand')
    expect((await house.call('GET', '/articles/prices')).body.text).to.equal('Five euros.')
    expect((await give(200, { file, article: 'prices' })).article).to.include({ slug: 'prices', text: 'Six euros.', version: 2 })
    // What was changed by hand afterwards is somebody's words again.
    await house.call('PUT', '/articles/prices', { title: 'Prices', text: 'Seven euros.' })
    expect((await give(409, { file })).detail).to.include('written by hand')
  })

  it('are refused with what to do, by whoever is no admin, and without a file or an address', async () => {
    expect((await give(400, { file: await upload('scan.pdf', pdf([[]])) })).detail).to.include('looks scanned')
    expect((await give(400, {})).code).to.equal('invalid')
    expect((await give(400, { file: 'no ticket' })).code).to.equal('invalid')
    expect((await give(400, { url: 'https://docs.example/a' })).detail).to.include('name is not known')
    await house.call('PATCH', '/members/vera', { name: 'Vera', role: 'agent' })
    const asked = { file: await upload('a.txt', 'Words.'), agent: { id: 'vera', name: 'Vera' } }
    expect((await give(403, asked)).detail).to.include('this needs an admin')
    expect((await house.call('GET', '/articles/a')).status).to.equal(404)
  })

  it('go in from a terminal of another machine, once for one act', async () => {
    const path = join(tmpdir(), `threadline-${process.pid}-hours.md`)
    await writeFile(path, '# Hours\n\nNine to five.')
    const remote = createRemote({ url: house.url, key: houseKey, clock: realClock })
    try {
      const file = await remote.keep({
        name: 'hours.md',
        content: (async function* () {
          yield await readFile(path)
        })(),
      })
      const act = { who: { id: 'grace', name: 'Grace', role: 'admin' as const }, key: 'k1' }
      const told: string[] = []
      const ports = { ...remote, redeem: () => file, tell: (text: string) => void told.push(text) }
      for (const _ of [1, 2]) {
        const [card] = await articleImport.run(ports, undefined, { file: file.id, article: 'hours', audience: 'internal' }, act)
        expect(card?.heading).to.equal('Hours')
      }
      expect(told[0]).to.equal('Reading hours.md …')
      expect((await house.call('GET', '/articles/hours')).body).to.include({ version: 1, audience: 'internal' })
    } finally {
      remote.close()
      await rm(path)
    }
  })

  it('are named as people type them', () => {
    const [wording] = articleImport.wordings
    const read = (text: string) => wording!.read(text, { now: 0, zone: 'UTC' })
    expect(read('~/my list.pdf')).to.deep.equal({ file: '~/my list.pdf' })
    expect(read('"my list.pdf" as Price-List internal')).to.deep.equal({
      file: '"my list.pdf"',
      article: 'price-list',
      audience: 'internal',
    })
    expect(read('https://example.com/a as a')).to.deep.equal({ url: 'https://example.com/a', article: 'a' })
    expect(read('')).to.deep.equal({})
  })
})
