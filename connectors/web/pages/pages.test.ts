import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { expect } from 'chai'
import express from 'express'
import { pino } from 'pino'
import sinon from 'sinon'
import { realClock } from '#core/lib/clock.ts'
import { problemFrom, writeProblem } from '#core/server/problem.ts'
import { config } from '../config.ts'
import { createLimits } from '../who/limits.ts'
import { type Assets, bundle } from './bundle.ts'
import { mountPages } from './pages.ts'

const look = { title: 'Acme & <Sons>', greeting: 'It\'s "us"</script>', accent: '#0f766e' }

describe('The landing page and the widget’s file', () => {
  let server: Server
  let url: string
  const log = pino({ level: 'silent' })
  const errors = sinon.spy(log, 'error')
  let broken: Error | undefined
  let made = 0
  const build = async (): Promise<Assets> => {
    made += 1
    if (broken) throw broken
    return bundle(look)
  }

  before(done => {
    const app = express()
    const router = express.Router()
    mountPages(router, { look, publicUrl: 'https://desk.acme.example/help', limits: createLimits(realClock), log, build })
    app.use(router)
    const failed: express.ErrorRequestHandler = (error, _req, res, _next) => writeProblem(res, problemFrom(error)!)
    app.use(failed)
    server = createServer(app).listen(0, '127.0.0.1', () => {
      url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
      done()
    })
  })
  after(done => {
    server.closeAllConnections()
    server.close(() => done())
  })

  it('say what went wrong when the widget can not be bundled, and recover', async () => {
    broken = new Error('main.ts:3:7: Expected ";"')
    const refused = await fetch(`${url}/widget.js`)
    expect(refused.status).to.equal(503)
    expect(((await refused.json()) as { code: string }).code).to.equal('unavailable')
    expect(refused.headers.get('retry-after')).to.equal('30')
    expect(errors.callCount).to.equal(1)
    expect(errors.firstCall.args[0]).to.deep.equal({ err: broken })
    expect((await fetch(url)).status, 'the page itself').to.equal(200)
    broken = undefined
    expect((await fetch(`${url}/widget.js`)).status).to.equal(200)
  })

  it('serve the widget small, once made, and only when it has changed', async () => {
    const before = made
    const answer = await fetch(`${url}/widget.js`)
    const etag = answer.headers.get('etag') ?? ''
    expect(answer.headers.get('content-type')).to.equal('text/javascript; charset=utf-8')
    expect(answer.headers.get('cross-origin-resource-policy'), 'other origins may load it').to.equal('cross-origin')
    const script = await answer.text()
    expect(() => new Function(script)).not.to.throw()
    const again = await fetch(`${url}/widget.js`, { headers: { 'if-none-match': etag } })
    expect(again.status).to.equal(304)
    expect(made).to.equal(before)
  })

  it('keep the widget below 30 KB on the wire', async () => {
    const asset = (await bundle(look))['/widget.js']!
    expect(asset.gzip.length).to.be.lessThan(30_000)
    expect(gunzipSync(asset.gzip).equals(asset.plain)).to.equal(true)
    expect(asset.plain.toString(), 'the operator’s title').to.include(look.title)
  })

  it('are made whole where another making of them ends meanwhile', async () => {
    const begun = []
    for (let n = 0; n < 8; n++) {
      begun.push(bundle(look))
      await new Promise(resolve => setTimeout(resolve, 23 * n))
    }
    const tags = (await Promise.all(begun)).map(assets => assets['/widget.js']?.etag)
    expect(new Set(tags).size).to.equal(1)
  })

  it('keep the panel, which is loaded when it is wanted, below 30 KB too', async () => {
    const all = await bundle(look)
    expect(all['/web/panel.mjs']!.gzip.length).to.be.lessThan(30_000)
    const named = /\/web\/panel\.mjs\?([\w-]+)/.exec(all['/widget.js']!.plain.toString())?.[1]
    expect(all['/web/panel.mjs']!.etag, 'a new script asks for a new panel').to.include(named ?? 'nothing')
  })

  it('speak other languages: by a small file, or in the script where the page asks for it', async () => {
    const words = (await (await fetch(`${url}/web/words/de.json`)).json()) as { send: string }
    expect(words.send).to.equal('Senden')
    const [plain, german, unknown] = await Promise.all(
      ['widget.js', 'widget.js?lang=de', 'widget.mjs?lang=xx'].map(async path => (await fetch(`${url}/${path}`)).text()),
    )
    expect(plain).not.to.include('Gespräch')
    expect(german).to.include('Gespräch schließen')
    expect(() => new Function(german ?? '(')).not.to.throw()
    expect(unknown).to.include('start')
  })

  it('send it as the browser can read it', async () => {
    for (const [accept, sent] of [
      ['gzip, deflate, br', 'br'],
      ['gzip', 'gzip'],
      ['identity', null],
    ] as const) {
      const answer = await fetch(`${url}/widget.js`, { headers: { 'accept-encoding': accept } })
      expect(answer.headers.get('content-encoding'), accept).to.equal(sent)
      expect(answer.headers.get('vary')).to.equal('accept-encoding')
      expect(await answer.text()).to.include('attachShadow')
    }
  })

  it('show a page with nothing inline, so that its policy can forbid it', async () => {
    const answer = await fetch(url)
    const html = await answer.text()
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).to.include("default-src 'none'").and.include("require-trusted-types-for 'script'")
    expect(policy).not.to.include('unsafe')
    expect(html).not.to.match(/<script(?![^>]* src=)|<style|\sstyle=|\son\w+=|javascript:/i)
    for (const [, path] of html.matchAll(/(?:src|href)="(web\/[^"]+|widget\.js)"/g))
      expect((await fetch(`${url}/${path}`)).status, path).to.equal(200)
  })

  it('tell the operator the tag for their own address, and nothing can break out of a title', async () => {
    const html = await (await fetch(url)).text()
    expect(html).to.include('&lt;script src=&quot;https://desk.acme.example/help/widget.js&quot; async&gt;&lt;/script&gt;')
    expect(html).to.include('<title>Acme &amp; &lt;Sons&gt; · Threadline</title>')
    expect(html).to.include('allow <code>https://desk.acme.example</code> in')
  })
})

describe('What the web channel may be told', () => {
  const read = (env: Record<string, string>) => config.schema.safeParse(env)

  it('is nothing: it works as it is', () => {
    expect(config.variables.some(v => v.required)).to.equal(false)
    expect(read({})).to.deep.equal({
      success: true,
      data: { title: 'Support', greeting: 'Hi there! Ask a question and get an answer right away.', accent: '#0f766e' },
    })
    expect(read({ WEB_TITLE: '', WEB_SECRET: '' }).success, 'set but empty').to.equal(true)
  })

  it('is refused by the variable’s name when it makes no sense', () => {
    for (const [name, value] of [
      ['WEB_ACCENT', 'teal'],
      ['WEB_ACCENT', '#0f766e; } * { display: none'],
      ['WEB_SECRET', 'short'],
      ['WEB_TITLE', 'x'.repeat(61)],
    ] as const) {
      const result = read({ [name]: value })
      expect(result.success ? '' : result.error.issues[0]?.message, value).to.match(new RegExp(`^${name}: `))
    }
  })
})
