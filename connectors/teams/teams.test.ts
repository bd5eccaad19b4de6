import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { Ajv } from 'ajv'
import { expect } from 'chai'
import { realClock } from '#core/lib/clock.ts'
import { root } from '#core/roof/settings/place.ts'
import { plantVictim } from '#core/testing/channels/victim.ts'
import { openTeamsHouse, type TeamsHouse } from '#core/testing/teams/house.ts'
import { bot } from '#core/testing/teams/issuer.ts'
import { type PlayedTeams, playedTeams } from '#core/testing/teams/played.ts'
import { config } from './config.ts'
import { scoreCard, thanksCard } from './format.ts'

type Json = Record<string, unknown>

const grace = { who: { id: 'grace', name: 'Grace Hopper' } }
const room = '19:support@thread.tacv2'
const inRoom = (thread: string): Json => ({
  conversation: { conversationType: 'channel', tenantId: bot.tenant, id: `${room};messageid=${thread}`, isGroup: true },
  channelData: { tenant: { id: bot.tenant }, team: { id: '19:team@thread.tacv2' }, channel: { id: room } },
})
const says = (id: string, text: string, more: Json = {}): Json => ({ type: 'message', id, text, textFormat: 'plain', ...more })

describe('Customers in Teams, played', function () {
  this.timeout(60_000)
  let teams: PlayedTeams
  let open: TeamsHouse
  const ada = '00000000-0000-4000-8000-616461303030'
  const identity = `teams:${bot.tenant}:${ada}`

  beforeEach(async () => {
    teams = playedTeams({
      TEAMS_CUSTOMER_CHANNELS: `personal, ${room}`,
      TEAMS_TEAMMATES: 'mate@acme.test',
      TEAMS_WELCOME: 'Welcome!',
    })
    const url = await teams.start({ clock: realClock, house: () => open.house.url, apiKey: '' })
    open = await openTeamsHouse(teams.variables(url))
  })
  afterEach(async () => {
    await open.close()
    await teams.stop()
  })

  const tell = async (from: string, activity: Json): Promise<unknown> => {
    const { status, body } = await teams.tell(from, activity)
    expect(status, JSON.stringify(body)).to.equal(200)
    return body
  }
  const standing = (text: string) => teams.posted().find(one => !one.deleted && String(one.activity.text ?? '').includes(text))
  const stands = (text: string) => open.eventually(`“${text}” stands in Teams`, () => standing(text))
  const failedWith = async (session: string, seq: number): Promise<string> =>
    open.eventually('the reply fails', async () => {
      const steps = await open.house.core.queries.timeline(session, 0)
      const reply = steps.find(e => e.seq === seq)
      return reply?.kind === 'message' && reply.delivery?.state === 'failed' ? (reply.delivery.reason ?? 'no reason') : undefined
    })

  it('are known by tenant and object id, their own organisation vouches for their address', async () => {
    await tell('ada', says('1', 'Hello'))
    const { session } = await open.taken('Hello')
    const { contact } = await open.house.core.queries.session(session)
    const known = await open.house.core.queries.contact(contact)
    expect(known.identities).to.deep.equal([identity, 'email:ada@acme.test'])
    expect(known.verified).to.include({ name: 'ada', email: 'ada@acme.test' })
  })

  it('are nobody else’s by the object id in another tenant, or by a name that is an address', async () => {
    const victim = await plantVictim(open.house.core, [identity, 'email:victim@acme.test'], { email: 'victim@acme.test' })
    const tenantId = '11111111-2222-4333-8444-555555555555'
    await tell('eve', says('1', 'From another tenant', { from: { id: '29:eve', name: 'victim@acme.test', aadObjectId: ada, tenantId } }))
    await victim.untouched((await open.taken('From another tenant')).session)
    await tell('bob', says('2', 'By the name alone', { from: { id: '29:bob', name: 'victim@acme.test' } }))
    await victim.untouched((await open.taken('By the name alone')).session)
  })

  it('have one session for each thread of a channel, whatever replyToId says', async () => {
    await tell('ada', { ...says('100', '<at>Support</at> First'), ...inRoom('100') })
    await tell('ada', { ...says('200', 'Second'), ...inRoom('200') })
    await tell('ada', { ...says('101', 'More of the first', { replyToId: '200' }), ...inRoom('100') })
    const first = await open.taken('<at>Support</at> First')
    const more = await open.taken('More of the first')
    const second = await open.taken('Second')
    expect(more.session).to.equal(first.session)
    expect(second.session).not.to.equal(first.session)
    expect(more.address).to.equal(`teams:${room};messageid=100`)
    const { seq } = await open.house.core.controls.reply(first.session, { text: 'It is *on* its way' }, grace)
    const sent = await stands('its way')
    expect(sent.conversation).to.equal(`${room};messageid=100`)
    expect(sent.activity.text).to.equal('**Grace Hopper:**\n\nIt is _on_ its way')
    expect(seq).to.be.greaterThan(0)
  })

  it('begin a thread where Teams does not name it, with their message', async () => {
    const { conversation, ...rest } = inRoom('x') as { conversation: Json }
    await tell('ada', { ...says('300', 'At the top', { replyToId: '200' }), ...rest, conversation: { ...conversation, id: room } })
    expect((await open.taken('At the top')).address).to.equal(`teams:${room};messageid=300`)
  })

  it('are not looked for in other channels', async () => {
    const elsewhere = { conversationType: 'channel', tenantId: bot.tenant, id: '19:other@thread.tacv2;messageid=1' }
    await tell('ada', { ...says('1', 'Lunch?'), ...inRoom('1'), conversation: elsewhere })
    await tell('ada', says('2', 'A question'))
    await open.taken('A question')
    expect((await open.messages()).filter(m => m.author.kind === 'contact').map(m => m.text)).to.deep.equal(['A question'])
  })

  it('call the app by its name, which is no word of theirs, and others, who keep theirs', async () => {
    const mention = (id: string, name: string) => ({ type: 'mention', mentioned: { id, name }, text: `<at>${name}</at>` })
    const entities = [mention(`28:${bot.appId}`, 'Support'), mention('29:bob', 'Bob')]
    await tell('ada', says('1', '<at>Support</at> ask <at>Bob</at> & <me>', { entities }))
    await open.taken('ask @Bob & <me>')
    const at = (id: number, name: string) => `<span itemtype="http://schema.skype.com/Mention" itemscope itemid="${id}">${name}</span>`
    const html = `<p>${at(0, 'Support')}&nbsp;see <strong>this</strong> with ${at(1, 'Bob')}</p><ul><li>one &amp; two</li><li><a href="https://acme.test/">three</a></li></ul>`
    await tell('ada', says('2', 'a lesser text', { entities, attachments: [{ contentType: 'text/html', content: html }] }))
    await open.taken('see **this** with @Bob\n- one & two\n- [three](https://acme.test/)')
  })

  it('are taken once, however often Teams tells of a message', async () => {
    for (let n = 0; n < 3; n++) await tell('ada', says('1', 'Only once'))
    await tell('ada', says('2', 'And then'))
    await open.taken('And then')
    expect((await open.messages()).filter(m => m.text === 'Only once')).to.have.length(1)
  })

  it('change, take back and bring back their words', async () => {
    await tell('ada', says('1', 'Frist'))
    const { session, seq } = await open.taken('Frist')
    const told = (type: string, eventType: string, text: string, at: number) =>
      tell('ada', {
        ...says('1', text),
        type,
        timestamp: new Date(at).toISOString(),
        channelData: { tenant: { id: bot.tenant }, eventType },
      })
    await told('messageUpdate', 'editMessage', 'First', 1)
    const now = async () => (await open.messages()).find(m => m.session === session && m.seq === seq)
    await open.eventually('it is changed', async () => (await now())?.text === 'First')
    await told('messageDelete', 'softDeleteMessage', '', 2)
    await open.eventually('it is taken back', async () => (await now())?.deleted === true)
    await told('messageUpdate', 'undeleteMessage', 'First', 3)
    const again = await open.eventually('it is there again', async () =>
      (await open.messages()).find(m => m.text === 'First' && m.seq !== seq),
    )
    await told('messageUpdate', 'editMessage', 'First of all', 4)
    await open.eventually('what came back is changed', async () =>
      (await open.messages()).some(m => m.seq === again.seq && m.text === 'First of all'),
    )
  })

  it('react to our words and to their own', async () => {
    await tell('ada', says('1', 'Hello'))
    const { session } = await open.taken('Hello')
    await open.house.core.controls.reply(session, { text: 'It is done' }, grace)
    const ours = await stands('It is done')
    const reactions = async (text: string) => (await open.messages()).find(m => m.text === text)?.reactions?.map(r => r.emoji) ?? []
    await tell('ada', {
      type: 'messageReaction',
      id: 'r1',
      replyToId: ours.id,
      reactionsAdded: [{ type: 'heart' }, { type: '1f44b_wavinghand-tone4' }],
    })
    await open.eventually('ours has them', async () => (await reactions('It is done')).join() === '❤️,👋')
    await tell('ada', { type: 'messageReaction', id: 'r2', replyToId: ours.id, reactionsRemoved: [{ type: 'heart' }] })
    await open.eventually('one is gone', async () => (await reactions('It is done')).join() === '👋')
    await tell('ada', { type: 'messageReaction', id: 'r3', replyToId: '1', reactionsAdded: [{ type: 'like' }] })
    await open.eventually('theirs has one', async () => (await reactions('Hello')).join() === '👍')
  })

  it('read what an agent changes, and no more what an agent takes back', async () => {
    await tell('ada', says('1', 'Hello'))
    const { session } = await open.taken('Hello')
    const { seq } = await open.house.core.controls.reply(session, { text: 'It comes on Monday' }, grace)
    const { id } = await stands('Monday')
    await open.house.core.controls.edit(session, { of: seq, text: 'It comes on Tuesday' }, grace)
    expect((await stands('Tuesday')).id).to.equal(id)
    await open.house.core.controls.remove(session, { of: seq }, grace)
    await open.eventually('it is gone', () => teams.posted().find(one => one.id === id)?.deleted)
  })

  it('read a long reply in parts, which change and go together', async () => {
    await tell('ada', says('1', 'Hello'))
    const { session } = await open.taken('Hello')
    const long = Array.from({ length: 3000 }, (_, n) => `word${n}`).join(' ')
    const { seq } = await open.house.core.controls.reply(session, { text: long }, grace)
    await stands('word2999')
    const parts = teams.posted().filter(one => String(one.activity.text).includes('word'))
    expect(parts).to.have.length(3)
    expect(Math.max(...parts.map(one => String(one.activity.text).length))).to.be.at.most(12_000)
    await open.house.core.controls.edit(session, { of: seq, text: 'In short' }, grace)
    await open.eventually('one part is left', () => teams.posted().filter(one => parts.includes(one) && !one.deleted).length === 1)
    expect(standing('In short')?.id).to.equal(parts[0]?.id)
  })

  it('send files and pictures, and are told of those that Teams gives no app', async () => {
    const picture = { contentType: 'image/png', contentUrl: `${teams.serviceUrl()}v3/attachments/1/views/original` }
    const file = {
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      name: 'list.txt',
      content: { downloadUrl: teams.keepFile('list.txt', 'Two cups'), uniqueId: '1', fileType: 'txt' },
    }
    await tell('ada', says('1', 'See the list', { attachments: [file] }))
    expect((await open.taken('See the list')).attachments?.map(a => a.name)).to.deep.equal(['list.txt'])
    await tell('ada', says('2', 'And this', { attachments: [picture] }))
    const lacking = await open.eventually('the picture that is not there is told', async () =>
      (await open.messages()).find(m => m.text.startsWith('And this\n(image.png: not kept')),
    )
    expect(lacking.text).to.include('not at Teams any more')
    const html = '<p>Here</p><attachment id="f-1"></attachment>'
    await tell('ada', { ...says('400', 'Here', { attachments: [{ contentType: 'text/html', content: html }] }), ...inRoom('400') })
    await open.eventually('a file of a channel is told', async () =>
      (await open.messages()).some(m => /^Here\n\(a file that Teams gives no app/.test(m.text)),
    )
    const evil = { ...file, content: { ...file.content, downloadUrl: 'https://evil.test/list.txt' } }
    await tell('ada', says('3', 'And that', { attachments: [evil] }))
    await open.eventually('no strange host is asked', async () =>
      (await open.messages()).some(m => m.text.includes('the file is not kept at Teams')),
    )
  })

  it('get pictures in the message, files by their consent, and links in channels', async () => {
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
    const picture = await open.house.files.keep({ name: 'cup.png', content: Readable.from([png]) })
    const form = await open.house.files.keep({ name: 'form.txt', content: Readable.from([Buffer.from('Please fill in')]) })
    await tell('ada', says('1', 'Hello'))
    const { session } = await open.taken('Hello')
    await open.house.core.controls.reply(session, { text: 'Here is the form', attachments: [picture, form] }, grace)
    await stands('Here is the form')
    const attachments = () => teams.posted().flatMap(one => ((one.activity.attachments ?? []) as Json[]).map(a => ({ ...a, of: one.id })))
    const [shown, offered] = attachments() as [Json, Json & { of: string; content: { acceptContext: Json } }]
    expect(shown).to.include({ contentType: 'image/png', name: 'cup.png' })
    expect(shown.contentUrl).to.match(/^https:\/\/desk\.example\/files\//)
    expect(offered).to.include({ contentType: 'application/vnd.microsoft.teams.card.file.consent', name: 'form.txt' })
    const uploadInfo = {
      contentUrl: 'https://acme-my.sharepoint.com/form.txt',
      name: 'form.txt',
      uploadUrl: `${new URL(teams.serviceUrl()).origin}/put/form.txt`,
      uniqueId: 'u-1',
      fileType: 'txt',
    }
    const accepts = (context: Json, id: string): Json => ({
      type: 'invoke',
      id,
      name: 'fileConsent/invoke',
      replyToId: offered.of,
      value: { type: 'fileUpload', action: 'accept', context, uploadInfo },
    })
    await tell('ben', accepts(offered.content.acceptContext, 'i0'))
    expect(teams.placed().size, 'what was offered to another').to.equal(0)
    await tell('ada', accepts(offered.content.acceptContext, 'i1'))
    await open.eventually('it is in her OneDrive', () => teams.placed().get('form.txt') === 'Please fill in')
    await open.eventually('the question is gone', () => teams.posted().find(one => one.id === offered.of)?.deleted)
    expect(attachments().at(-1)).to.include({ contentType: 'application/vnd.microsoft.teams.card.file.info', name: 'form.txt' })

    await tell('ada', { ...says('500', 'And here?'), ...inRoom('500') })
    const thread = await open.taken('And here?')
    await open.house.core.controls.reply(thread.session, { text: 'As a link', attachments: [form] }, grace)
    await stands('As a link')
    expect(standing('[form')?.activity.text).to.match(/^\[form\.txt\]\(https:\/\/desk\.example\/files\/\S+\)$/)
  })

  it('are shown in their chat that somebody types, and nothing in a channel', async () => {
    await tell('ada', says('1', 'In my chat'))
    await tell('ada', { ...says('700', 'In the channel'), ...inRoom('700') })
    const chat = await open.taken('In my chat')
    const thread = await open.taken('In the channel')
    await open.house.core.controls.typing(thread.session, true, grace)
    await open.house.core.controls.typing(chat.session, true, grace)
    await open.eventually('it is shown', () => teams.typed?.().includes('ada'))
    expect(teams.typed?.()).to.deep.equal(['ada'])
  })

  it('rate on a card, and nobody else does', async () => {
    await tell('ada', { ...says('600', 'Thanks for all'), ...inRoom('600') })
    const { session } = await open.taken('Thanks for all')
    await open.house.core.controls.reply(session, { text: 'You are welcome' }, grace)
    await open.house.core.controls.resolve(session, {}, grace)
    const card = await open.eventually('the card is there', () => teams.posted().find(one => one.activity.summary === 'How did we do?'))
    const press = (id: string, verb: string, data: Json, of = card.id): Json => ({
      ...inRoom('600'),
      type: 'invoke',
      id,
      name: 'adaptiveCard/action',
      replyToId: of,
      value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    })
    const score = async () => (await open.house.core.queries.session(session)).csat?.score
    expect(await tell('ben', press('p1', 'customer.score', { score: 1, session }))).to.deep.include({
      value: 'Only the customer of this conversation rates it.',
    })
    expect(await tell('mate', press('p2', 'customer.score', { score: 1 }))).to.deep.include({ value: 'Only customers rate here.' })
    expect(await tell('ada', press('p3', 'customer.score', { score: 1 }, 'another'))).to.deep.include({
      value: 'Only the customer of this conversation rates it.',
    })
    expect(await score()).to.equal(undefined)
    const answer = (await tell('ada', press('p4', 'customer.score', { score: 4 }))) as Json
    expect(answer).to.include({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' })
    expect(JSON.stringify(answer.value)).to.include('You gave ★★★★☆')
    expect(await score()).to.equal(4)
    await tell('ada', press('p5', 'customer.comment', { score: 4, comment: 'Quick' }))
    const steps = await open.house.core.queries.timeline(session, 0)
    expect(steps.findLast(e => e.kind === 'csat')).to.include({ score: 4, comment: 'Quick' })
    expect(JSON.stringify(teams.posted().find(one => one.id === card.id)?.activity), 'the card for everybody').to.include(
      'reads your comment',
    )
    const { status } = await teams.tell('ada', {
      type: 'invoke',
      id: 'p6',
      name: 'adaptiveCard/action',
      value: { action: { verb: 'nothing' } },
    })
    expect(status).to.equal(501)
  })

  it('are left alone where they removed the app, which the agent reads, and reached again where they add it', async () => {
    const moves = (action: string, id: string): Json => ({ type: 'installationUpdate', action, id })
    await tell('ada', says('1', 'Hello'))
    const { session } = await open.taken('Hello')
    await tell('ada', moves('remove', 'm1'))
    const { seq } = await open.house.core.controls.reply(session, { text: 'Are you there?' }, grace)
    expect(await failedWith(session, seq)).to.include('the app was removed from this conversation in Teams')
    expect(standing('Are you there?')).to.equal(undefined)
    await tell('ada', moves('add', 'm2'))
    await open.house.core.controls.reply(session, { text: 'Here again' }, grace)
    await stands('Here again')
  })

  it('are left alone where the app was taken out of the team of the channel', async () => {
    await tell('ada', { ...says('900', 'Hello'), ...inRoom('900') })
    const { session } = await open.taken('Hello')
    const { channelData } = inRoom('900') as { channelData: Json }
    const conversation = { conversationType: 'channel', tenantId: bot.tenant, id: room }
    const removed = { membersRemoved: [{ id: `28:${bot.appId}` }], channelData: { ...channelData, eventType: 'teamMemberRemoved' } }
    await tell('ada', { type: 'conversationUpdate', id: 'u1', conversation, ...removed })
    const { seq } = await open.house.core.controls.reply(session, { text: 'Are you there?' }, grace)
    expect(await failedWith(session, seq)).to.include('the app was removed')
  })

  it('are left alone where their channel was deleted, and not where another one of the team was', async () => {
    await tell('ada', { ...says('900', 'Hello'), ...inRoom('900') })
    const { session } = await open.taken('Hello')
    const { channelData } = inRoom('900') as { channelData: Json }
    // Teams tells it in the first channel of the team.
    const deleted = (where: string, channel: string): Json => ({
      type: 'conversationUpdate',
      id: `deleted ${channel}`,
      conversation: { conversationType: 'channel', tenantId: bot.tenant, id: where },
      channelData: { ...channelData, channel: { id: channel }, eventType: 'channelDeleted' },
    })
    await tell('ada', deleted(room, '19:lunch@thread.tacv2'))
    await open.house.core.controls.reply(session, { text: 'Still here' }, grace)
    await stands('Still here')
    await tell('ada', deleted('19:team@thread.tacv2', room))
    const { seq } = await open.house.core.controls.reply(session, { text: 'Are you there?' }, grace)
    expect(await failedWith(session, seq)).to.include('the app was removed')
  })

  it('are welcomed once, whether Teams tells of it twice or they add the app again', async () => {
    const add = (id: string): Json => ({ type: 'installationUpdate', action: 'add', id })
    await tell('ada', add('m1'))
    await tell('ada', add('m1'))
    await tell('ada', add('m2'))
    await tell('ada', says('1', 'Hello'))
    await open.taken('Hello')
    await stands('Welcome')
    expect(teams.posted().filter(one => String(one.activity.text).includes('Welcome'))).to.have.length(1)
  })

  for (const [status, code, words] of [
    [403, 'MessageWritesBlocked', 'has blocked or removed the app'],
    [403, 'Forbidden', 'it was removed there, is blocked, or was never added'],
    [404, 'ConversationNotFound', 'not there any more'],
    [413, 'TooBig', 'too long'],
  ] as const)
    it(`are told by Teams not to be reached (${status} ${code}), which the agent reads in words`, async () => {
      await tell('ada', says('1', 'Hello'))
      const { session } = await open.taken('Hello')
      teams.refuse(status, code)
      const { seq } = await open.house.core.controls.reply(session, { text: 'Hi' }, grace)
      expect(await failedWith(session, seq)).to.include(words)
    })

  it('have teammates’ words in a channel from the team itself; those are never customers', async () => {
    await tell('ada', { ...says('700', 'Can somebody help?'), ...inRoom('700') })
    const { session } = await open.taken('Can somebody help?')
    await tell('mate', { ...says('701', 'I can'), ...inRoom('700') })
    const said = await open.taken('I can')
    expect([said.session, said.author.kind]).to.deep.equal([session, 'agent'])
    await tell('mate', { ...says('701', 'I can, gladly'), type: 'messageUpdate', ...inRoom('700') })
    await open.eventually('it is changed', async () => (await open.messages()).some(m => m.text === 'I can, gladly'))
    await tell('mate', says('9', 'A word to the app'))
    await tell('ada', says('10', 'The end'))
    await open.taken('The end')
    expect((await open.messages()).some(m => m.text === 'A word to the app')).to.equal(false)
  })

  it('are written to first in their chat with the app', async () => {
    await tell('ada', { ...says('800', 'In the channel'), ...inRoom('800') })
    const { session } = await open.taken('In the channel')
    const { contact } = await open.house.core.queries.session(session)
    await open.eventually('where she is found is kept', async () =>
      (await open.house.core.queries.reach(contact)).some(r => r.channel === 'teams'),
    )
    await open.house.core.controls.resolve(session, {}, grace)
    await open.house.core.controls.close(session, {}, grace)
    await open.house.core.controls.message(contact, { text: 'Your parcel is here', channel: 'teams' }, grace)
    expect((await stands('Your parcel')).conversation).to.equal('a:1-ada')
  })

  it('leave nothing behind of where they are found, once they are erased', async () => {
    const kept = async (): Promise<string[]> => {
      const { core } = open.house
      const all = await Promise.all([
        core.memory('channel').sealed.list('person'),
        core.memory('channel').list('chat'),
        core.memory('channel').list('offer'),
        core.memory('link').list('conversation'),
      ])
      return all.flatMap(page => page.items.map(one => one.name))
    }
    const form = await open.house.files.keep({ name: 'form.txt', content: Readable.from([Buffer.from('Please fill in')]) })
    await tell('ada', says('1', 'Hello'))
    const { session } = await open.taken('Hello')
    await open.eventually('where she is found is kept', async () => (await kept()).length === 3)
    await open.house.core.controls.reply(session, { text: 'Here', attachments: [form] }, grace)
    await stands('Here')
    expect(await kept()).to.have.length(4)
    const { contact } = await open.house.core.queries.session(session)
    await open.house.core.controls.eraseContact(contact, { who: { ...grace.who, role: 'admin' } })
    await open.eventually('all of it is gone', async () => (await kept()).length === 0)
  })

  describe('read cards', () => {
    const file = join(process.env.SPECS_DIR ?? join(root, '../shared/specs'), 'adaptive-card-1.5.schema.json')
    const why = existsSync(file) || process.env.BEDS === 'required' ? '' : ' (skipped: no adaptive-card-1.5.schema.json; set SPECS_DIR)'
    for (const [name, card] of Object.entries({
      'that ask for a score': scoreCard(),
      'that thank for it': thanksCard(4),
      'that thank for a comment': thanksCard(2, { commented: true }),
    }))
      (why === '' ? it : it.skip)(`${name}, as Adaptive Cards 1.5${why}`, () => {
        const { id, $schema: _, ...schema } = JSON.parse(readFileSync(file, 'utf8')) as { id: string; $schema: string }
        const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, meta: false, validateSchema: false })
        const valid = ajv.compile({ ...schema, $id: id })
        valid(card)
        expect(valid.errors ?? []).to.deep.equal([])
        expect(valid({ ...card, body: [{ type: 'TextBlock' }] }), 'a card without words').to.equal(false)
      })
  })

  it('say where they write', () => {
    const read = (text: string) => config.schema.parse({ TEAMS_CUSTOMER_CHANNELS: text })
    const link = `https://teams.microsoft.com/l/channel/${encodeURIComponent(room)}/Support?groupId=1`
    expect(read(`personal, ${link}`)).to.deep.include({ personal: true, groups: false, all: false, rooms: [room] })
    const mistake = config.schema.safeParse({ TEAMS_CUSTOMER_CHANNELS: 'Support' })
    expect(mistake.error?.issues[0]?.message).to.include('“Support” is no channel or team')
  })
})
