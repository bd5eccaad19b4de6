import { expect } from 'chai'
import type { Contact } from '../../model/contact.ts'
import type { Entry, Message } from '../../model/entry.ts'
import { lessonAt } from './lesson.ts'

const contact: Contact = {
  id: 'con_1',
  rev: 0,
  identities: [],
  verified: {},
  claimed: {},
  segments: [],
  blocked: false,
  createdAt: 0,
  merged: [],
}
const customer = { kind: 'contact', id: 'con_1' } as const
const maya = { kind: 'agent', id: 'slack:U0MAYA', name: 'Maya' } as const

const timeline = (...messages: (Pick<Message, 'author' | 'text'> & Partial<Message>)[]): Entry[] =>
  messages.map((message, i) => ({ kind: 'message', ...message, seq: i + 1, at: i }))

describe('A lesson', () => {
  it('leaves out what a machine wrote between the question and its answer', () => {
    const entries = timeline(
      { author: customer, text: 'Where is my lamp?' },
      { author: customer, text: 'Am I out of office until Monday?', unattended: true },
      { author: maya, text: 'On its way.' },
    )
    const { examples, asked, instruction } = lessonAt(entries, 3, contact)
    expect({ examples, asked, instruction }).to.deep.equal({
      examples: ['Where is my lamp?'],
      asked: 'Where is my lamp?',
      instruction: 'On its way.',
    })
  })

  it('has no question where the answer is to a machine, whatever was asked before', () => {
    const entries = timeline(
      { author: customer, text: 'Where is my lamp?' },
      { author: maya, text: 'On its way.' },
      { author: customer, text: 'Am I out of office until Monday?', unattended: true },
      { author: maya, text: 'Then we wait.' },
    )
    const { examples, asked, missing } = lessonAt(entries, 4, contact)
    expect({ examples, asked }).to.deep.equal({ examples: [], asked: '' })
    expect(missing.join()).to.contain('No question of the customer')
  })
})
