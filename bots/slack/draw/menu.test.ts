import { expect } from 'chai'
import { buttonsOf, choicesOf, readBlocks } from '#core/testing/slack/read.ts'
import { verbs } from '../../verbs.ts'
import { parsePress } from './actions.ts'
import { help, menu } from './menu.ts'

const chosen = ({ blocks }: ReturnType<typeof menu>): string[] => {
  const options = choicesOf(blocks).map(value => parsePress({ action_id: 'menu:', selected_option: { value } }))
  return [...options, ...buttonsOf(blocks).map(parsePress)].flatMap(press => (press?.kind === 'act' ? [press.verb] : []))
}

describe('The menu of everything', () => {
  it('holds every verb, by groups', () => {
    const view = menu(verbs, () => true, { session: 's', about: '#4521 Ada' })
    expect(new Set(chosen(view))).to.deep.equal(new Set(verbs.map(v => v.name)))
    expect(readBlocks(view.blocks)).to.contain('[Queue] [Find] [Message] [Ask] [Help]').and.contain('*This session*')
  })

  it('leaves out what is about a conversation where none is open, and what one may not do', () => {
    const names = chosen(menu(verbs, verb => !verb.name.startsWith('scenario')))
    expect(names).to.include('queue').and.not.include('reply').and.not.include('scenario new')
    expect(readBlocks(menu(verbs, () => false).blocks)).to.contain('Ask an admin')
  })
})

describe('Help in Slack', () => {
  it('says what each verb does, and where words go', () => {
    const read = readBlocks(help(verbs, () => true, 'reply').blocks)
    for (const verb of verbs) if (verb.name !== 'help') expect(read, verb.name).to.contain(verb.summary)
    expect(read).to.contain('What you write goes to the customer')
    expect(readBlocks(help(verbs, () => true, 'note').blocks)).to.contain('stays with the team')
  })
})
