import { expect } from 'chai'
import { emailAddress, phoneNumber } from './addresses.ts'

describe('An email address', () => {
  it('is taken as it is, without blanks around it', () => {
    for (const text of ['ada@example.com', 'a@localhost', "o'hara+desk@mail.example.co.uk", 'Jörg@müller.example', '用户@例子.广告'])
      expect(emailAddress.parse(` ${text}\n`)).to.equal(text)
  })

  it('hides no second one and no header', () => {
    for (const text of [
      '',
      'ada',
      '@example.com',
      'a@b@c',
      'a@b, c@d',
      'a@b\r\nBcc: c@d',
      '<a@b>',
      'a@b..c',
      'a@.b',
      'a@b.',
      'a b@c',
      `${'x'.repeat(65)}@b.c`,
    ])
      expect(emailAddress.safeParse(text).success, text).to.equal(false)
  })

  it('is checked in no time, however long', () => {
    const started = performance.now()
    emailAddress.safeParse(`a@${'a.'.repeat(200_000)}@`)
    expect(performance.now() - started).to.be.lessThan(1000)
  })
})

describe('A phone number', () => {
  it('is brought into one form', () => {
    for (const text of ['+15551234567', '+1 (555) 123-4567', ' +1.555.123.4567 ', '+1 555/1234567'])
      expect(phoneNumber.parse(text)).to.equal('+15551234567')
    expect(phoneNumber.parse('030 1234')).to.equal('0301234')
  })

  it('is refused where it can not be one', () => {
    for (const text of ['', '+', 'call me', '1234', '+1234567890123456', '++15551234567', '1+5551234567', '555-CALL'])
      expect(phoneNumber.safeParse(text).success, text).to.equal(false)
  })
})
