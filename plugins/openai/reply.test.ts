import { expect } from 'chai'
import fc from 'fast-check'
import { jsonIn, readReply } from './reply.ts'

const full = { why: 'So.', verdict: 'answer', handoff: null, cited: ['P1'], text: 'Yes.', confidence: 0.9 }

describe('A reply of a model', () => {
  it('is read where it is whole, and where a small server leaves out what is nothing', () => {
    expect(readReply(JSON.stringify(full))).to.deep.equal({ value: full })
    expect(readReply('{"verdict":"none","confidence":"20%"}')).to.deep.equal({
      value: { verdict: 'none', confidence: 0.2, cited: [], text: '' },
    })
    expect(readReply(JSON.stringify({ ...full, confidence: 85, cited: [1] }))).to.have.nested.property('value.confidence', 0.85)
  })

  it('is not read where a verdict or a confidence is missing or strange: the mistake names it', () => {
    expect(readReply(JSON.stringify({ ...full, verdict: 'sure' })))
      .to.have.property('mistake')
      .that.matches(/^verdict: /)
    expect(readReply(JSON.stringify({ ...full, confidence: 'high' })))
      .to.have.property('mistake')
      .that.matches(/^confidence: /)
    expect(readReply(JSON.stringify({ ...full, confidence: -1 })))
      .to.have.property('mistake')
      .that.matches(/^confidence: /)
    expect(readReply(JSON.stringify([full.text]))).to.have.property('mistake')
  })

  it('is found among other braces', () => {
    expect(jsonIn(`Use {name} so: ${JSON.stringify({ text: 'a } b " {' })} done }`)).to.deep.equal({ text: 'a } b " {' })
    expect(jsonIn('{{{{')).to.equal(undefined)
  })

  it('never makes the reader throw, whatever the model writes, and never makes up an answer', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.json(),
          fc.json().map(text => text.slice(0, -1)),
        ),
        text => {
          expect(readReply(text)).to.have.property('mistake')
        },
      ),
    )
  })
})
