import { expect } from 'chai'
import { parseHoliday, parseWeek } from '../../model/clocks/hours-words.ts'
import { untilReply } from '../../model/clocks/sla.ts'
import type { EntryOf } from '../../model/entry.ts'
import { day, hour, minute, second } from '../../model/time.ts'
import type { Store } from '../../ports/store.ts'
import { ben, onStage, problemOf, type Stage, who } from '../../testing/conversation/stage.ts'
import { testStores } from '../../testing/houses/stores.ts'

const week = parseWeek('mon-fri 9-18')
const zone = 'Europe/Berlin'

for (const kept of testStores().there)
  describe(`Time that was promised, kept in ${kept.name}`, () => {
    let store: Store
    let desk: Stage

    onStage(kept, (made, empty) => {
      desk = made
      store = empty
    })

    /** Lets it become a moment, such as `2025-10-13T10:00+02:00`. The stage begins on a Thursday, 2025-10-09, at 10:53 in Berlin. */
    const until = async (moment: string): Promise<void> => {
      const wait = Date.parse(moment) - desk.clock.now()
      expect(wait, moment).to.be.at.least(0)
      await desk.settle(wait)
    }
    const office = () => desk.core.controls.setHours({ hours: { zone, week } }, who)
    const clocks = (session: string): Promise<EntryOf<'clock'>[]> => desk.ofKind(session, 'clock')
    const cheese = async (more: { from?: string; channel?: string } = {}): Promise<string> => {
      const { session } = await desk.write('Which cheese does the moon have?', more)
      await desk.settle(2 * second)
      return session
    }

    it('tells a customer who is handed off while it is closed when somebody is back, once', async () => {
      await office()
      await until('2025-10-11T12:00+02:00')
      const session = await cheese()
      const [told] = await desk.told(session)
      expect(told).to.equal(
        'I have passed your conversation to our team. We are back on Monday at 9:00 (Central European Time) and will answer you here.',
      )
      await desk.write('Hello? Anybody?')
      await desk.settle(minute)
      expect(await desk.told(session)).to.have.length(1)
    })

    it('says it once more on another day, then no more, and again when it was open in between', async () => {
      await office()
      await until('2025-10-10T20:00+02:00')
      const session = await cheese()
      await until('2025-10-11T10:00+02:00')
      await desk.write('Still there?')
      await desk.settle(minute)
      expect((await desk.told(session)).at(-1)).to.match(/^Thank you, we have got your message\. We are back on Monday at 9:00/u)
      await until('2025-10-12T10:00+02:00')
      await desk.write('And today?')
      await desk.settle(minute)
      expect(await desk.told(session)).to.have.length(2)
      await until('2025-10-13T22:00+02:00')
      await desk.write('Nobody wrote all day')
      await desk.settle(minute)
      expect((await desk.told(session)).at(-1)).to.match(/We are back tomorrow at 9:00/u)
      expect(await desk.told(session)).to.have.length(3)
    })

    it('leaves it to the people once one has acted', async () => {
      await office()
      await until('2025-10-10T20:00+02:00')
      const session = await cheese()
      await desk.core.controls.note(session, { text: 'tomorrow' }, who)
      await desk.core.controls.claim(session, {}, who)
      await until('2025-10-11T10:00+02:00')
      await desk.write('Still there?')
      await desk.settle(minute)
      expect(await desk.told(session)).to.have.length(1)
    })

    it('speaks the customer’s language, by their clock where it is known', async () => {
      await office()
      await until('2025-10-11T12:00+02:00')
      await desk.core.inbox.receive({
        channel: 'api',
        id: 'd1',
        sender: { id: 'dora', identities: ['id:dora'], claimed: { custom: { timeZone: 'America/New_York' } } },
        text: 'Ich möchte bitte mit einem Menschen über meine Rechnung sprechen',
      })
      await desk.settle(2 * second)
      const [row] = await desk.core.queries.queue()
      expect(await desk.told(row?.session.id ?? '')).to.deep.equal([
        'Ich habe Ihr Gespräch an unser Team weitergegeben. Wir sind am Montag um 3:00 Uhr wieder da und antworten Ihnen hier.',
      ])
    })

    it('says an admin’s own words, and the house’s where those would be no promise', async () => {
      await office()
      await desk.core.controls.setAwayMessage({ text: 'Hi {name}, we are closed; back {back}.' }, who)
      expect(await problemOf(desk.core.controls.setAwayMessage({ text: 'See {when}' }, who))).to.equal('invalid')
      await until('2025-10-11T12:00+02:00')
      expect(await desk.told(await cheese())).to.deep.equal(['Hi, we are closed; back on Monday at 9:00 (Central European Time).'])
      await desk.core.controls.setHolidays({ add: parseHoliday('2025-10-13..2025-11-28 Strike') }, who)
      expect(await desk.told(await cheese({ from: 'bob' }))).to.deep.equal([
        'I have passed your conversation to our team. Nobody is there right now, but somebody will answer you here.',
      ])
    })

    it('has hours for the house and for teams, with holidays, and refuses what is none', async () => {
      expect(await problemOf(desk.core.controls.setHolidays({ add: parseHoliday('12-25 Christmas') }, who))).to.equal('conflict')
      expect(await problemOf(desk.core.controls.setHours({ hours: { zone: 'Mars/Olympus', week } }, who))).to.equal('invalid')
      await office()
      await desk.core.controls.setHolidays({ add: parseHoliday('12-25 Christmas') }, who)
      await desk.core.controls.putTeam({ id: 'night', name: 'Night' }, who)
      await desk.core.controls.setHours({ team: 'night', hours: { zone, week: parseWeek('daily 18-9') } }, who)
      const set = await desk.core.controls.setHours({ hours: { zone, week: parseWeek('mon 9-10') } }, who)
      expect(set.house?.holidays.map(h => h.name)).to.deep.equal(['Christmas'])
      expect(Object.keys(set.teams)).to.deep.equal(['night'])
      expect(await problemOf(desk.core.controls.setHolidays({ remove: ['12-26'] }, who))).to.equal('not_found')
      await desk.core.controls.setHours({ team: 'night', hours: null }, who)
      expect(await desk.core.controls.setHours({ hours: null }, who)).to.deep.equal({ teams: {}, messages: {} })
    })

    it('lets only admins say so, and keeps in the log who did', async () => {
      await office()
      expect(await problemOf(desk.core.controls.setHours({ hours: null }, { who: ben }))).to.equal('forbidden')
      expect(await problemOf(desk.core.controls.putSla({ name: 'All', firstReply: hour }, { who: ben }))).to.equal('forbidden')
      expect(await problemOf(desk.core.controls.setHours({ team: 'nobody', hours: { zone, week } }, who))).to.equal('not_found')
      await desk.core.controls.putSla({ name: 'All', firstReply: hour }, who)
      const { items } = await desk.core.queries.audit(who.who)
      expect(items.slice(0, 2).map(row => [row.who.name, row.about])).to.deep.equal([
        ['Ann', 'promise All'],
        ['Ann', 'office hours'],
      ])
      expect(items[0]?.changes).to.deep.include({ what: 'firstReply', to: '60 min' })
      expect(items[1]?.changes).to.deep.include({ what: 'house.week', to: 'mon-fri 9:00-18:00' })
    })

    const policy = { name: 'Everybody', firstReply: hour, nextReply: 2 * hour, resolution: 2 * day }

    it('warns once before a first reply is due and says once when it is missed', async () => {
      await desk.core.controls.putSla(policy, who)
      const session = await cheese()
      const at = desk.clock.now()
      expect(await desk.core.queries.deadlines(session)).to.have.length(2)
      await desk.settle(40 * minute)
      expect(await clocks(session)).to.deep.equal([])
      await desk.settle(10 * minute)
      expect((await clocks(session)).map(c => [c.clock, c.state])).to.deep.equal([['first_reply', 'warned']])
      await desk.settle(20 * minute)
      expect((await clocks(session)).map(c => [c.clock, c.state])).to.deep.equal([
        ['first_reply', 'warned'],
        ['first_reply', 'missed'],
      ])
      expect((await clocks(session))[1]?.due).to.be.within(at + 55 * minute, at + hour)
      await desk.settle(5 * hour)
      expect(await clocks(session)).to.have.length(2)
    })

    it('says nothing of what is kept', async () => {
      await desk.core.controls.putSla(policy, who)
      const session = await cheese()
      await desk.settle(30 * minute)
      await desk.core.controls.reply(session, { text: 'None.' }, who)
      await desk.settle(10 * hour)
      expect(await clocks(session)).to.deep.equal([])
      expect((await desk.core.queries.deadlines(session)).map(d => [d.kind, d.state])).to.deep.equal([
        ['first_reply', 'met'],
        ['resolution', 'waiting'],
      ])
    })

    it('stands still at night', async () => {
      await office()
      await desk.core.controls.putSla(policy, who)
      await until('2025-10-10T17:30+02:00')
      const session = await cheese()
      await until('2025-10-13T09:10+02:00')
      expect(await clocks(session)).to.deep.equal([])
      await until('2025-10-13T09:22+02:00')
      expect((await clocks(session)).map(c => c.state)).to.deep.equal(['warned'])
    })

    it('looks anew when a policy comes, changes, or the hours do', async () => {
      const session = await cheese()
      await desk.settle(3 * hour)
      expect(await clocks(session)).to.deep.equal([])
      const { id } = await desk.core.controls.putSla({ ...policy, firstReply: 10 * hour, resolution: null }, who)
      await desk.settle(minute)
      expect(await clocks(session)).to.deep.equal([])
      await desk.core.controls.putSla({ id, firstReply: 2 * hour }, who)
      await desk.settle(minute)
      expect((await clocks(session)).map(c => c.state)).to.deep.equal(['missed'])
      await desk.core.controls.removeSla(id, who)
      expect(await desk.core.queries.deadlines(session)).to.deep.equal([])
      expect(await problemOf(desk.core.controls.removeSla(id, who))).to.equal('not_found')
    })

    it('takes the first policy that fits, by segment too, and keeps them in the order that is wanted', async () => {
      await desk.core.controls.putSla({ ...policy, name: 'All' }, who)
      const vip = await desk.core.controls.putSla(
        { name: 'VIP', when: { segments: ['vip'] }, firstReply: 5 * minute, place: 1 },
        { ...who, key: 'k1' },
      )
      const again = await desk.core.controls.putSla(
        { name: 'VIP', when: { segments: ['vip'] }, firstReply: 5 * minute, place: 1 },
        { ...who, key: 'k1' },
      )
      expect(again.id).to.equal(vip.id)
      expect((await desk.core.queries.sla()).map(p => p.name)).to.deep.equal(['VIP', 'All'])
      const session = await cheese()
      expect((await desk.core.queries.deadlines(session))[0]?.left).to.be.greaterThan(50 * minute)
      await desk.core.controls.changeContact((await desk.core.queries.session(session)).contact, { segments: { add: ['vip'] } }, who)
      expect((await desk.core.queries.deadlines(session))[0]?.left).to.be.at.most(5 * minute)
      expect(await problemOf(desk.core.controls.putSla({ name: 'Nothing' }, who))).to.equal('invalid')
      expect(await problemOf(desk.core.controls.putSla({ id: 'sla_x', name: 'Nothing' }, who))).to.equal('not_found')
    })

    it('warns once where several processes look, and one takes up what another left', async () => {
      if (!store.shared) return
      await desk.core.controls.putSla(policy, who)
      const session = await cheese()
      await desk.another()
      await desk.core.stop()
      await desk.settle(50 * minute)
      await desk.settle(20 * minute)
      expect((await clocks(session)).map(c => c.state)).to.deep.equal(['warned', 'missed'])
    })

    it('warns once where two processes are alive all the time', async () => {
      if (!store.shared) return
      await desk.another()
      await desk.core.controls.putSla({ ...policy, firstReply: 2 * minute }, who)
      const sessions = [await cheese({ from: 'a' }), await cheese({ from: 'b' }), await cheese({ from: 'c' })]
      // The warning is due after 96 s. A slow store may be asked late, but not so late that the reply itself is due.
      for (const wait of [50, 50, 25, 5, 5]) await desk.settle(wait * second)
      for (const session of sessions) expect((await clocks(session)).map(c => c.state)).to.deep.equal(['warned', 'missed'])
    })

    it('shows the queue by what is due first, each with its clocks', async () => {
      await desk.core.controls.putSla({ ...policy, name: 'Bob', when: { tags: ['late'] }, firstReply: 10 * hour }, who)
      await desk.core.controls.putSla({ ...policy, name: 'All', firstReply: hour }, who)
      const first = await cheese()
      await desk.core.controls.tags(first, { add: ['late'] }, who)
      await desk.settle(minute)
      const second = await cheese({ from: 'bob' })
      expect((await desk.core.queries.queue()).map(row => row.session.id)).to.deep.equal([first, second])
      const due = await desk.core.queries.queue({ order: 'due' })
      expect(due.map(row => row.session.id)).to.deep.equal([second, first])
      expect(due[0]?.deadlines?.map(d => d.kind)).to.deep.equal(['first_reply', 'resolution'])
    })

    it('snoozes until the customer writes, and until the office opens', async () => {
      await office()
      const session = await cheese()
      await desk.core.controls.snooze(session, { until: 'reply' }, who)
      expect((await desk.core.queries.session(session)).snoozedUntil).to.equal(untilReply)
      await desk.settle(2 * day)
      expect(await desk.core.queries.queue()).to.deep.equal([])
      await desk.write('Are you there?')
      expect((await desk.core.queries.queue()).length).to.equal(1)
      await desk.core.controls.snooze(session, { until: 'opening' }, who)
      const until = (await desk.core.queries.session(session)).snoozedUntil ?? 0
      expect(new Date(until).toLocaleTimeString('en-GB', { timeZone: zone })).to.equal('09:00:00')
      await desk.core.controls.setHours({ hours: null }, who)
      expect(await problemOf(desk.core.controls.snooze(session, { until: 'opening' }, who))).to.equal('conflict')
    })

    it('tells how soon people answer once it is known from enough replies, and says nothing before', async () => {
      expect(await desk.core.queries.replyTimes()).to.equal(null)
      for (let i = 0; i < 10; i++) {
        const session = await cheese({ from: `c${i}` })
        await desk.settle((i + 1) * minute)
        if (i === 9) expect(await desk.core.queries.replyTimes()).to.equal(null)
        await desk.core.controls.reply(session, { text: 'None.' }, { who: ben })
      }
      await desk.settle(minute)
      const times = await desk.core.queries.replyTimes()
      expect(times?.count).to.equal(10)
      expect(times?.median).to.be.within(5 * minute, 6 * minute)
      expect(times?.most).to.be.within(9 * minute, 10 * minute)
      expect(await desk.core.customers.office()).to.deep.equal({ reply: 10 * minute })
      expect((await desk.told(await cheese({ from: 'late' }))).at(0)).to.match(/Usually that takes less than 10 minutes\.$/u)
    })

    it('promises nothing that the closing cuts short, and tells customers when it is open', async () => {
      await office()
      await until('2025-10-13T09:00+02:00')
      for (let i = 0; i < 10; i++) {
        const session = await cheese({ from: `c${i}` })
        await desk.settle(14 * minute)
        await desk.core.controls.reply(session, { text: 'None.' }, { who: ben })
      }
      await until('2025-10-13T17:55+02:00')
      const view = await desk.core.customers.office()
      expect(view.reply).to.equal(15 * minute)
      expect(view.openings?.[0]).to.deep.equal({ from: Date.parse('2025-10-13T09:00+02:00'), to: Date.parse('2025-10-13T18:00+02:00') })
      expect((await desk.told(await cheese({ from: 'late' }))).at(0)).to.match(/will answer you here\.$/u)
    })
  })
