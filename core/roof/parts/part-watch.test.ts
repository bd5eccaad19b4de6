import { expect } from 'chai'
import { minute, second } from '../../model/time.ts'
import type { Health } from '../../ports/part.ts'
import { createTestClock } from '../../testing/houses/test-clock.ts'
import type { Folder, Standing } from './folders.ts'
import { partsThatAreOff, watched, watchParts } from './part-watch.ts'

const folder = (room: Folder['room'], name: string): Folder => ({
  room,
  name,
  config: { name, summary: `What ${name} is for.`, variables: [], schema: undefined as never },
  open: async () => ({}),
})
const on = (room: Folder['room'], name: string): Standing => ({ folder: folder(room, name), state: 'on', settings: {} })

describe('How the parts of a running house fare', () => {
  const standings: Standing[] = [
    on('connectors/links', 'slack'),
    on('connectors', 'slack'),
    { folder: folder('connectors', 'sms'), state: 'off', missing: ['SMS_TOKEN', 'SMS_NUMBER'] },
    on('bots', 'slack'),
  ]
  const health = new Map<string, Health>()
  const clock = createTestClock()
  const watch = () => {
    const of = (room: Folder['room']) =>
      watched(standings, [room], [{ name: 'slack' }], async () => health.get(room) ?? { ok: true, about: 'the workspace Acme' })
    return watchParts([...of('connectors/links'), ...of('connectors'), ...of('bots')], partsThatAreOff(standings), clock)
  }
  const told = async (parts: ReturnType<ReturnType<typeof watch>['look']>, name: string) => (await parts).find(one => one.name === name)

  it('tells a channel from a desk of the same name, and what they are for', async () => {
    health.set('bots', { ok: false, why: 'the desk’s channel is archived' })
    const house = watch()
    expect((await house.look()).map(({ name, kind, state }) => [name, kind, state])).to.deep.equal([
      ['connectors/links/slack', 'link', 'well'],
      ['connectors/slack', 'channel', 'well'],
      ['bots/slack', 'desk', 'failing'],
      ['connectors/sms', 'channel', 'off'],
    ])
    expect(await told(house.look(), 'bots/slack')).to.deep.include({ about: 'What slack is for.' })
    expect((await told(house.look(), 'bots/slack'))?.mend).to.match(/Nothing is lost/)
    health.delete('bots')
  })

  it('says which variables switch on what is off', async () => {
    expect((await told(watch().look(), 'connectors/sms'))?.mend).to.equal(
      'Set SMS_TOKEN, SMS_NUMBER to switch it on, and start Threadline again.',
    )
  })

  it('knows since when something fails though nobody asked meanwhile, and afterwards why it did', async () => {
    const house = watch()
    house.start()
    await clock.advance(10 * minute)
    health.set('connectors', { ok: false, why: 'the mailbox refuses the password' })
    await clock.advance(minute)
    const since = clock.now()
    await clock.advance(10 * minute)
    expect(await told(house.look(), 'connectors/slack')).to.deep.include({
      state: 'failing',
      since,
      failed: { at: clock.now(), why: 'the mailbox refuses the password' },
    })
    const at = clock.now()
    health.delete('connectors')
    await clock.advance(minute)
    await house.stop()
    expect(await told(house.look(), 'connectors/slack')).to.deep.include({
      state: 'well',
      detail: 'the workspace Acme',
      since: clock.now(),
      failed: { at, why: 'the mailbox refuses the password' },
    })
  })

  it('asks every part once, however many look at the same time', async () => {
    let asked = 0
    const house = watchParts(
      [
        {
          name: 'store',
          kind: 'store',
          about: '',
          async health() {
            asked += 1
            return { ok: true }
          },
        },
      ],
      [],
      clock,
    )
    await Promise.all([house.look(), house.look()])
    await house.look()
    expect(asked).to.equal(1)
    await clock.advance(6 * second)
    await house.look()
    expect(asked).to.equal(2)
  })
})
