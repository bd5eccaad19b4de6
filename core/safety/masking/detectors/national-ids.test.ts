import { expect } from 'chai'
import { mask } from '../mask.ts'

describe('Masking national ids', () => {
  const ids: [string, string][] = [
    ['my ssn is 078-05-1123', 'ssn'],
    ['078 05 1123', 'ssn'],
    ['SSN:078051123', 'ssn'],
    ['social security number 078051123', 'ssn'],
    ['912-70-1234', 'ssn'],
    ['NI number AB123456C', 'national id'],
    ['AB 12 34 56 C', 'national id'],
    ['NHS 943 476 5919', 'national id'],
    ['DNI 12345678Z', 'national id'],
    ['NIE X1234567L', 'national id'],
    ['codice fiscale RSSMRA85T10A562S', 'national id'],
    ['1 85 05 78 006 084 91', 'national id'],
    ['Steuer-ID 86 095 742 719', 'national id'],
    ['SV-Nummer 65 170839 J 003', 'national id'],
    ['NIF 123456789', 'national id'],
    ['BSN 111222333', 'national id'],
    ['85.07.30-033.28', 'national id'],
    ['AHV 756.9217.0769.85', 'national id'],
    ['529.982.247-25', 'national id'],
    ['meu CPF é 52998224725', 'national id'],
    ['PESEL 44051401359', 'national id'],
    ['personnummer 811218-9876', 'national id'],
    ['131052-308T', 'national id'],
    ['SIN 046 454 286', 'national id'],
    ['Aadhaar 2341 2341 2346', 'national id'],
    ['12.345.678-5', 'national id'],
    ['20-12345678-6', 'national id'],
  ]
  for (const [text, kind] of ids)
    it(`masks “${text}”`, () => {
      const result = mask(text)
      expect(result.masked).to.deep.equal([kind])
      expect(result.text).to.contain(`[${kind}]`).and.not.match(/\d{2}/)
    })

  for (const text of [
    '000-12-3456',
    '666-12-3456',
    '123-00-4567',
    '123-45-0000',
    'part 123-456-789',
    'ticket AB123456C',
    '12345678A',
    'zip 12345-6789',
    '111.222.333-44',
    'phone 555-01-23456',
    'call 060 56 8591 77',
  ])
    it(`leaves “${text}” as it is`, () => {
      expect(mask(text)).to.deep.equal({ text, masked: [] })
    })

  const question = 'Thank you! What is your social security number?'
  it('takes nine bare digits for an SSN where one was asked for', () => {
    for (const text of ['078051123', 'it’s 078051123', '078051123, is that enough?', 'sure: 078 051123']) {
      const { text: left, masked } = mask(text, { asked: question })
      expect(masked, text).to.deep.equal(['ssn'])
      expect(left, text).to.not.match(/\d/)
    }
    for (const asked of ['Quel est votre numéro de sécurité sociale ?', 'Your SSN, please.', 'ما هو رقم الضمان الاجتماعي؟'])
      expect(mask('078051123', { asked }).masked, asked).to.deep.equal(['ssn'])
    expect(mask('943 476 5919', { asked: 'Which NHS number do you have?' }).masked).to.deep.equal(['national id'])
  })

  it('leaves nine bare digits where something else was asked for, or where they are named as something else', () => {
    for (const [text, asked] of [
      ['078051123', undefined],
      ['078051123', 'What is your order number?'],
      ['order 078051123', question],
      ['my order is 078051123', question],
      ['000121234', question],
      ['12345678', question],
    ] as const)
      expect(mask(text, asked === undefined ? {} : { asked }), text).to.deep.equal({ text, masked: [] })
  })

  it('reads the name of a number behind it and right at it', () => {
    for (const text of [
      '078051123 is my SSN',
      '078051123 (social security number)',
      'SSN078051123',
      'ssn#078051123',
      'my social is 078051123',
    ])
      expect(mask(text).masked, text).to.deep.equal(['ssn'])
    for (const text of ['part 078051123 is on my list', 'press078051123', '078051123 is my order, not my SSN'])
      expect(mask(text).masked, text).to.deep.equal([])
  })
})
