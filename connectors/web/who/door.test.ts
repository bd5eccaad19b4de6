import { expect } from 'chai'
import { signed } from '#core/testing/houses/web-house.ts'
import { createDoor, type Door } from './door.ts'
import { createVerifier } from './identity.ts'
import { createVisitors } from './visitors.ts'

describe('The door of the website chat', () => {
  let now: number
  let asked: string[]
  let joined: Set<string>
  let door: Door
  beforeEach(() => {
    now = 1_000_000
    asked = []
    joined = new Set()
    door = createDoor({
      visitors: createVisitors('a secret of thirty-two characters', async () => false),
      verify: createVerifier([], Date.now),
      known: async identity => {
        asked.push(identity)
        return joined.has(identity)
      },
      now: () => now,
    })
  })

  it('does not look again for each message whether a visitor has become somebody', async () => {
    const header = `Visitor ${door.mint()}`
    for (let i = 0; i < 5; i++) expect((await door.read(header))?.kind).to.equal('visitor')
    expect(asked, 'a token made here').to.deep.equal([])
    now += 11_000
    for (let i = 0; i < 5; i++) await door.read(header)
    expect(asked).to.have.length(1)
    expect(asked[0]).to.match(/^joined:visitor:[0-9a-f]{64}$/)
  })

  it('is shut at once where the visitor joined here, and soon where they did elsewhere', async () => {
    const [here, elsewhere] = [`Visitor ${door.mint()}`, `Visitor ${door.mint()}`]
    const [one, two] = [(await door.read(here))!, (await door.read(elsewhere))!]
    joined.add(`joined:${one.identity}`).add(`joined:${two.identity}`)
    expect(await door.left(one)).to.equal(true)
    expect(await door.read(here)).to.equal(undefined)
    expect((await door.read(elsewhere))?.hash, 'not known here yet').to.equal(two.hash)
    now += 11_000
    expect(await door.read(elsewhere)).to.equal(undefined)
    now += 3_600_000
    const before = asked.length
    expect(await door.read(here), 'for ever').to.equal(undefined)
    expect(asked.length, 'without asking').to.equal(before)
  })

  it('stays shut when somebody was looking while the visitor joined', async () => {
    const header = `Visitor ${door.mint()}`
    const visitor = (await door.read(header))!
    now += 11_000
    let answer = (_: boolean): void => {}
    const slow = createDoor({
      visitors: createVisitors('a secret of thirty-two characters', async () => false),
      verify: async () => undefined,
      known: () => (asked.push('x') === 1 ? new Promise(resolve => (answer = resolve)) : Promise.resolve(true)),
      now: () => now,
    })
    const looking = slow.read(header)
    await new Promise(resolve => setImmediate(resolve))
    await slow.left(visitor)
    answer(false)
    expect(await looking).to.equal(undefined)
    expect(await slow.read(header)).to.equal(undefined)
  })

  it('opens to nobody without a proof', async () => {
    for (const header of [undefined, '', 'Visitor', 'Customer', 'Customer  x', `Customer ${await signed({ sub: 'ada' })}`, 'Basic YTpi'])
      expect(await door.read(header), header).to.equal(undefined)
  })
})
