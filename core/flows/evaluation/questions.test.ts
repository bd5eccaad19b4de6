import { expect } from 'chai'
import { Problem } from '../../model/problem.ts'
import { readQuestions } from './questions.ts'

const texts = (name: string, content: string): [string, string][] => readQuestions(name, content).map(q => [q.text, q.label])
const mistake = (name: string, content: string): string => {
  try {
    readQuestions(name, content)
  } catch (error) {
    expect(error).to.be.instanceOf(Problem)
    return (error as Problem).message
  }
  throw new Error(`${name} was read without a word`)
}

describe('Labelled questions from a file', () => {
  const two: [string, string][] = [
    ['Can I return it, please?', 'Refund window'],
    ['Do you sell bikes?', 'oos'],
  ]

  it('are read alike from CSV, TSV, a JSON list, pairs and JSON lines', () => {
    const objects = two.map(([text, label]) => ({ text, label }))
    expect(texts('q.csv', 'text,label\n"Can I return it, please?",Refund window\nDo you sell bikes?,oos\n')).to.deep.equal(two)
    expect(texts('q.tsv', 'text\tlabel\nCan I return it, please?\tRefund window\nDo you sell bikes?\toos')).to.deep.equal(two)
    expect(texts('q.json', JSON.stringify(objects))).to.deep.equal(two)
    expect(texts('q.json', JSON.stringify(two))).to.deep.equal(two)
    expect(texts('q.jsonl', `${objects.map(o => JSON.stringify(o)).join('\n')}\n`)).to.deep.equal(two)
    expect(texts('q.json', objects.map(o => JSON.stringify(o)).join('\n'))).to.deep.equal(two)
    expect(texts('questions', 'text\tlabel\nDo you sell bikes?\toos')).to.deep.equal(two.slice(1))
  })

  it('keep channel and language, and take the names that columns have in public sets', () => {
    const [one] = readQuestions('q.csv', '\uFEFFid,Category,query,locale,channel\r\n7,oos,Hallo?,de,email\r\n')
    expect(one).to.deep.equal({ text: 'Hallo?', label: 'oos', language: 'de', channel: 'email', at: 'q.csv line 2' })
  })

  it('say where a line is wrong and what to do', () => {
    expect(mistake('q.csv', 'text,label\nfine,oos\n,oos\n')).to.match(/^q\.csv line 3: there is no question/u)
    expect(mistake('q.csv', 'text,label\nIs it?,\n')).to.match(/^q\.csv line 2: “Is it\?” has no label\. Write .*oos/u)
    expect(mistake('q.csv', 'text,label\nYes, it is,oos\n')).to.match(/line 2: 3 columns, .*comma/u)
    expect(mistake('q.csv', 'text,label\n"open,oos\n')).to.match(/^q\.csv line \d+: .*"…"/u)
    expect(mistake('q.csv', 'Is it?,oos\n')).to.match(/line 1: there is no column “text”.*text,label/u)
    expect(mistake('q.csv', '')).to.match(/q\.csv is empty\. The first line names the columns/u)
    expect(mistake('q.jsonl', '{"text":"a","label":"b"}\n{"text":')).to.match(/^q\.jsonl line 2: not JSON/u)
    expect(mistake('q.json', '[{"text":"a","label":"b"},{"text":"c"}]')).to.match(/^q\.json entry 2: “c” has no label/u)
    expect(mistake('q.json', '[{"text":["a"],"label":"b"}]')).to.match(/entry 1: text is \["a"\]/u)
  })

  it('count lines as an editor does, where a question has several', () => {
    expect(mistake('q.csv', 'text,label\n"one\ntwo",oos\n,oos\n')).to.match(/^q\.csv line 4:/u)
  })
})
