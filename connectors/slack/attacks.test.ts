// Somebody of another organisation, in a channel that is shared with it, who would like to be taken for one of our customers.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { realClock } from '#core/lib/clock.ts'
import { Refused } from '#core/ports/failure.ts'
import type { ConnectorGiven } from '#core/ports/folder.ts'
import { plantVictim } from '#core/testing/channels/victim.ts'
import { type House, openHouse } from '#core/testing/houses/house.ts'
import type { SlackEvent, SlackListener, SlackSelf } from '../links/slack/link.ts'
import { createPeople } from '../links/slack/people.ts'
import { config } from './config.ts'
import { create } from './index.ts'

const room = 'C0SHARED'
const self: SlackSelf = { team: 'T0ACME', teamName: 'Acme', url: 'https://acme.slack.test/', botUser: 'U0BOT', botId: 'B0BOT', scopes: [] }
const ada = { id: 'U0ADA', email: 'ada@acme.test', name: 'Ada Lovelace' }
const profile = { display_name: ada.name, real_name: ada.name, email: ada.email }

interface Attack {
  user: string
  /** What Slack says of them; null where it does not let us look. */
  info: object | null
  /** What comes with the message. */
  event?: object
  identity: string
}

const attacks: Record<string, Attack> = {
  'an address in a profile of another organisation': {
    user: 'U0MAL',
    info: { team_id: 'T0EVIL', is_stranger: true, profile },
    identity: 'slack:T0EVIL:U0MAL',
  },
  'the same where Slack does not call them a stranger': {
    user: 'U0MAL',
    info: { team_id: 'T0EVIL', profile },
    identity: 'slack:T0EVIL:U0MAL',
  },
  'the same id in another workspace': {
    user: ada.id,
    info: { team_id: 'T0EVIL', profile },
    identity: 'slack:T0EVIL:U0ADA',
  },
  'another organisation that is part of another enterprise': {
    user: 'U0MAL',
    info: { team_id: 'T0EVIL', enterprise_user: { enterprise_id: 'E0EVIL' }, profile },
    identity: 'slack:T0EVIL:U0MAL',
  },
  'an address in the profile of a guest': {
    user: 'U0GUEST',
    info: { team_id: self.team, is_restricted: true, profile },
    identity: 'slack:T0ACME:U0GUEST',
  },
  'an address of somebody whose workspace Slack does not name': {
    user: 'U0MAL',
    info: { profile },
    identity: 'slack:T0ACME:U0MAL',
  },
  'a profile that comes with the message of somebody whom we may not look up': {
    user: 'U0MAL',
    info: null,
    event: { user_team: 'T0EVIL', team: self.team, user_profile: { ...profile, team: self.team } },
    identity: 'slack:T0EVIL:U0MAL',
  },
}

describe('Who writes in a shared channel of Slack is nobody else by', () => {
  let folder: string
  let house: House
  let listener: SlackListener
  let info: object | null

  const call = async (method: string): Promise<unknown> => {
    if (method === 'conversations.info') return { channel: { name: 'shared', is_ext_shared: true, is_member: true } }
    if (method !== 'users.info') return {}
    if (info === null) throw new Refused('Slack does not show them', 'user_not_visible')
    return { user: info }
  }

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'threadline-slack-attacks-'))
    const connector = (given: ConnectorGiven) => {
      const link = {
        self: () => self,
        call,
        ...createPeople(call as never, () => self, realClock),
        listen(one: SlackListener) {
          listener = one
        },
        reserved: () => false,
        acts: () => {},
        bolt: { action() {}, view() {} },
      }
      return create(config.schema.parse({ SLACK_CUSTOMER_CHANNELS: 'shared' }), { ...given, link: link as never })
    }
    house = await openHouse({ folder, connectors: [connector] })
  })
  afterEach(async () => {
    await house.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const tell = (user: string, more: object): Promise<void> => {
    const event = { type: 'message', channel: room, user, ts: '1780000000.000100', text: 'What did I order?', ...more }
    return listener.handle({ id: `Ev${user}`, at: Date.now(), team: self.team, event } as SlackEvent)
  }

  for (const [name, { user, info: told, event = {}, identity }] of Object.entries(attacks))
    it(name, async () => {
      const identities = [`slack:${self.team}:${ada.id}` as const, `email:${ada.email}` as const]
      const victim = await plantVictim(house.core, identities, { name: ada.name, email: ada.email })
      info = told && { id: user, ...told }
      await tell(user, event)
      const [session] = (await house.core.queries.sessions({ channel: 'slack' }, { limit: 10 })).items
      expect(session, 'they are a customer, and no teammate').to.not.equal(undefined)
      await victim.untouched(session!.id)
      expect((await house.core.queries.contact(session!.contact)).identities).to.deep.equal([identity])
    })
})
