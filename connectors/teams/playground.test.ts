import { expect } from 'chai'
import { openTeamsHouse, type TeamsHouse } from '#core/testing/teams/house.ts'
import { describeOnPlayground, openPlayground, type Playground, type ShownMessage } from '#core/testing/teams/playground.ts'

const grace = { who: { id: 'grace', name: 'Grace Hopper' } }

describeOnPlayground('Customers in Teams, in the playground of Microsoft 365', function () {
  this.timeout(60_000)
  let teams: Playground
  let open: TeamsHouse

  before(async () => {
    teams = await openPlayground()
    open = await openTeamsHouse(
      { ...teams.variables, TEAMS_CUSTOMER_CHANNELS: 'personal, groups, all', TEAMS_WELCOME: 'Welcome to **Acme**' },
      {
        says: ({ text }) =>
          /opening hours/.test(text)
            ? {
                text: 'We are **open** from nine to five.',
                sources: [{ kind: 'page', id: 'p', title: 'Hours', url: 'https://acme.test/hours' }] as never,
              }
            : undefined,
      },
    )
    await open.house.core.controls.autopilot({ channels: { teams: 'on' } }, grace)
    teams.sendTo(`${open.house.url}/teams/messages`)
  })
  after(async () => {
    await open?.close()
    await teams?.close()
  })

  const stands = (words: string, conversation?: string): Promise<ShownMessage> =>
    open.eventually(`“${words}” stands in the playground`, () =>
      teams
        .shown()
        .findLast(one => JSON.stringify(one.message).includes(words) && (conversation === undefined || one.conversation === conversation)),
    )

  it('are welcomed when they add the app, once', async () => {
    const { id } = teams.config.personalChat
    await teams.install(id)
    await stands('Welcome to **Acme**', id)
    await teams.install(id)
    await teams.say(id, 'After the second time')
    await open.taken('After the second time')
    expect(teams.shown().filter(one => one.message.text?.includes('Welcome'))).to.have.length(1)
  })

  it('are answered by the AI in their chat, with its sources', async () => {
    const { id } = teams.config.personalChat
    await teams.say(id, 'What are your opening hours?')
    const asked = await open.taken('What are your opening hours?')
    expect(asked.address).to.equal(`teams:${id}`)
    const { message } = await stands('nine to five', id)
    expect(message.text).to.equal('We are **open** from nine to five.\n\nSource: [Hours](https://acme.test/hours)')
    const contact = await open.house.core.queries.contact((await open.house.core.queries.session(asked.session)).contact)
    expect(contact.verified.name).to.equal(teams.config.currentUser.name)
    expect(contact.identities[0]).to.equal(`teams:${teams.config.tenantId}:${teams.config.currentUser.aadObjectId}`)
  })

  it('are answered in the thread of a channel, each thread by itself', async () => {
    const channel = teams.config.teams[0]!.channels[0]!
    const { postConversationId: first = '' } = await teams.say(channel.id, 'My parcel is late', { mention: true })
    await teams.say(channel.id, 'My cup is broken', { mention: true })
    const parcel = await open.taken('My parcel is late')
    const cup = await open.taken('My cup is broken')
    expect(cup.session).not.to.equal(parcel.session)
    expect(parcel.address).to.equal(`teams:${first}`)
    await open.house.core.controls.reply(parcel.session, { text: 'It left yesterday' }, grace)
    await stands('It left yesterday', first)
    await teams.say(first, 'Thank you', { mention: true })
    expect((await open.taken('Thank you')).session).to.equal(parcel.session)
  })

  it('are answered in a group', async () => {
    const { id } = teams.config.groupChats[0]!
    await teams.say(id, 'We all wait', { mention: true })
    const { session } = await open.taken('We all wait')
    await open.house.core.controls.reply(session, { text: 'It is your turn' }, grace)
    await stands('It is your turn', id)
  })

  it('read what an agent changes', async () => {
    const { id } = teams.config.personalChat
    await teams.say(id, 'When does it come?')
    const { session } = await open.taken('When does it come?')
    const { seq } = await open.house.core.controls.reply(session, { text: 'On Monday', take: true }, grace)
    const { message } = await stands('On Monday', id)
    await open.house.core.controls.edit(session, { of: seq, text: 'On Tuesday' }, grace)
    const changed = await stands('On Tuesday', id)
    expect(changed.action).to.equal('updateMessage')
    expect(changed.message.messageId).to.equal(message.messageId)
  })

  it('react to our words', async () => {
    const { message } = await stands('On Tuesday')
    await teams.tell({ type: 'messageReaction', id: 'r-1', replyToId: message.messageId, reactionsAdded: [{ type: 'like' }] })
    await open.eventually('the reaction is there', async () =>
      (await open.messages()).some(m => m.text === 'On Tuesday' && m.reactions?.some(r => r.emoji === '👍')),
    )
  })

  it('change their own words', async () => {
    await teams.tell({ type: 'message', id: 'm-1', text: 'Frist' })
    await open.taken('Frist')
    await teams.tell({ type: 'messageUpdate', id: 'm-1', text: 'First', channelData: { eventType: 'editMessage' } })
    await open.taken('First')
  })

  it('rate on the card, which thanks them', async () => {
    const { id } = teams.config.personalChat
    const { session } = await open.taken('When does it come?')
    await open.house.core.controls.resolve(session, {}, grace)
    const { message } = await stands('How did we do?', id)
    const answer = await teams.press(id, message.messageId, { type: 'Action.Execute', verb: 'customer.score', data: { score: 5 } })
    expect(JSON.stringify(answer)).to.include('You gave ★★★★★')
    expect((await open.house.core.queries.session(session)).csat?.score).to.equal(5)
    const changed = await stands('You gave', id)
    expect([changed.action, changed.message.messageId]).to.deep.equal(['updateMessage', message.messageId])
  })
})
