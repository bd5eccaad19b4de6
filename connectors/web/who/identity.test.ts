import { createHmac, generateKeyPairSync, sign } from 'node:crypto'
import { expect } from 'chai'
import { identitySecret as secret, signed } from '#core/testing/houses/web-house.ts'
import { createVerifier } from './identity.ts'

const now = Date.now
const seconds = (): number => Math.floor(now() / 1000)
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('A token of the page’s backend', () => {
  const verify = createVerifier([secret], now)
  const soon = (): number => seconds() + 600

  it('says who somebody is, by whatever secret of the list it was signed with', async () => {
    const both = createVerifier(['an older secret that is on its way out', secret], now)
    for (const read of [verify, both]) expect((await read(await signed({ sub: 'u1' })))?.identity).to.equal('id:u1')
    const old = await signed({ sub: 'u1' }, 'an older secret that is on its way out')
    expect((await both(old))?.address).to.equal((await both(await signed({ sub: 'u1' })))?.address)
    expect(await verify(old)).to.equal(undefined)
  })

  const how = 'a token that your backend signed names it'

  it('tells name, segments and custom data as proven', async () => {
    const token = await signed({ sub: 'u1', name: 'Ada', segments: ['pro'], custom: { plan: 'gold', seats: 3, nested: {}, __proto__: 1 } })
    expect((await verify(token))?.sender).to.deep.equal({
      identities: ['id:u1'],
      verified: { name: 'Ada', custom: { plan: 'gold', seats: 3 } },
      segments: ['pro'],
      how,
    })
  })

  it('proves an address or number only where it says that it was checked, else it is a claim', async () => {
    const claims = { sub: 'u1', email: 'Ada@Example.com', phone: '+1 555 123 4567' }
    expect((await verify(await signed(claims)))?.sender).to.deep.equal({
      identities: ['id:u1'],
      verified: {},
      claimed: { email: 'Ada@Example.com', phone: '+15551234567' },
      how,
    })
    expect((await verify(await signed({ ...claims, email_verified: true, phone_number_verified: true })))?.sender).to.deep.equal({
      identities: ['id:u1', 'email:ada@example.com', 'phone:+15551234567'],
      verified: { email: 'Ada@Example.com', phone: '+15551234567' },
      how,
    })
    expect((await verify(await signed({ ...claims, email_verified: 'true' })))?.sender.identities).to.deep.equal(['id:u1'])
  })

  it('with nonsense beside the id loses the nonsense and stays good', async () => {
    const read = await verify(await signed({ sub: 'u1', name: 7, email: 'nobody', phone: 'call me', segments: 'pro', custom: [] }))
    expect(read?.sender).to.deep.equal({ identities: ['id:u1'], verified: {}, how })
  })

  it('holds for a day at most, and clocks may differ by half a minute', async () => {
    for (const [exp, good] of [
      [seconds() + 24 * 3600, true],
      [seconds() - 20, true],
      [seconds() + 24 * 3600 + 120, false],
      [seconds() - 60, false],
      [Number.MAX_SAFE_INTEGER, false],
      [String(soon()), false],
      [null, false],
    ] as const)
      expect((await verify(await signed({ sub: 'u1', exp }))) !== undefined, String(exp)).to.equal(good)
    expect((await verify(await signed({ sub: 'u1', nbf: seconds() + 20 }))) !== undefined).to.equal(true)
    expect(await verify(await signed({ sub: 'u1', nbf: seconds() + 300 }))).to.equal(undefined)
  })

  it('needs the id of one person', async () => {
    for (const sub of [undefined, '', ' ', ' u1', 'u1 ', 'a\u0000b', 'a\nb', 7, ['u1'], { id: 'u1' }, null, true, 'x'.repeat(201)])
      expect(await verify(await signed({ sub })), JSON.stringify(sub)).to.equal(undefined)
    expect((await verify(await signed({ sub: 'Größe/漢字 7' })))?.sub).to.equal('Größe/漢字 7')
  })

  it('is refused with any other algorithm, header or spelling', async () => {
    const payload = { sub: 'u1', exp: soon() }
    const hmac = (header: object, hash = 'sha256', key: string | Buffer = secret): string => {
      const input = `${encode(header)}.${encode(payload)}`
      return `${input}.${createHmac(hash, key).update(input).digest('base64url')}`
    }
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const input = `${encode({ alg: 'RS256' })}.${encode(payload)}`
    const good = await signed(payload)
    const [head, body, signature = ''] = good.split('.')
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const respelled = signature.replace(/.$/, last => letters.charAt(letters.indexOf(last) ^ 1))
    const forged = {
      none: `${encode({ alg: 'none' })}.${encode(payload)}.`,
      'none with a signature': `${encode({ alg: 'none' })}.${encode(payload)}.${signature}`,
      None: hmac({ alg: 'None' }),
      'no algorithm': hmac({ typ: 'JWT' }),
      HS512: hmac({ alg: 'HS512' }, 'sha512'),
      'HS256 said, HS384 done': hmac({ alg: 'HS256' }, 'sha384'),
      RS256: `${input}.${sign('sha256', Buffer.from(input), privateKey).toString('base64url')}`,
      'a public key as secret': hmac({ alg: 'HS256' }, 'sha256', publicKey.export({ type: 'spki', format: 'pem' }) as string),
      'an empty secret': hmac({ alg: 'HS256' }, 'sha256', ''),
      'a critical header': hmac({ alg: 'HS256', crit: ['x'], x: 1 }),
      'an unencoded payload': hmac({ alg: 'HS256', b64: false, crit: ['b64'] }),
      'another payload': `${head}.${encode({ ...payload, sub: 'u2' })}.${signature}`,
      'the same bytes in other letters': `${head}.${body}.${respelled}`,
      'no signature': `${head}.${body}`,
      'four parts': `${good}.x`,
      'a blank': `${good} `,
      padding: `${good}=`,
      nothing: '',
      words: 'let me in',
      'no JSON': `${head}.${Buffer.from('sub').toString('base64url')}.${signature}`,
    }
    for (const [what, token] of Object.entries(forged)) expect(await verify(token), what).to.equal(undefined)
    expect(await verify(await signed({ ...payload, custom: { long: 'x'.repeat(9000) } })), 'too long').to.equal(undefined)
    expect((await verify(good))?.sub, 'the good one').to.equal('u1')
  })

  it('of somebody else’s secret is refused, also where there is no secret at all', async () => {
    expect(await verify(await signed({ sub: 'u1' }, 'another secret of enough characters'))).to.equal(undefined)
    expect(await createVerifier([], now)(await signed({ sub: 'u1' }))).to.equal(undefined)
  })
})
