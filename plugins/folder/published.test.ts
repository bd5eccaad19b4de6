import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import express from 'express'
import pino from 'pino'
import { realClock } from '#core/lib/clock.ts'
import type { KnowledgePage, KnowledgeSource } from '#core/ports/knowledge-source.ts'
import { create } from './index.ts'

const publicUrl = 'https://desk.example.com'

const readAll = async (source: KnowledgeSource): Promise<KnowledgePage[]> => {
  const pages: KnowledgePage[] = []
  for await (const page of source.pages()) pages.push(page)
  return pages
}

describe('A folder whose pages are published nowhere else', () => {
  let dir: string
  let base: string
  let close: () => void
  let source: KnowledgeSource

  before(async () => {
    dir = await mkdtemp(join(tmpdir(), 'threadline-folder-'))
    await writeFile(
      join(dir, 'refunds.md'),
      '---\ntitle: Refunds & <returns>\n---\n\n## How long\n\nSee [shipping](shipping.md).\n\n<script>alert(1)</script>\n',
    )
    await writeFile(join(dir, 'shipping.md'), '# Shipping\n\nTwo days.\n')
    await writeFile(join(dir, 'secret.md'), '---\npublished: false\n---\n\nNot for customers.\n')
    await writeFile(join(dir, 'codes.md'), '---\naudience: internal\n---\n\n# Warehouse codes\n\nThe door opens with 4711.\n')
    source = create({ dir }, { log: pino({ level: 'silent' }), clock: realClock, publicUrl, dataDir: dir }) as KnowledgeSource
    const app = express()
    source.routes?.(app)
    app.use(((_error, _req, res, _next) => void res.status(404).end()) as express.ErrorRequestHandler)
    const server = app.listen(0, '127.0.0.1')
    await new Promise(resolve => server.once('listening', resolve))
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    close = () => void server.close()
  })

  after(async () => {
    close()
    await rm(dir, { recursive: true })
  })

  it('cites each page by an address that opens, with safe HTML and links that lead on', async () => {
    const pages = await readAll(source)
    const refunds = pages.find(page => page.id === 'refunds.md')
    expect(refunds?.url).to.equal(`${publicUrl}/knowledge/refunds`)
    const html = await (await fetch(`${base}/knowledge/refunds`)).text()
    expect(html).to.contain('Refunds &amp; &lt;returns&gt;').and.to.contain(`${publicUrl}/knowledge/shipping`)
    expect(html).not.to.contain('<script>')
  })

  it('lists its pages, and serves nothing that is not one of them', async () => {
    await readAll(source)
    expect(await (await fetch(`${base}/knowledge`)).text())
      .to.contain('Shipping')
      .and.not.to.contain('Warehouse')
    for (const path of [
      '/knowledge/secret',
      '/knowledge/codes',
      '/knowledge/..%2f..%2fetc%2fpasswd',
      '/knowledge/%E0%A4%A',
      '/knowledge/nothing',
    ])
      expect((await fetch(`${base}${path}`)).status, path).to.equal(404)
  })
})
