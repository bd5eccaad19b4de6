import { expect } from 'chai'
import type { Entry, Message } from '../../model/entry.ts'
import { pastQuestions } from './past.ts'

const customer = { kind: 'contact', id: 'con_1' } as const
const maya = { kind: 'agent', id: 'slack:U0MAYA', name: 'Maya' } as const

const timeline = (...messages: (Pick<Message, 'author' | 'text'> & Partial<Message>)[]): Entry[] =>
  messages.map((message, i) => ({ kind: 'message', ...message, seq: i + 1, at: i }))

describe('The questions of a past session', () => {
  it('are those that a customer asked, each with what a person said next', () => {
    const entries = timeline(
      { author: customer, text: 'Where is my lamp?' },
      { author: maya, text: 'On its way.' },
      { author: customer, text: 'When does it come?' },
    )
    expect(pastQuestions(entries)).to.deep.equal([
      { seq: 1, text: 'Where is my lamp?', history: [], said: 'On its way.' },
      {
        seq: 3,
        text: 'When does it come?',
        history: [
          { author: 'contact', text: 'Where is my lamp?' },
          { author: 'agent', text: 'On its way.' },
        ],
      },
    ])
  })

  it('are never what a machine wrote, and what people made of it answers nothing', () => {
    const entries = timeline(
      { author: customer, text: 'Where is my lamp?' },
      { author: maya, text: 'On its way.' },
      { author: customer, text: 'I am out of office until Monday.', unattended: true },
      { author: maya, text: 'Then we wait.' },
      { author: customer, text: 'I am back. Is it there?' },
    )
    const found = pastQuestions(entries)
    expect(found.map(({ text, said }) => [text, said])).to.deep.equal([
      ['Where is my lamp?', 'On its way.'],
      ['I am back. Is it there?', undefined],
    ])
    expect(JSON.stringify(found)).not.to.contain('out of office')
  })

  it('keep their answer where a machine wrote in between', () => {
    const entries = timeline(
      { author: customer, text: 'Where is my lamp?' },
      { author: customer, text: 'I am out of office until Monday.', unattended: true },
      { author: maya, text: 'On its way.' },
    )
    expect(pastQuestions(entries)).to.deep.equal([{ seq: 1, text: 'Where is my lamp?', history: [], said: 'On its way.' }])
  })
})
