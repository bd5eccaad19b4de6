import { expect } from 'chai'
import { z } from 'zod'
import type { FolderConfig } from '../../ports/folder.ts'
import { type Folder, type Room, standingsOf } from './folders.ts'

const folder = (room: Room, name: string, required: string[], more: Partial<FolderConfig<unknown>> = {}): Folder => ({
  room,
  name,
  open: async () => ({}),
  config: {
    name,
    summary: '',
    variables: required.map(variable => ({ name: variable, about: '', required: true })),
    schema: z.object({}),
    ...more,
  },
})

const link = folder('connectors/links', 'phone', ['PHONE_TOKEN'])
const desk = folder('bots', 'phone', ['PHONE_DESK'], { link: 'phone' })
const channel = folder('connectors', 'phone', ['PHONE_NUMBERS'], { link: 'phone' })
const all = [link, channel, desk]

const stand = (given: string[], folders = all): Record<string, string> => {
  const variables = Object.fromEntries(given.map(name => [name, 'x']))
  return Object.fromEntries(
    standingsOf(folders, variables).map(one => [
      `${one.folder.room}/${one.folder.name}`,
      one.state === 'wrong' ? one.mistakes.join('; ') : one.state === 'off' ? `off: ${one.missing.join(', ')}` : 'on',
    ]),
  )
}

describe('A folder that uses a link', () => {
  it('is off with it where nothing is set, and says all that it needs', () => {
    expect(stand([])).to.deep.equal({
      'connectors/links/phone': 'off: PHONE_TOKEN',
      'connectors/phone': 'off: PHONE_NUMBERS, PHONE_TOKEN',
      'bots/phone': 'off: PHONE_DESK, PHONE_TOKEN',
    })
  })

  it('is on where its own variables and those of the link are set; another one stays off', () => {
    expect(stand(['PHONE_TOKEN', 'PHONE_DESK'])).to.deep.equal({
      'connectors/links/phone': 'on',
      'connectors/phone': 'off: PHONE_NUMBERS',
      'bots/phone': 'on',
    })
  })

  it('is half-set where the link’s variables are missing', () => {
    expect(stand(['PHONE_DESK'])['bots/phone']).to.equal('PHONE_TOKEN is missing (bots/phone needs connectors/links/phone)')
  })

  it('can not be on where there is no such link', () => {
    expect(stand(['PHONE_DESK'], [desk])['bots/phone']).to.equal('bots/phone needs connectors/links/phone, which is not there')
  })

  it('leaves it to the link to say what is wrong with it', () => {
    const schema = z.object({ PHONE_TOKEN: z.string().min(10, 'PHONE_TOKEN is too short') })
    const broken = folder('connectors/links', 'phone', ['PHONE_TOKEN'], { schema })
    const all = Object.values(stand(['PHONE_TOKEN', 'PHONE_DESK'], [broken, desk]))
    expect(all).to.deep.equal(['PHONE_TOKEN is too short (connectors/links/phone)', 'off: PHONE_TOKEN'])
  })
})

describe('A link that nobody uses', () => {
  it('is one mistake, which names what would use it', () => {
    expect(stand(['PHONE_TOKEN'])).to.deep.equal({
      'connectors/links/phone':
        'PHONE_TOKEN is set, and nothing uses the connection: set PHONE_NUMBERS for connectors/phone, or PHONE_DESK for bots/phone (connectors/links/phone)',
      'connectors/phone': 'off: PHONE_NUMBERS',
      'bots/phone': 'off: PHONE_DESK',
    })
  })
})
