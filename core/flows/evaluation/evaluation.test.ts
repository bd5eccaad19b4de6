import { expect } from 'chai'
import type { Trial } from '../../ports/trial.ts'
import { evaluate, halfOf } from './evaluation.ts'
import { outcomeOf } from './outcome.ts'
import { pictureOf } from './picture.ts'
import { bar, reportLines, suggestionLines } from './report.ts'

const said = (given: Partial<Trial>): Trial => ({
  decision: 'handoff',
  text: '',
  confidence: 0,
  threshold: 0.6,
  candidates: [],
  sources: [],
  gates: [],
  reasons: [],
  why: '',
  index: { version: 1, pending: 0 },
  ...given,
})
const scenario = (id: string, title: string, score = 0.5) => ({ kind: 'scenario' as const, id, title, score })
const answer = (id: string, title: string, confidence: number): Trial =>
  said({ decision: 'answer', text: 'x', scenario: id, candidates: [scenario(id, title)], confidence })

let count = 0
const ask = (label: string, trial: Trial, text = `question ${++count}`) => outcomeOf({ text, label, at: 'q.csv line 2' }, trial, 1)

describe('The outcome of a labelled question', () => {
  it('is right by the scenario that answers, by its title or its id, whatever the case', () => {
    expect(ask('refund  Window', answer('scn_1', 'Refund window', 0.9))).to.include({ right: true, routed: true, got: 'Refund window' })
    expect(ask('scn_1', answer('scn_1', 'Refund window', 0.9))).to.include({ right: true })
    expect(ask('Opening hours', answer('scn_1', 'Refund window', 0.9))).to.include({ right: false, routed: false })
  })

  it('is right by the page it quotes, by title or address', () => {
    const quoted = said({
      decision: 'answer',
      confidence: 0.8,
      candidates: [{ kind: 'passage', id: 'articles/returns#2', title: 'Returns', score: 1 }],
      sources: [{ title: 'Returns', url: 'https://example.com/returns', version: 1 }],
    })
    expect(ask('returns', quoted)).to.include({ right: true, routed: true })
    expect(ask('https://example.com/returns', quoted)).to.include({ right: true })
    expect(ask('articles/returns', quoted)).to.include({ routed: true })
  })

  it('is what a gate decided: an answer in kind counts as said, a handoff as not, and routing is told apart', () => {
    const candidates = [scenario('scn_1', 'Goodbye')]
    const chat = ask('Goodbye', said({ decision: 'answer', confidence: 1, candidates, gates: [{ gate: 'small_talk', fired: true }] }))
    expect(chat).to.include({ gate: 'small_talk', routed: true, right: false, score: 1, got: '(small_talk)' })
    const wish = ask('Goodbye', said({ confidence: 1, candidates, gates: [{ gate: 'wish_for_person', fired: true }] }))
    expect(wish).to.include({ gate: 'wish_for_person', routed: true, right: false, score: 0 })
  })

  it('takes the likeliest scenario as the first where likelihoods are known', () => {
    const candidates = [
      { ...scenario('scn_1', 'One', 0.6), probability: 0.2 },
      { ...scenario('scn_2', 'Two', 0.5), probability: 0.7 },
    ]
    expect(ask('Two', said({ candidates, confidence: 0.3 }))).to.include({ routed: true, right: true, first: 'Two' })
  })
})

