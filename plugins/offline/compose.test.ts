import { expect } from 'chai'
import fc from 'fast-check'
import { LIMIT, quote, WHOLE_LIMIT } from './compose.ts'
import { termsOf } from './features.ts'

const ask = (question: string) => termsOf(question, 'en')

const filler = 'The parcel leaves our house in the afternoon and travels through the night. '

describe('Quoting a passage', () => {
  it('takes a short one as it is', () => {
    const passage = 'Open the settings:\n\n1. Press *Edit*.\n2. Press *Save*.'
    expect(quote(passage, ask('settings'))).to.equal(passage)
  })

  it('takes of a long one the part that the question is about', () => {
    const passage = [`${filler.repeat(8)}`, 'Refunds take five working days after we received the goods.', `${filler.repeat(8)}`].join(
      '\n\n',
    )
    const text = quote(passage, ask('how long does a refund take'))!
    expect(text).to.include('Refunds take five working days')
    expect(text.length).to.be.at.most(LIMIT)
  })

  it('takes whole sentences of a long paragraph', () => {
    const passage = `${filler.repeat(10)}Refunds take five working days. ${filler.repeat(10)}`.trim()
    const text = quote(passage, ask('refund'))!
    expect(text).to.include('Refunds take five working days.')
    expect(text).to.match(/^The parcel|^Refunds/)
    expect(text).to.match(/[.]$/)
  })

  it('keeps a numbered list whole, with the line that leads to it', () => {
    const steps = Array.from(
      { length: 9 },
      (_, n) => `${n + 1}. Press the button number ${n + 1} and wait until the light goes on again, which may take a minute.`,
    ).join('\n')
    const passage = `${filler.repeat(12).trim()}\n\nTo reset the device:\n\n${steps}\n\n${filler.repeat(6).trim()}`
    const text = quote(passage, ask('reset the device button'))!
    expect(text).to.equal(`To reset the device:\n\n${steps}`)
    expect(text.length).to.be.within(LIMIT - 200, WHOLE_LIMIT)
  })

  it('never begins with the code and leaves out what leads to it', () => {
    const code = '```sh\nnpm run reset -- --hard\n```'
    const passage = `${filler.repeat(12).trim()}\n\nReset it from a terminal:\n\n${code}\n\n${filler.repeat(12).trim()}`
    expect(quote(passage, ask('npm run reset hard'))).to.include(`Reset it from a terminal:\n\n${code}`)
  })

  it('takes points of a list that is too long, in their order', () => {
    const points = Array.from({ length: 30 }, (_, n) => `- ${n === 20 ? 'Refunds take five days.' : `${filler.trim()} ${n}`}`).join('\n')
    const text = quote(points, ask('refund'))!
    expect(text).to.include('- Refunds take five days.')
    expect(text.length).to.be.at.most(LIMIT)
  })

  it('gives nothing where only part of steps or code would fit', () => {
    expect(quote(`\`\`\`\n${filler.repeat(40)}\n\`\`\``, ask('parcel'))).to.equal(undefined)
    expect(quote(Array.from({ length: 60 }, (_, n) => `${n + 1}. ${filler}`).join('\n'), ask('parcel'))).to.equal(undefined)
    expect(quote('  \n', ask('parcel'))).to.equal(undefined)
  })

  it('says nothing that does not stand in the passage, keeps its size and halves no code', () => {
    const word = fc.constantFrom('refund', 'parcel', 'card', 'press', 'the', 'button', 'wait', 'settings', 'e.g.', '`code`')
    const sentence = fc.array(word, { minLength: 1, maxLength: 25 }).map(words => `${words.join(' ')}.`)
    const block = fc.oneof(
      fc.array(sentence, { minLength: 1, maxLength: 12 }).map(list => list.join(' ')),
      fc.array(sentence, { minLength: 1, maxLength: 12 }).map(list => list.map(text => `- ${text}`).join('\n')),
      fc.array(sentence, { minLength: 1, maxLength: 12 }).map(list => list.map((text, n) => `${n + 1}. ${text}`).join('\n')),
      fc.array(sentence, { minLength: 1, maxLength: 12 }).map(list => `\`\`\`\n${list.join('\n')}\n\`\`\``),
      sentence.map(text => text.replace(/\.$/, ':')),
    )
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), fc.array(word, { maxLength: 5 }), (blocks, asked) => {
        const passage = blocks.join('\n\n')
        const text = quote(passage, ask(asked.join(' ')))
        if (text === undefined) return
        const flat = (given: string): string => given.replace(/\s+/g, ' ').trim()
        expect(flat(passage)).to.include(flat(text))
        expect(text.length).to.be.within(1, WHOLE_LIMIT)
        expect(text.split('```').length % 2).to.equal(1)
        for (const numbered of blocks.filter(b => /^1\. /.test(b))) {
          const lines = numbered.split('\n')
          const held = lines.filter(line => text.split('\n').includes(line)).length
          if (
            lines.length > 1 &&
            new Set(blocks).size === blocks.length &&
            held > 0 &&
            lines.every(line => passage.split(line).length === 2)
          ) {
            expect(held).to.equal(lines.length)
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})
