import { expect } from 'chai'
import { createNear } from './near.ts'

describe('Words one typing mistake away', () => {
  const near = createNear()
  for (const [id, word] of ['password', 'refund', 'invoice', 'order', 'card'].entries()) near.add(word, id)

  it('are found with a letter missing, added, changed or swapped', () => {
    for (const typed of ['pasword', 'passsword', 'pastword', 'passwodr']) expect(near.find(typed), typed).to.deep.equal([0])
  })

  it('are not found two mistakes away, under another first letter, or for short words', () => {
    for (const typed of ['paswrd', 'bassword', 'cart', 'password']) expect(near.find(typed), typed).to.deep.equal([])
  })

  it('are forgotten when told so', () => {
    near.remove('refund')
    expect(near.find('refun')).to.deep.equal([])
  })
})
