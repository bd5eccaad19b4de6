import { expect } from 'chai'
import type { Contact } from '#core/model/contact.ts'
import type { Session } from '#core/model/session.ts'
import { createPaint } from '../screen/paint.ts'
import { leadOf, reachOf, type Standing } from './prompt.ts'

const opened = (owner: Session['owner'] = { kind: 'team' }) => ({
  session: { ticket: 4521, channel: 'email', address: 'email:ada@example.com', status: 'open', owner } as Session,
  contact: { verified: { name: 'Ada Lovelace' }, claimed: {} } as Contact,
})

const standing = (more: Partial<Standing> = {}): Standing => ({
  opened: opened(),
  talking: false,
  question: undefined,
  waiting: 0,
  me: 'grace',
  ...more,
})

const prompt = (line: string, more: Partial<Standing> = {}): string => leadOf(line, standing(more), 120, createPaint(false)).text

describe('the prompt', () => {
  it('names the session and its customer', () => {
    expect(prompt('')).to.equal('#4521 Ada Lovelace › ')
    expect(prompt('', { opened: undefined })).to.equal('desk › ')
  })

  it('shows the recipient as soon as the line would reach the customer', () => {
    expect(prompt('reply ')).to.contain('→ Ada Lovelace by email, ada@example.com')
    expect(prompt('> Hi')).to.contain('→ Ada Lovelace by email')
    expect(prompt('edit 7 Hi')).to.contain('→')
    expect(prompt('approve')).to.contain('→')
  })

  it('says that a note is internal', () => {
    expect(prompt('note Hi')).to.contain('internal').and.not.contain('→')
    expect(prompt('//')).to.contain('internal')
  })

  it('does not promise a reply where nothing would be sent', () => {
    for (const line of ['Hello Ada', 'replying', 'repl', 'queue', 'claim', 'find reply to']) expect(prompt(line), line).to.not.contain('→')
    expect(prompt('#99 reply Hi')).to.not.contain('→')
    expect(prompt('reply Hi', { opened: undefined })).to.not.contain('→')
  })

  it('shows the recipient for every line while talking, but for verbs and notes', () => {
    expect(prompt('close the window', { talking: true })).to.contain('→')
    expect(prompt('', { talking: true })).to.contain('→')
    expect(prompt('/claim', { talking: true })).to.not.contain('→')
    expect(prompt('// hm', { talking: true })).to.contain('internal')
    expect(reachOf('/reply Hi', { opened: opened(), talking: true })).to.equal('customer')
  })

  it('warns when somebody else has the session', () => {
    const owner = { kind: 'agent' as const, id: 'lin', name: 'Lin' }
    expect(prompt('reply Hi', { opened: opened(owner) })).to.contain('Lin has it')
    expect(prompt('reply Hi', { opened: opened({ ...owner, id: 'grace' }) })).to.not.contain('has it')
  })

  it('counts who waits', () => {
    expect(prompt('', { waiting: 3 })).to.equal('3 waiting  #4521 Ada Lovelace › ')
  })

  it('asks the desk’s own questions in place of everything else', () => {
    expect(prompt('reply x', { question: { text: 'Title' }, talking: true })).to.equal('Title ? ')
  })

  it('counts its columns without the colours, whatever the customer is called', () => {
    const hostile = { ...opened(), contact: { verified: { name: '東京\x1b[31m\nx' }, claimed: {} } as unknown as Contact }
    const plain = leadOf('reply x', standing({ opened: hostile }), 120, createPaint(false))
    const coloured = leadOf('reply x', standing({ opened: hostile }), 120, createPaint(true))
    expect(coloured.width).to.equal(plain.width)
    expect(plain.text).to.contain('東京␛[31m x')
  })
})
