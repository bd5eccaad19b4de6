import { expect } from 'chai'
import fc from 'fast-check'
import { auroc, between, binsOf, calibrationError, curveOf, furthest, jointAt, jointPoint, quantile, type Scored } from './measures.ts'

// Few different scores, so that ties are common; 0 and 1 are among them.
const score = fc.integer({ min: 0, max: 20 }).map(n => n / 20)
const scored = fc.array(fc.record({ score, right: fc.boolean() }), { maxLength: 60 })
const scores = fc.array(score, { minLength: 1, maxLength: 40 })

describe('Measures of judged questions', () => {
  it('tell separation as counting every pair does', () => {
    fc.assert(
      fc.property(scores, scores, (above, under) => {
        const pairs = above.flatMap(a => under.map(u => (a > u ? 1 : a === u ? 0.5 : 0) as number))
        expect(auroc(above, under)).to.be.closeTo(pairs.reduce((x, y) => x + y, 0) / pairs.length, 1e-9)
      }),
    )
  })

  it('know no separation where one side is missing', () => {
    expect(auroc([], [0.5])).to.equal(undefined)
    expect(auroc([0.5], [])).to.equal(undefined)
  })

  it('draw a curve whose every point is what answering from its threshold on gives', () => {
    fc.assert(
      fc.property(scored, questions => {
        const curve = curveOf(questions)
        for (const { threshold, below, coverage, right } of curve) {
          const answered = questions.filter(q => q.score >= threshold)
          expect(coverage).to.be.closeTo(answered.length / questions.length, 1e-9)
          expect(right).to.be.closeTo(answered.filter(q => q.right).length / answered.length, 1e-9)
          expect(questions.some(q => q.score > below && q.score < threshold)).to.equal(false)
        }
        for (const [i, point] of curve.entries()) {
          const before = curve[i - 1]
          if (!before) continue
          expect(point.coverage).to.be.greaterThan(before.coverage)
          expect(point.threshold).to.equal(before.below)
        }
        expect(curve.length).to.equal(new Set(questions.map(q => q.score).filter(s => s > 0)).size)
      }),
    )
  })

  it('find the furthest point that is right often enough, which less demand only moves further', () => {
    fc.assert(
      fc.property(scored, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (questions, a, b) => {
        const curve = curveOf(questions)
        const [easy, hard] = [furthest(curve, Math.min(a, b)), furthest(curve, Math.max(a, b))]
        if (hard) expect(easy?.coverage).to.be.at.least(hard.coverage)
        if (easy) expect(easy.right).to.be.at.least(Math.min(a, b))
      }),
    )
  })

  it('put a threshold between two scores, so that the one passes and the other does not', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
        fc.pre(Math.abs(a - b) > 1e-12)
        const [below, threshold] = [Math.min(a, b), Math.max(a, b)]
        const put = between({ threshold, below })
        expect(put).to.be.greaterThan(below)
        expect(put).to.be.at.most(threshold)
      }),
    )
  })

  it('find the joint point that trying every threshold finds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ score, right: fc.boolean() }), { minLength: 1 }),
        scores,
        score,
        (answerable, unanswerable, kept) => {
          const all = [0, ...answerable.map(q => q.score), ...unanswerable].flatMap(s => [s, s + 1e-6])
          const tried = all.map(threshold => jointAt(threshold, answerable, unanswerable)).filter(p => p.kept >= kept - 1e-9)
          const found = jointPoint(answerable, unanswerable, kept)
          expect(found?.kept).to.be.at.least(kept - 1e-9)
          expect(found?.right).to.be.closeTo(Math.max(...tried.map(p => p.right)), 1e-9)
        },
      ),
    )
  })

  it('lose no question in the bins, and find no error where confidence is truth', () => {
    fc.assert(
      fc.property(scored, questions => {
        const bins = binsOf(questions)
        expect(bins.reduce((sum, bin) => sum + bin.count, 0)).to.equal(questions.length)
        expect(calibrationError(bins)).to.be.within(0, 1)
      }),
    )
    const honest: Scored[] = [0.2, 0.8].flatMap(p => Array.from({ length: 10 }, (_, i) => ({ score: p, right: i < p * 10 })))
    expect(calibrationError(binsOf(honest))).to.be.closeTo(0, 1e-9)
    expect(calibrationError(binsOf([{ score: 1, right: false }]))).to.equal(1)
  })

  it('take a quantile that is one of the values and is not exceeded by its share of them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
        const q = quantile(values, share)!
        expect(values).to.include(q)
        expect(values.filter(v => v <= q).length).to.be.at.least(Math.ceil(share * values.length))
      }),
    )
    expect(quantile([], 0.5)).to.equal(undefined)
  })
})
