import { expect } from 'chai'
import { Unreachable } from '../net/failures.ts'
import { createCustomer, readToken } from './identity.ts'

const jwt = (claims: object): string => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`

const failure = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  )

describe('A customer’s token', () => {
  it('says whose it is and how long it holds, in any letters', () => {
    expect(readToken(jwt({ sub: 'Ådä ✓', exp: 100 }))).to.deep.equal({ subject: 'Ådä ✓', expires: 100_000 })
    for (const bad of ['', 'a.b.c', jwt({}), jwt({ sub: '' }), 'e30']) expect(readToken(bad), bad).to.equal(undefined)
  })

  it('is renewed shortly before it expires', async () => {
    let now = 0
    let made = 0
    const customer = await createCustomer(
      () => jwt({ sub: 'ada', exp: ++made * 600 }),
      () => now,
    )
    const first = await customer.auth()
    now = 500_000
    expect(await customer.auth()).to.equal(first)
    now = 545_000
    expect(await customer.auth()).not.to.equal(first)
    expect(made).to.equal(2)
  })

  it('of somebody else is never used in the middle of a conversation', async () => {
    let sub = 'ada'
    const customer = await createCustomer(
      () => jwt({ sub }),
      () => 0,
    )
    customer.refused(await customer.auth())
    sub = 'bob'
    expect(await failure(customer.auth())).to.be.instanceOf(Unreachable)
    expect(customer.ended()).to.equal(true)
  })

  it('that was given once and no longer holds ends the sign-in', async () => {
    const customer = await createCustomer(jwt({ sub: 'ada' }), () => 0)
    customer.refused(await customer.auth())
    expect(customer.ended()).to.equal(true)
    expect(await failure(customer.auth())).to.be.instanceOf(Unreachable)
  })
})