describe('The evaluation', () => {
  const outcomes = [
    ...Array.from({ length: 40 }, () => ask('A', answer('a', 'A', 0.9))),
    ...Array.from({ length: 10 }, () => ask('A', answer('b', 'B', 0.7))),
    ...Array.from({ length: 5 }, () => ask('A', said({ candidates: [scenario('a', 'A')], confidence: 0.4 }))),
    ...Array.from({ length: 20 }, () => ask('oos', said({ candidates: [scenario('a', 'A')], confidence: 0.2 }))),
    ...Array.from({ length: 4 }, () => ask('oos', answer('b', 'B', 0.7))),
    ask('oos', said({ decision: 'clarify', confidence: 0.5 })),
    ask('handoff', said({ confidence: 1, reasons: ['requested'], gates: [{ gate: 'wish_for_person', fired: true }] })),
    ask('A', said({ decision: 'answer', confidence: 1, gates: [{ gate: 'small_talk', fired: true }] })),
  ]
  const figures = evaluate(outcomes, 0.95)

  it('counts what was asked for, what was answered and what was left to people', () => {
    expect(figures.known).to.equal(56)
    expect(figures.routing).to.be.closeTo(45 / 56, 1e-9)
    expect(figures.answeredRight).to.be.closeTo(40 / 56, 1e-9)
    expect(figures.rightOfAnswered).to.deep.equal({ of: 54, share: 40 / 54 })
    expect(figures.handoff.precision).to.deep.equal({ of: 26, share: 21 / 26 })
    expect(figures.handoff.recall).to.deep.equal({ of: 26, share: 22 / 26 })
    expect(figures.kept).to.deep.equal({ of: 25, share: 21 / 25 })
    expect(figures.gates).to.deep.include({ gate: 'small_talk', count: 1, known: 1 })
  })

  it('names what is mixed up most often first, with a question', () => {
    expect(figures.confusions[0]).to.include({ label: 'A', got: 'B', count: 10 })
    expect(figures.confusions[1]).to.include({ label: 'oos', got: 'B', count: 4 })
  })

  it('suggests a threshold for one channel by its own questions', () => {
    const others = outcomes.map(o => ({
      ...o,
      score: o.score / 10,
      question: { ...o.question, text: `${o.question.text}?`, channel: 'sms' },
    }))
    const both = [...outcomes, ...others]
    expect(evaluate(both, 0.95, outcomes).suggestion).to.deep.equal(figures.suggestion)
    expect(evaluate(both, 0.95).suggestion).to.not.deep.equal(figures.suggestion)
  })

  it('suggests a threshold by one half that holds on the other', () => {
    const { suggestion } = figures
    expect(suggestion?.threshold).to.be.within(0.7, 0.9)
    expect(suggestion?.right).to.equal(1)
    expect((suggestion?.chosenOn ?? 0) + (suggestion?.judgedOn ?? 0)).to.equal(outcomes.length - 1)
    expect(suggestionLines(figures, 'web', 0.6, 0.95)[0]).to.match(/^Threshold for web: 0\.8/u)
  })

  it('calls a threshold from few questions a hint', () => {
    const hint = /few questions/u
    expect(suggestionLines(figures, 'web', 0.6, 0.95).join(' ')).to.match(hint)
    const many = evaluate([...outcomes, ...outcomes], 0.95)
    expect(suggestionLines(many, 'web', 0.6, 0.95).join(' ')).to.not.match(hint)
  })

  it('suggests none where nothing is right often enough, and says so', () => {
    const hopeless = evaluate(
      outcomes.map(o => ({ ...o, right: false })),
      0.95,
    )
    expect(hopeless.suggestion).to.equal(undefined)
    expect(suggestionLines(hopeless, 'web', 0.6, 0.95)[0]).to.match(/No threshold/u)
  })

  it('puts a question into the same half each time, and the questions into both', () => {
    const halves = outcomes.map(o => halfOf(o.question.text))
    expect(halves).to.deep.equal(outcomes.map(o => halfOf(o.question.text)))
    expect(new Set(halves).size).to.equal(2)
  })

  it('tells languages and channels apart where the file has several', () => {
    expect(figures.parts).to.deep.equal([])
    const [first, ...rest] = outcomes
    const mixed = evaluate([{ ...first!, question: { ...first!.question, language: 'de' } }, ...rest], 0.95)
    expect(mixed.parts.map(p => p.part)).to.deep.equal(['language de', 'language not said'])
  })

  it('is readable with no unanswerable question, no answer, and a single question', () => {
    for (const list of [outcomes.slice(0, 1), outcomes.slice(50, 55), outcomes.slice(55, 60)]) {
      const lines = reportLines(evaluate(list, 0.95)).join('\n')
      expect(lines).not.to.match(/NaN|undefined|Infinity/u)
    }
    expect(reportLines(evaluate(outcomes.slice(0, 1), 0.95)).join('\n')).to.match(/no questions with the label oos/u)
  })

  it('writes marks that fall together in the picture as one', () => {
    const point = { coverage: 0.5, right: 1, threshold: 0.7, below: 0.6 }
    const drawn = (coverages: number[]): string[] => {
      const coverage = [0.95, 0.97].map((right, i) => ({ right, point: { ...point, coverage: coverages[i]! } }))
      return [...pictureOf({ ...figures, coverage }, 'title').matchAll(/fill="#dc2626">([^<]+)</gu)].map(match => match[1]!)
    }
    expect(drawn([0.5, 0.52])).to.deep.equal(['95, 97 %'])
    expect(drawn([0.5, 0.9])).to.deep.equal(['95 %', '97 %'])
  })

  it('draws a picture that is a whole SVG, without a number that is none', () => {
    for (const list of [outcomes, outcomes.slice(55, 60)]) {
      const picture = pictureOf(evaluate(list, 0.95), 'a < b & c')
      expect(picture).to.match(/^<svg [^>]*>[\s\S]*<\/svg>\n$/u)
      expect(picture).to.include('a &lt; b &amp; c')
      expect(picture).not.to.match(/NaN|undefined|Infinity/u)
      expect(picture.match(/<(?:text|title)\b/gu)?.length).to.equal(picture.match(/<\/(?:text|title)>/gu)?.length)
    }
  })

  it('draws bars as long as their share', () => {
    expect(bar(0, 4)).to.equal('    ')
    expect(bar(0.5, 4)).to.equal('██  ')
    expect(bar(1, 4)).to.equal('████')
    expect(bar(0.28, 4)).to.equal('█▏  ')
  })
})
