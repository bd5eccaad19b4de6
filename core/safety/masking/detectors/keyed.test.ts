import { expect } from 'chai'
import { mask } from '../mask.ts'

describe('Secrets in what programs write', () => {
  const cases: [given: string, masked: string][] = [
    ['{"password":"hunter22!"}', '{"password":"[password]"}'],
    ['{"user":"ada","temporary_password": "Xy7!kkq9"}', '{"user":"ada","temporary_password": "[password]"}'],
    ['{"newPassword":"correct horse battery","x":1}', '{"newPassword":"[password]","x":1}'],
    ['{"password":"ab\\"cd"}', '{"password":"[password]"}'],
    ['{"a":"{\\"password\\":\\"abc def\\"}"}', '{"a":"{\\"password\\":\\"[password]\\"}"}'],
    ['{"passwort":"geheim"}', '{"passwort":"[password]"}'],
    ["{'password': 'x y'}", "{'password': '[password]'}"],
    ['{"pin":"4421"}', '{"pin":"[pin]"}'],
    ['{"cardPin": 4421}', '{"cardPin": [pin]}'],
    ['{"cvv":"123"}', '{"cvv":"[cvv]"}'],
    ['{"card":{"security_code":321}}', '{"card":{"security_code":[cvv]}}'],
    ['4242&nbsp;4242&nbsp;4242&#160;4242', '[card ending 4242]'],
  ]
  for (const [given, masked] of cases)
    it(`are taken out of ${given}`, () => {
      expect(mask(given).text).to.equal(masked)
      expect(mask(masked).text).to.equal(masked)
    })

  it('are not seen in what only speaks of them', () => {
    for (const text of [
      '{"password_reset_at":"2026-01-02","password_policy":"8 characters"}',
      '{"password":"required","pin":"Bin 4","pinned":"1234","password":null}',
      '{"order":"4421","quantity":123}',
      'Salt &amp; pepper & more',
    ])
      expect(mask(text).text).to.equal(text)
  })
})
