import { expect } from 'chai'
import fc from 'fast-check'
import { verbs } from '../../verbs.ts'
import { formatOption, formatPress, homeTabs, openables, type Press, parsePress } from './actions.ts'

const some = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined })
const without = <T extends object>(press: T): T => JSON.parse(JSON.stringify(press)) as T

const presses: fc.Arbitrary<Press> = fc.oneof(
  fc
    .record({
      kind: fc.constant('act' as const),
      verb: fc.constantFrom(...verbs.map(v => v.name)),
      word: some(fc.constantFrom('take', 'wake', 'again', 'scenario edit')),
      session: some(fc.string({ maxLength: 30 })),
      input: some(
        fc.dictionary(
          fc.string({ maxLength: 8 }).filter(k => k !== '__proto__'),
          fc.oneof(fc.string({ maxLength: 30 }), fc.integer(), fc.boolean(), fc.constant(null)),
          { maxKeys: 3 },
        ),
      ),
      page: some(fc.nat(99)),
    })
    .map(press => without(press) as Press),
  fc
    .record({
      kind: fc.constant('open' as const),
      what: fc.constantFrom(...openables),
      session: some(fc.string({ maxLength: 30 })),
      seq: some(fc.nat()),
      page: some(fc.nat()),
    })
    .map(press => without(press) as Press),
  fc.record({ kind: fc.constant('home' as const), tab: fc.constantFrom(...homeTabs), page: fc.nat() }),
)

describe('The grammar of presses', () => {
  it('reads from a button what was written on it', () => {
    fc.assert(
      fc.property(presses, some(fc.nat(9)), (press, alike) => {
        expect(parsePress(formatPress(press, alike))).to.deep.equal(press)
      }),
    )
  })

  it('reads from a menu’s option what was written on it, and writes none that Slack could not hold', () => {
    fc.assert(
      fc.property(presses, press => {
        const value = formatOption(press)
        if (value === undefined) return
        expect(value.length).to.be.at.most(150)
        expect(parsePress({ action_id: 'menu:', selected_option: { value } })).to.deep.equal(press)
      }),
    )
  })

  it('makes nothing of what is not of it', () => {
    for (const action_id of ['link:', 'menu:', 'act:', 'open:bank', 'home:x', '', 'x'])
      expect(parsePress({ action_id, value: '{}' }), action_id).to.equal(undefined)
    for (const value of ['{', '[]', '"x"', 'null', '1']) expect(parsePress({ action_id: 'act:claim:', value }), value).to.equal(undefined)
    expect(parsePress({ action_id: 'act:claim:', value: '{"session":5,"input":"x","page":-1}' })).to.deep.equal({
      kind: 'act',
      verb: 'claim',
    })
  })

  it('refuses a button that holds more than Slack takes', () => {
    expect(() => formatPress({ kind: 'act', verb: 'reply', input: { text: 'x'.repeat(2000) } })).to.throw(RangeError)
  })
})
