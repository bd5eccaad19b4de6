import { expect } from 'chai'
import { type Folder, standingsOf } from '#core/roof/parts/folders.ts'
import { config as twilio } from '../links/twilio/config.ts'
import { config } from './config.ts'

const folders = [
  { room: 'connectors', name: 'whatsapp', dir: '', config },
  { room: 'connectors/links', name: 'twilio', dir: '', config: twilio },
] as unknown as Folder[]
const account = { TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`, TWILIO_AUTH_TOKEN: 'a-token-of-tests' }
const standing = (variables: Record<string, string>) => standingsOf(folders, variables)

describe('the settings of WhatsApp', () => {
  it('are off where nothing is set', () => {
    expect(standing({})[0]).to.have.property('state', 'off')
  })

  it('need no Twilio for a linked phone', () => {
    const [whatsapp, link] = standing({ WHATSAPP_TRANSPORT: 'baileys' })
    expect(whatsapp).to.deep.include({ state: 'on', settings: { transport: 'baileys' } })
    expect(whatsapp).to.not.have.property('link')
    expect(link).to.have.property('state', 'off')
  })

  it('name what Twilio still needs', () => {
    expect(standing({ WHATSAPP_TRANSPORT: 'twilio', ...account })[0])
      .to.have.nested.property('mistakes[0]')
      .that.includes('TWILIO_WHATSAPP_NUMBER')
    const [whatsapp] = standing({ WHATSAPP_TRANSPORT: 'twilio', TWILIO_WHATSAPP_NUMBER: '+15550100200' })
    expect(whatsapp).to.have.nested.property('mistakes[0]').that.includes('TWILIO_ACCOUNT_SID')
  })

  it('take a number as Twilio writes it, and use the link', () => {
    const [whatsapp, link] = standing({ WHATSAPP_TRANSPORT: 'twilio', TWILIO_WHATSAPP_NUMBER: 'whatsapp:+1 555 010-0200', ...account })
    expect(whatsapp).to.deep.include({
      state: 'on',
      link: 'twilio',
      settings: { transport: 'twilio', number: '+15550100200', lookEvery: 300_000 },
    })
    expect(link).to.have.property('state', 'on')
  })

  it('say that an account is of no use to a linked phone', () => {
    expect(standing({ WHATSAPP_TRANSPORT: 'baileys', ...account })[1]).to.have.property('state', 'wrong')
  })

  it('know no third way', () => {
    expect(standing({ WHATSAPP_TRANSPORT: 'cloud' })[0])
      .to.have.nested.property('mistakes[0]')
      .that.matches(/twilio for the official way/)
  })
})
