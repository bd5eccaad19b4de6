import { expect } from 'chai'
import type { Entry } from '#core/model/entry.ts'
import { minute } from '#core/model/time.ts'
import { ada, grace, now } from '#core/testing/slack/drawings.ts'
import { buttonsOf, readBlocks } from '#core/testing/slack/read.ts'
import { parsePress } from './actions.ts'
import { recount, wholeHistory } from './history.ts'

const customer = { kind: 'contact', id: ada.id, name: 'Ada Lovelace' } as const
const asked = (seq: number, text: string): Entry => ({ seq, at: now + seq * minute, kind: 'message', author: customer, text })
const reader = { now, zone: 'UTC' }

describe('What happened before a thread began', () => {
  it('is one message that reads from top to bottom', () => {
    const entries: Entry[] = [
      asked(2, 'How long do refunds take?\nI wait.'),
      { seq: 3, at: now + 3 * minute, kind: 'message', author: { kind: 'ai' }, text: '**Five** days:\n\n- or six', class: 'quoted' },
      { seq: 4, at: now + 4 * minute, kind: 'note', author: grace, text: 'Is a friend.' },
      { seq: 5, at: now + 5 * minute, kind: 'status', author: { kind: 'system' }, status: 'resolved', resolution: 'assumed' },
    ]
    const { blocks } = recount(entries, ada, { session: 's', key: 's/2', now })
    expect(blocks[0]!.block_id).to.equal('k:s/2')
    expect(readBlocks(blocks)).to.equal(
      `*What happened before*
*Ada Lovelace*  22 Nov, 19:42 UTC
> How long do refunds take?
> I wait.
*AI* → customer  22 Nov, 19:43 UTC
> Five days: or six
🔒 *Grace Hopper* (internal)  22 Nov, 19:44 UTC
> Is a friend.
(22 Nov, 19:45 UTC  resolved (assumed))`,
    )
  })

  it('keeps the newest where it is much, and opens whole by a button', () => {
    const entries = Array.from({ length: 100 }, (_, i) => asked(i + 1, `Question ${i + 1}`))
    const read = readBlocks(recount(entries, ada, { session: 's', now }).blocks)
    expect(read).to.contain('(_76 earlier lines_)').and.contain('Question 100').and.contain('[Show all]').and.not.contain('Question 5\n')
  })
})

describe('A whole story', () => {
  it('has every line once, in order, on its pages', () => {
    const entries = Array.from({ length: 150 }, (_, i) => asked(i + 1, `Question ${i + 1}.`))
    const seen: string[] = []
    for (let page = 0; ; page++) {
      const view = wholeHistory(entries, page, { session: 's', ticket: 4521, contact: ada, reader })
      const read = readBlocks(view.blocks)
      seen.push(...(read.match(/Question \d+\./g) ?? []))
      const next = buttonsOf(view.blocks).find(({ text }) => text.text.startsWith('Next'))
      if (!next) break
      expect(parsePress(next)).to.deep.equal({ kind: 'open', what: 'history', session: 's', page: page + 1 })
    }
    expect(seen).to.deep.equal(entries.map(e => (e.kind === 'message' ? e.text : '')))
  })
})
