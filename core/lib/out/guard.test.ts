import type { LookupAddress } from 'node:dns'
import { expect } from 'chai'
import { Blocked, createGuard, kindOf, type Resolve } from './guard.ts'

/** Hosts as somebody would write them to get into the house's own network. */
const hostile = [
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0177.0.0.1/',
  'http://0/',
  'http://0.0.0.0:8080/',
  'http://[::]/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[::127.0.0.1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[2002:7f00:1::]/',
  'http://[2001:0:7f00:1::]/',
  'http://[fe80::1]/',
  'http://[fec0::1]/',
  'http://[fd00::1]/',
  'http://[ff02::1]/',
  'http://10.0.0.1/',
  'http://172.16.0.1/',
  'http://192.168.1.1/',
  'http://100.64.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://[fd00:ec2::254]/',
  'http://100.100.100.200/',
  'http://168.63.129.16/',
  'http://192.0.0.192/',
  'http://192.0.2.1/',
  'http://198.18.0.1/',
  'http://203.0.113.9/',
  'http://224.0.0.1/',
  'http://240.0.0.1/',
  'http://255.255.255.255/',
  'http://localhost/',
  'http://LOCALHOST./',
  'http://shop.localhost/',
  'http://①②⑦.⓪.⓪.①/',
  'http://user:word@example.com/',
  'ftp://example.com/',
  'file:///etc/passwd',
  'data:text/plain,hello',
]

/** Never called, whatever an admin allows. */
const never = [
  'http://169.254.169.254/',
  'http://[fe80::1]/',
  'http://[fd00:ec2::254]/',
  'http://100.100.100.200/',
  'http://0.0.0.0/',
  'http://[::]/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://[::ffff:169.254.169.254]/',
  'http://[64:ff9b::a9fe:a9fe]/',
]

const lookedUp = (resolve: Resolve, privateNetwork = false): Promise<{ error: Error | null; addresses: LookupAddress[] }> =>
  new Promise(done =>
    createGuard({ resolve, privateNetwork }).lookup('shop.example', { all: true }, (error, addresses) =>
      done({ error, addresses: addresses as LookupAddress[] }),
    ),
  )

describe('The guard of outgoing calls', () => {
  for (const address of hostile)
    it(`refuses ${address}`, () => {
      expect(() => createGuard({}).check(new URL(address))).to.throw(Blocked)
    })

  for (const address of never)
    it(`refuses ${address} also where private networks are allowed`, () => {
      expect(() => createGuard({ privateNetwork: true }).check(new URL(address))).to.throw(Blocked)
    })

  it('lets public addresses through, and private ones where they are allowed', () => {
    for (const address of ['https://example.com/', 'http://93.184.216.34:8080/', 'https://[2606:4700::1111]/'])
      expect(() => createGuard({}).check(new URL(address)), address).to.not.throw()
    for (const address of ['http://127.0.0.1:3000/', 'http://10.0.0.1/', 'http://[fd12::1]/', 'http://localhost/'])
      expect(() => createGuard({ privateNetwork: true }).check(new URL(address)), address).to.not.throw()
  })

  it('tells addresses apart however they are written', () => {
    expect(kindOf('::ffff:10.0.0.1')).to.equal('own')
    expect(kindOf('[::1]')).to.equal('own')
    expect(kindOf('fe80::1%eth0')).to.equal('never')
    expect(kindOf('8.8.8.8')).to.equal('public')
    expect(kindOf('no address')).to.equal('never')
  })

  it('refuses a name that stands for an address of the own network', async () => {
    const { error } = await lookedUp(async () => [{ address: '10.1.2.3', family: 4 }])
    expect(error).to.be.instanceOf(Blocked)
    expect(error?.message).to.match(/private network/)
  })

  it('refuses a name with one such address among good ones', async () => {
    const { error } = await lookedUp(async () => [
      { address: '93.184.216.34', family: 4 },
      { address: '::ffff:127.0.0.1', family: 6 },
    ])
    expect(error).to.be.instanceOf(Blocked)
  })

  it('refuses an answer that is no address', async () => {
    expect((await lookedUp(async () => [{ address: 'elsewhere', family: 4 }], true)).error).to.be.instanceOf(Blocked)
  })

  it('looks at every answer anew, so that a name that changes gets nowhere', async () => {
    const answers = ['93.184.216.34', '127.0.0.1']
    const resolve: Resolve = async () => [{ address: answers.shift()!, family: 4 }]
    const guard = createGuard({ resolve })
    const ask = (): Promise<unknown> =>
      new Promise(done => guard.lookup('shop.example', { all: true }, (error, found) => done(error ?? found)))
    expect(await ask()).to.deep.equal([{ address: '93.184.216.34', family: 4 }])
    expect(await ask()).to.be.instanceOf(Blocked)
  })
})
