import { expect } from 'chai'
import { unreadNames } from './unread.ts'

describe('Names in .env that nothing reads', () => {
  const known = ['PORT', 'HOST', 'SLACK_ADMINS', 'SLACK_BOT_TOKEN', 'OPENAI_API_KEY', 'OPENAI_MODEL']
  const meant = (name: string): string => unreadNames([name], known).join()

  it('are told with the name that was likely meant', () => {
    expect(meant('PROT')).to.equal('PROT in .env is read by nobody. Did you mean PORT?')
    expect(meant('SLACK_ADMIN')).to.contain('Did you mean SLACK_ADMINS?')
    expect(meant('OPENAI_MODLE')).to.contain('Did you mean OPENAI_MODEL?')
    expect(meant('slack_bot_token')).to.contain('Did you mean SLACK_BOT_TOKEN?')
  })

  it('are told without one where they only begin like a name that is read', () => {
    expect(meant('SLACK_COLOUR_OF_THE_CARDS')).to.equal('SLACK_COLOUR_OF_THE_CARDS in .env is read by nobody.')
  })

  it('are let be where they are read, or meant for another program', () => {
    expect(unreadNames(['PORT', 'OPENAI_MODEL', 'NODE_ENV', 'COMPOSE_PROJECT_NAME', 'NO_COLOR', 'TZ'], known)).to.deep.equal([])
  })
})
