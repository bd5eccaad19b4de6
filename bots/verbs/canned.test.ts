import { expect } from 'chai'
import type { Canned } from '#core/model/canned.ts'
import type { Controls } from '#core/ports/controls.ts'
import type { Queries } from '#core/ports/queries.ts'
import { cannedList } from './canned.ts'

describe('The list of canned replies', () => {
  const reply = (shortcut: string, used: number, team?: string): Canned => ({
    id: shortcut,
    rev: 1,
    shortcut,
    title: shortcut,
    text: shortcut,
    used,
    ...(team === undefined ? {} : { team }),
  })
  const queries = {
    canned: async () => [reply('hello', 1), reply('often', 9), reply('refund', 0, 'billing')],
    session: async () => ({ team: 'billing' }),
  } as unknown as Queries

  const list = async (session?: string): Promise<unknown[]> => {
    const [card] = await cannedList.run({ queries, controls: {} as Controls }, session, {}, { who: { id: 'ann', name: 'Ann' } })
    const [block] = card?.blocks ?? []
    return block?.kind === 'rows' ? block.rows.map(({ title }) => title) : []
  }

  it('has those of the conversation’s team first where one is open, else the most used', async () => {
    expect(await list('ses_1')).to.deep.equal(['refund · refund', 'often · often', 'hello · hello'])
    expect(await list()).to.deep.equal(['often · often', 'hello · hello', 'refund · refund'])
  })
})
