import { expect } from 'chai'
import { openWebHouse, type WebHouse } from '#core/testing/houses/web-house.ts'
import { config } from '../config.ts'
import { createOrigins, readOrigin } from './origins.ts'

describe('Pages that may use the chat', () => {
  it('are named as origins, with an asterisk for what stands before a domain', () => {
    for (const [given, read] of [
      ['https://shop.example', 'https://shop.example'],
      [' HTTPS://Shop.Example/ ', 'https://shop.example'],
      ['https://shop.example:443', 'https://shop.example'],
      ['http://localhost:8080', 'http://localhost:8080'],
      ['https://*.acme.com', 'https://*.acme.com'],
      ['https://*.acme.com:8443', 'https://*.acme.com:8443'],
    ])
      expect(readOrigin(given!), given).to.equal(read)
    for (const given of [
      'shop.example',
      '*',
      'https://',
      'https://*',
      'https://*.*.com',
      'https://a.*.com',
      'https://shop.example/path',
      'https://u:p@shop.example',
      'ftp://shop.example',
      'null',
      'https://*acme.com',
    ])
      expect(readOrigin(given), given).to.equal(undefined)
  })

  it('stop the start when they make no sense, by the name of the setting', () => {
    const result = config.schema.safeParse({ WEB_ORIGINS: 'https://shop.example, shop' })
    expect(result.success ? '' : result.error.issues[0]?.message).to.match(/^WEB_ORIGINS: “shop”/)
    const secrets = config.schema.safeParse({ WEB_IDENTITY_SECRETS: `${'x'.repeat(32)},short` })
    expect(secrets.success ? '' : secrets.error.issues[0]?.message).to.match(/^WEB_IDENTITY_SECRETS: /)
    expect(config.schema.safeParse({ WEB_ORIGINS: 'https://a.example, https://*.b.example,' }).data?.origins).to.deep.equal([
      'https://a.example',
      'https://*.b.example',
    ])
  })

  it('are told from those that only look like them', () => {
    const may = createOrigins(['https://shop.example', 'https://*.acme.com'], 'https://desk.example/help')!
    for (const origin of ['https://shop.example', 'https://www.acme.com', 'https://a.b.acme.com', 'https://desk.example'])
      expect(may(origin), origin).to.equal(true)
    for (const origin of [
      'http://shop.example',
      'https://shop.example:8443',
      'https://shop.example.evil.com',
      'https://evilshop.example',
      'https://acme.com',
      'https://evilacme.com',
      'https://.acme.com',
      'https://evil.com/.acme.com',
      'https://evil.com#.acme.com',
      'https://evil.com@x.acme.com',
      'http://www.acme.com',
      'https://www.acme.com.evil.com',
      'null',
      '',
    ])
      expect(may(origin), origin).to.equal(false)
  })

  describe('in a house that names them', () => {
    let house: WebHouse
    before(async () => {
      house = await openWebHouse({ origins: ['https://shop.example', 'https://*.acme.com'] }, { publicUrl: 'https://desk.example' })
    })
    after(() => house.close())
    const preflight = (origin: string): Promise<Response> =>
      fetch(`${house.url}/web/messages`, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } })

    it('are let in and told so, each by its own name', async () => {
      for (const origin of ['https://shop.example', 'https://www.acme.com', 'https://desk.example']) {
        const answer = await fetch(`${house.url}/web/visitors`, { method: 'POST', headers: { origin } })
        expect([answer.status, answer.headers.get('access-control-allow-origin')], origin).to.deep.equal([201, origin])
        expect(answer.headers.get('vary')?.toLowerCase()).to.include('origin')
        const before = await preflight(origin)
        expect([before.status, before.headers.get('access-control-allow-origin')]).to.deep.equal([204, origin])
        expect(before.headers.get('vary')?.toLowerCase(), 'a cache keeps the answers apart').to.include('origin')
      }
    })

    it('keep others out, without a word that a browser would let them read', async () => {
      for (const origin of ['https://evil.example', 'null', 'https://shop.example.evil.example'])
        for (const answer of [await fetch(`${house.url}/web/config`, { headers: { origin } }), await preflight(origin)]) {
          expect(answer.status, origin).to.equal(403)
          expect(answer.headers.get('access-control-allow-origin')).to.equal(null)
          expect(answer.headers.get('access-control-allow-headers')).to.equal(null)
          expect(answer.headers.get('vary')?.toLowerCase()).to.include('origin')
        }
    })

    it('do not matter to programs, which have no origin, nor to the script itself', async () => {
      expect((await fetch(`${house.url}/web/config`)).status).to.equal(200)
      const script = await fetch(`${house.url}/widget.js`, { headers: { origin: 'https://evil.example' } })
      expect([script.status, script.headers.get('access-control-allow-origin')]).to.deep.equal([200, '*'])
    })
  })
})
