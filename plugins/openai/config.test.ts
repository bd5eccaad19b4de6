import { expect } from 'chai'
import { standingsOf } from '#core/roof/parts/folders.ts'
import { config } from './config.ts'

const stand = (variables: Record<string, string>): string => {
  const [one] = standingsOf([{ room: 'plugins', name: 'openai', config, open: async () => ({}) }], variables)
  return one!.state === 'wrong' ? one!.mistakes.join('; ') : one!.state === 'off' ? `off: ${one!.missing.join(', ')}` : 'on'
}
const local = { OPENAI_MODEL: 'llama', OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' }

describe('The settings of the language model', () => {
  it('are off where none is given, and say what to begin with', () => {
    expect(stand({})).to.equal('off: OPENAI_MODEL')
    expect(stand({ OPENAI_DAILY_TOKENS: '5' })).to.equal('off: OPENAI_MODEL')
  })

  it('are enough with a model and a key, or with a model and a server of one’s own', () => {
    expect(stand({ OPENAI_MODEL: 'm', OPENAI_API_KEY: 'k' })).to.equal('on')
    expect(stand(local)).to.equal('on')
    expect(stand({ OPENAI_EMBEDDING_MODEL: 'e', OPENAI_BASE_URL: local.OPENAI_BASE_URL })).to.equal('on')
  })

  it('stop the start where they are half-set, and name what is missing', () => {
    expect(stand({ OPENAI_API_KEY: 'k' })).to.match(/^OPENAI_MODEL is missing: /)
    expect(stand({ OPENAI_BASE_URL: local.OPENAI_BASE_URL })).to.match(/^OPENAI_MODEL is missing: /)
    expect(stand({ OPENAI_MODEL: 'm' })).to.match(/^OPENAI_API_KEY is missing: .*OPENAI_BASE_URL/)
    expect(stand({ ...local, OPENAI_DAILY_COST: '5' })).to.match(/^OPENAI_PRICE_IN is missing/)
    expect(stand({ ...local, OPENAI_PRICE_IN: '5' })).to.match(/^OPENAI_PRICE_OUT is missing/)
  })

  it('are all read: none is lost between the table and the part', () => {
    const given = {
      ...local,
      OPENAI_API_KEY: 'k',
      OPENAI_EMBEDDING_MODEL: 'e',
      OPENAI_JUDGE_MODEL: 'j',
      OPENAI_TIMEOUT: '30',
      OPENAI_DAILY_TOKENS: '1000',
      OPENAI_DAILY_COST: '2.5',
      OPENAI_SESSION_TOKENS: '100',
      OPENAI_PRICE_IN: '0.4',
      OPENAI_PRICE_OUT: '1.6',
      OPENAI_CURRENCY: 'EUR',
    }
    expect(config.variables.map(({ name }) => name)).to.have.members(Object.keys(given))
    const [one] = standingsOf([{ room: 'plugins', name: 'openai', config, open: async () => ({}) }], given)
    expect(one).to.have.deep.property('settings', {
      model: 'llama',
      embeddingModel: 'e',
      judgeModel: 'j',
      baseUrl: 'http://127.0.0.1:11434/v1',
      key: 'k',
      timeout: 30_000,
      budget: { tokens: 1000, cost: 2.5, session: 100 },
      prices: { in: 0.4, out: 1.6, currency: 'EUR' },
    })
  })

  it('are held to what they can be', () => {
    expect(stand({ ...local, OPENAI_BASE_URL: 'localhost:1' })).to.match(/^OPENAI_BASE_URL must start with http/)
    expect(stand({ ...local, OPENAI_TIMEOUT: '90' })).to.match(/^OPENAI_TIMEOUT must be at most 55/)
    expect(stand({ ...local, OPENAI_DAILY_TOKENS: 'many' })).to.match(/^OPENAI_DAILY_TOKENS must be a whole number/)
  })
})
