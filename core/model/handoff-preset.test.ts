import { expect } from 'chai'
import { handoffPresets, presets, switchesOf, thresholdWith } from './handoff-preset.ts'

describe('A handoff preset', () => {
  it('hands off on a wish for a person until customers can be told how else people are reached', () => {
    for (const preset of handoffPresets) expect(switchesOf({ preset }), preset).to.have.property('wish', true)
    expect(switchesOf({ preset: 'never', reach: '  ' })).to.have.property('wish', true)
    expect(switchesOf({ preset: 'never', reach: 'Call 0800 123.' })).to.include({ wish: false, reach: 'Call 0800 123.' })
    expect(switchesOf({ preset: 'quick', reach: 'Call 0800 123.' })).to.have.property('wish', true)
  })

  it('yields to a single switch', () => {
    expect(switchesOf({ preset: 'quick', loop: 3, frustration: false })).to.include({ ...presets.quick, loop: 3, frustration: false })
  })

  it('hands off the sooner, the quicker it is', () => {
    const scores = (['quick', 'balanced', 'ai_first'] as const).map(preset => presets[preset].frustration)
    expect(scores).to.deep.equal(scores.toSorted((a, b) => Number(a) - Number(b)))
    expect(presets.quick.offset).to.be.above(presets.balanced.offset)
    expect(presets.ai_first.offset).to.be.below(presets.balanced.offset)
  })

  it('keeps how sure an answer must be between nothing and everything', () => {
    expect(thresholdWith(0.98, 0.1)).to.equal(1)
    expect(thresholdWith(0.02, -0.1)).to.equal(0)
  })
})
