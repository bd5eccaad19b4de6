import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect } from 'chai'
import { strFromU8, unzipSync } from 'fflate'
import { root } from '#core/roof/settings/place.ts'
import { bot, createIssuer, type Issuer } from '#core/testing/teams/issuer.ts'
import { packageFor, setup } from './setup.ts'

const publicUrl = 'https://help.acme.test'

describe('npm run setup teams', () => {
  let server: Server
  let issuer: Issuer
  let url: string

  before(async () => {
    issuer = createIssuer()
    server = createServer((req, res) => {
      const chunks: Buffer[] = []
      req.on('data', chunk => chunks.push(chunk)).on('end', () => void issuer.serve(req, res, Buffer.concat(chunks).toString()))
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  after(() => {
    server.closeAllConnections()
    server.close()
  })
  afterEach(() => issuer.refuse(undefined))

  const talk = async (answers: string[] | undefined, values: Record<string, string> = {}) => {
    const said: string[] = []
    let kept: Record<string, string> | undefined
    let left: Uint8Array | undefined
    const done = await setup({
      values: { TEAMS_LOGIN_URL: `${url}/login/`, ...values },
      root,
      say: text => void said.push(text),
      async ask(question) {
        said.push(question)
        return answers?.shift()
      },
      leave(name, content) {
        left = content as Uint8Array
        return `data/${name}`
      },
      async keep(found) {
        kept = found
        return true
      },
    })
    return { done, kept, left, said: said.join('\n').replace(/\n {4}/g, ' ') }
  }

  it('checks what is typed, says what is wrong with it, and leaves the package', async () => {
    const { done, kept, left, said } = await talk([
      'acme.test',
      bot.tenant,
      bot.tenant,
      bot.appId,
      '22222222-2222-4333-8444-555555555555',
      'a wrong one',
      bot.password,
      'http://localhost:3000',
      'https://127.0.0.1',
      publicUrl,
    ])
    expect(done).to.equal(true)
    for (const words of [
      'this is no id',
      'this is the other of the two ids',
      'this is the secret’s id',
      'is not the registration’s secret',
      'https:// only',
      'your own network',
    ])
      expect(said).to.include(words)
    expect(said).to.include(`“Messaging endpoint” to ${publicUrl}/teams/messages`)
    expect(kept).to.deep.equal({
      TEAMS_TENANT_ID: bot.tenant,
      TEAMS_APP_ID: bot.appId,
      TEAMS_APP_PASSWORD: bot.password,
      PUBLIC_URL: publicUrl,
      TEAMS_CUSTOMER_CHANNELS: 'personal',
    })
    expect(Object.keys(unzipSync(left!))).to.deep.equal(['manifest.json', 'color.png', 'outline.png'])
  })

  it('asks nobody where everything is set, and leaves what is set', async () => {
    const values = { TEAMS_TENANT_ID: bot.tenant, TEAMS_APP_ID: bot.appId, TEAMS_APP_PASSWORD: bot.password, PUBLIC_URL: publicUrl }
    const { done, kept } = await talk(undefined, { ...values, TEAMS_CUSTOMER_CHANNELS: 'all' })
    expect([done, kept]).to.deep.equal([true, values])
  })

  it('writes nothing where the credentials are not taken', async () => {
    issuer.refuse('AADSTS7000222')
    const values = { TEAMS_TENANT_ID: bot.tenant, TEAMS_APP_ID: bot.appId, TEAMS_APP_PASSWORD: bot.password, PUBLIC_URL: publicUrl }
    const { done, kept, left, said } = await talk(undefined, values)
    expect([done, kept, left]).to.deep.equal([false, undefined, undefined])
    expect(said).to.include('has expired').and.not.include(bot.password)
  })
})

describe('The app package for Teams', () => {
  const files = unzipSync(packageFor(root, { appId: bot.appId, publicUrl }))
  const text = strFromU8(files['manifest.json']!)
  const manifest = JSON.parse(text) as Record<string, unknown> & { bots: Record<string, unknown>[] }
  // MicrosoftTeams.schema.json of version 1.25, from https://github.com/microsoft/json-schemas (MIT, © Microsoft Corporation).
  const { $schema: _, ...schema } = JSON.parse(readFileSync(join(root, 'core/testing/teams/manifest-1.25.schema.json'), 'utf8')) as {
    $schema: string
  }

  it('has a manifest that Teams takes', () => {
    const valid = new Ajv({ strict: false, allErrors: true, validateFormats: false, validateSchema: false }).compile(schema)
    valid(manifest)
    expect(valid.errors ?? []).to.deep.equal([])
    expect(valid({ ...manifest, bots: [{ botId: 'desk', scopes: ['personal'] }] }), 'a bot without its id').to.equal(false)
  })

  it('has this bot and this address in it, and nothing of the example', () => {
    expect(manifest.id).to.equal(bot.appId)
    expect(manifest.bots).to.deep.equal([
      { botId: bot.appId, scopes: ['personal', 'team', 'groupChat'], isNotificationOnly: false, supportsFiles: true },
    ])
    expect(manifest.validDomains).to.deep.equal(['help.acme.test'])
    expect(text).not.to.match(/desk\.example\.com|00000000-0000/)
  })

  it('asks to read what is written in channels and groups that it is added to, and for nothing else', () => {
    expect(manifest.authorization).to.deep.equal({
      permissions: {
        resourceSpecific: [
          { name: 'ChannelMessage.Read.Group', type: 'Application' },
          { name: 'ChatMessage.Read.Chat', type: 'Application' },
        ],
      },
    })
  })

  it('has icons of the sizes that Teams wants', () => {
    const size = (name: string): [number, number] => {
      const bytes = Buffer.from(files[name]!)
      return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
    }
    expect([size('color.png'), size('outline.png')]).to.deep.equal([
      [192, 192],
      [32, 32],
    ])
  })
})
