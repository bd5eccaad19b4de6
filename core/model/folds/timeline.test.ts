import { expect } from 'chai'
import type { Entry, EntryOf } from '../entry.ts'
import { foldTimeline } from './timeline.ts'

describe('A message as it stands', () => {
  const ada = { kind: 'contact', id: 'c1' } as const
  const grace = { kind: 'agent', id: 'a1', name: 'Grace' } as const
  const mail: EntryOf<'message'> = { seq: 1, at: 1, kind: 'message', author: ada, text: 'My answer', whole: 'My answer\n> My card is 4111' }
  const standing = (change: Entry): EntryOf<'message'> => foldTimeline([mail, change])[0] as EntryOf<'message'>

  it('keeps all of what came, as long as nobody takes it back', () => {
    expect(standing({ seq: 2, at: 2, kind: 'note', author: grace, text: 'Seen' }).whole).to.equal(mail.whole)
  })

  it('shows nothing of what it quotes once it is taken back or redacted, whole or in part', () => {
    const changes: Entry[] = [
      { seq: 2, at: 2, kind: 'delete', author: ada, of: 1 },
      { seq: 2, at: 2, kind: 'erased', author: grace, of: 1 },
      { seq: 2, at: 2, kind: 'erased', author: grace, of: 1, text: 'My answer' },
    ]
    for (const change of changes) expect(JSON.stringify(standing(change))).not.to.include('4111')
  })
})
