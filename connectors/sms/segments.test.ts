import { expect } from 'chai'
import { costOf, isGsm, segmentsOf, simplified } from './segments.ts'

const told = (text: string) => {
  const { encoding, count } = segmentsOf(text)
  return `${count} ${encoding}`
}

describe('What a text message costs', () => {
  it('is one piece up to 160 characters of the cheap alphabet, then one for every 153', () => {
    expect(told('')).to.equal('1 GSM-7')
    expect(told('a'.repeat(160))).to.equal('1 GSM-7')
    expect(told('a'.repeat(161))).to.equal('2 GSM-7')
    expect(told('a'.repeat(306))).to.equal('2 GSM-7')
    expect(told('a'.repeat(307))).to.equal('3 GSM-7')
  })

  it('is one piece up to 70 where any character is beyond that, then one for every 67', () => {
    expect(told(`ж${'a'.repeat(69)}`)).to.equal('1 UCS-2')
    expect(told(`ж${'a'.repeat(70)}`)).to.equal('2 UCS-2')
    expect(told('你'.repeat(134))).to.equal('2 UCS-2')
    expect(told('你'.repeat(135))).to.equal('3 UCS-2')
  })

  it('counts twice what stands behind an escape, and a picture as the two units that it is', () => {
    expect(told('€'.repeat(80))).to.equal('1 GSM-7')
    expect(told('€'.repeat(81))).to.equal('2 GSM-7')
    expect(told('😀'.repeat(35))).to.equal('1 UCS-2')
    expect(told('😀'.repeat(36))).to.equal('2 UCS-2')
  })

  it('cuts no character in two: an escaped one that does not fit begins the next piece', () => {
    // 152 and an escaped one: the second piece begins one character sooner.
    expect(told(`${'a'.repeat(152)}€${'a'.repeat(151)}`)).to.equal('2 GSM-7')
    expect(told(`${'a'.repeat(152)}€${'a'.repeat(152)}`)).to.equal('3 GSM-7')
    // 67 units hold 33 pictures, not 33 and a half.
    expect(told('😀'.repeat(66))).to.equal('2 UCS-2')
    expect(told('😀'.repeat(67))).to.equal('3 UCS-2')
  })

  it('is said with the characters that make it dear, and what it is without them', () => {
    const long = 'a'.repeat(80)
    expect(costOf([`It’s ${long}`])).to.equal('2 SMS because of “’”, 1 without')
    expect(costOf([`“It’s – ${long}…”`])).to.equal('2 SMS because of ““” “’” “–”, 1 without')
    expect(costOf([`Привет ${long}`])).to.equal('2 SMS, 67 characters each because of “П” “р” “и”')
    expect(costOf([`It’s ${long}`, long])).to.equal('3 SMS because of “’”, 2 without')
    expect(costOf(['Hello', 'It’s'])).to.equal('2 SMS')
    expect(costOf(['Hello'])).to.equal('1 SMS')
  })

  it('is what the network says, where it counts otherwise', () => {
    expect(costOf([`It’s ${'a'.repeat(80)}`], 2)).to.equal('2 SMS because of “’”, 1 without')
    expect(costOf(['Hello'], 2)).to.equal('2 SMS, as Twilio counts')
  })
})

describe('AI text', () => {
  it('is written in the cheap alphabet where that loses nothing', () => {
    expect(simplified('It’s “fine” – really… 👍')).to.equal('It\'s "fine" - really...')
    expect(simplified('Grüße, señor: 5 € 🎉 now')).to.equal('Grüße, señor: 5 € now')
    expect(simplified('👨‍👩‍👧 family 🇩🇪 keycap 1️⃣')).to.equal('family keycap 1')
    expect(simplified('Step 1 → step 2')).to.equal('Step 1 -> step 2')
  })

  it('stays as it is where its letters keep it dear anyway, and where nothing else would be left', () => {
    for (const text of ['Привет – мир 👍', '你好…', 'ça va ’', '👍', 'ő is not o']) expect(simplified(text), text).to.equal(text)
    expect(isGsm('ça')).to.equal(false)
    expect(isGsm('Ça')).to.equal(true)
  })
})
