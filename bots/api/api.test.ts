import { inspect } from 'node:util'
import { expect } from 'chai'
import { type CalledHouse, openCalledHouse } from '#core/testing/houses/api-house.ts'
import { houseKey } from '#core/testing/houses/house.ts'

const grace = { id: 'grace', name: 'Grace Hopper' }
const alan = { id: 'alan', name: 'Alan Turing' }

describe('The API over the whole core', () => {
  let house: CalledHouse
  let customers = 0

  before(async () => {
    house = await openCalledHouse({
      says: ({ text }) =>
        /refund/i.test(text) ? { text: 'Refunds take five days.', sources: [{ title: 'Refunds', version: 1 }] } : undefined,
    })
  })
  after(() => house.close())

  /** Calls and expects the status; answers the body. */
  const ok = async (status: number, ...[method, path, body, headers]: Parameters<CalledHouse['call']>) => {
    const answer = await house.call(method, path, body, headers)
    expect(
      answer.status,
      `${method} ${path}: ${JSON.stringify(answer.body)} ${answer.status === 500 ? inspect(house.failures.at(-1)) : ''}`,
    ).to.equal(status)
    return answer.body
  }
  const refused = async (status: number, code: string, ...[method, path, body]: Parameters<CalledHouse['call']>) => {
    const answer = await ok(status, method, path, body)
    expect(answer.code, `${method} ${path}`).to.equal(code)
    return answer
  }
  const write = (text: string, contact = `cus-${++customers}`) => ok(202, 'POST', '/messages', { contact: { id: contact }, text })
  const kinds = async (session: string) => (await ok(200, 'GET', `/sessions/${session}/timeline`)).items.map(e => e.kind)

  it('takes a customer’s question, answers it and tells why', async () => {
    const { session, seq } = await write('How long does a refund take?')
    expect(seq).to.equal(2)
    const { items, next } = await ok(200, 'GET', `/sessions/${session}/timeline?after=${seq}&wait=10`)
    expect(next).to.equal(null)
    const said = items.find(e => e.kind === 'message')!
    expect(said).to.deep.include({
      text: 'Refunds take five days.',
      author: { kind: 'ai' },
      sources: [{ title: 'Refunds', version: 1 }],
      delivery: { state: 'sent' },
    })
    const why = await ok(200, 'GET', `/sessions/${session}/why/${said.seq}`)
    expect(why).to.include({ decision: 'answer', model: 'scripted' })
    await refused(404, 'not_found', 'GET', `/sessions/${session}/why/1`)
  })

  it('keeps a contact’s messages in one session, and makes no second message of a repeated id', async () => {
    const message = { id: 'order-7', contact: { id: 'ada', email: 'ada@example.com' }, text: 'refund, please' }
    const first = await ok(202, 'POST', '/messages', message)
    expect(await ok(202, 'POST', '/messages', message)).to.deep.equal(first)
    await refused(409, 'id_reused', 'POST', '/messages', { ...message, text: 'something else' })
    expect((await ok(202, 'POST', '/messages', { contact: { email: 'ADA@example.com' }, text: 'and thanks' })).session).to.equal(
      first.session,
    )
    expect((await kinds(first.session)).filter((kind: string) => kind === 'started')).to.have.length(1)
  })

  it('takes a message for a session alone, and none for somebody else’s', async () => {
    const { session } = await write('refund')
    await house.core.idle()
    expect((await ok(202, 'POST', '/messages', { session, text: 'One more thing about the refund' })).session).to.equal(session)
    const before = (await ok(200, 'GET', '/contacts?limit=1000')).items.length
    await refused(403, 'other_contact', 'POST', '/messages', { session, contact: { id: 'eve' }, text: 'Let me in' })
    await refused(404, 'not_found', 'POST', '/messages', { session: 'no-such-session', contact: { id: 'mallory' }, text: 'Hello' })
    expect((await ok(200, 'GET', '/contacts?limit=1000')).items, 'contacts made by refused messages').to.have.length(before)
  })

  it('finds a session by its ticket number, with and without #', async () => {
    const { session } = await write('refund')
    const { ticket } = await ok(200, 'GET', `/sessions/${session}`)
    expect((await ok(200, 'GET', `/sessions/${ticket}`)).id).to.equal(session)
    expect((await ok(200, 'GET', `/sessions/%23${ticket}`)).id).to.equal(session)
    await ok(200, 'POST', `/sessions/${ticket}/note`, { text: 'by number' })
    await refused(404, 'not_found', 'GET', '/sessions/999999')
    await refused(404, 'not_found', 'POST', '/sessions/nobody/reply', { text: 'Hello?' })
  })

  describe('about the people who answer', () => {
    const vera = { id: 'vera', name: 'Vera' }

    it('gives whoever holds the key an admin’s role, until an admin has set another for the person who acts', async () => {
      await ok(200, 'PATCH', '/members/vera', { name: 'Vera', role: 'viewer' })
      expect(await ok(200, 'GET', '/me?agent=vera')).to.include({ id: 'vera', role: 'viewer' })
      expect(await ok(200, 'GET', '/me?agent=somebody')).to.include({ role: 'admin' })
      const { session } = await write('refund')
      const { detail } = await refused(403, 'forbidden', 'POST', `/sessions/${session}/reply`, { text: 'Hi', agent: vera })
      expect(detail).to.contain('Vera is a viewer')
      await refused(403, 'forbidden', 'PUT', '/autopilot', { channels: { web: 'off' }, agent: vera })
      await refused(403, 'forbidden', 'DELETE', '/topics/any?agent=vera')
      await refused(403, 'forbidden', 'GET', '/audit?agent=vera')
      await ok(200, 'PATCH', '/members/vera', { role: null })
      await ok(200, 'POST', `/sessions/${session}/reply`, { text: 'Hi', agent: vera })
    })

    it('keeps members, teams and where roles come from', async () => {
      await ok(200, 'PUT', '/teams/billing', { name: 'Billing', assignment: 'round_robin', most: 8 })
      const member = await ok(200, 'PATCH', '/members/slack:U1', { name: 'Una', teams: { add: ['billing'] } })
      expect(member).to.deep.include({ id: 'slack:U1', role: 'agent', teams: ['billing'], open: 0 })
      expect(await ok(200, 'GET', '/teams/billing')).to.deep.include({ most: 8, members: [{ id: 'slack:U1', name: 'Una', away: false }] })
      expect(await ok(200, 'POST', '/away', { agent: { id: 'slack:U1', name: 'Una' } })).to.have.property('away')
      expect((await ok(200, 'PUT', '/teams/billing', { most: null })).most).to.equal(undefined)
      await ok(200, 'PATCH', '/members/una', { name: 'Una' })
      expect((await ok(200, 'POST', '/members/una/join', { from: 'slack:U1' })).identities).to.deep.equal(['slack:U1'])
      expect((await ok(200, 'GET', '/members')).items.map(m => m.id))
        .to.include('una')
        .and.not.include('slack:U1')
      expect(await ok(200, 'PUT', '/roles', { by: 'group', groups: { 'slack:S1': 'admin' } })).to.include({ others: 'agent' })
      await ok(200, 'PUT', '/roles', { by: 'list', groups: {} })
      await refused(400, 'invalid', 'PUT', '/teams/Not%20One', { name: 'x' })
      await ok(204, 'DELETE', '/teams/billing')
      await refused(404, 'not_found', 'GET', '/teams/billing')
    })

    it('gives a session to a team, and narrows sessions and queue to it', async () => {
      await ok(200, 'PUT', '/teams/tech', { name: 'Tech' })
      const { session } = await write('Something unheardof')
      await ok(200, 'POST', `/sessions/${session}/assign`, { team: 'tech', agent: grace })
      expect(await ok(200, 'GET', `/sessions/${session}`)).to.deep.include({ owner: { kind: 'team' }, team: 'tech' })
      expect((await ok(200, 'GET', '/sessions?team=tech')).items.map(s => s.id)).to.deep.equal([session])
      expect((await ok(200, 'GET', '/queue?team=tech')).items).to.have.length(1)
      expect((await ok(200, 'GET', '/queue?owner=agent:grace&team=tech')).items).to.have.length(0)
      await refused(400, 'invalid', 'POST', `/sessions/${session}/assign`, { team: 'tech', to: 'grace' })
      await refused(404, 'not_found', 'POST', `/sessions/${session}/assign`, { to: 'nobody-here' })
    })

    it('fills canned replies, sends none with a gap in it, and counts the uses', async () => {
      const text = 'Hello {{contact.first_name|there}}, {{ticket}} is with {{custom.carrier}}. {{agent.first_name}}'
      await ok(201, 'POST', '/canned', { shortcut: 'parcel', title: 'Parcel', text })
      const { session } = await write('refund')
      const { ticket, contact } = await ok(200, 'GET', `/sessions/${session}`)
      expect(await ok(200, 'GET', `/sessions/${session}/canned/parcel?agent=grace&agent_name=Grace%20Hopper`)).to.deep.include({
        text: `Hello there, #${ticket} is with {{custom.carrier}}. Grace`,
        missing: ['custom.carrier'],
      })
      const refusal = await refused(400, 'invalid', 'POST', `/sessions/${session}/canned`, { canned: 'parcel', send: true, agent: grace })
      expect(refusal.detail).to.contain('{{custom.carrier}}')
      await refused(400, 'invalid', 'POST', `/sessions/${session}/canned`, {
        canned: 'parcel',
        text: 'With {{custom.carrier}}',
        agent: grace,
      })
      await ok(200, 'PATCH', `/contacts/${contact}`, { custom: { carrier: 'DHL' } })
      await ok(200, 'POST', `/sessions/${session}/canned`, { canned: 'parcel', send: true, agent: grace, id: 'c1' })
      await ok(200, 'POST', `/sessions/${session}/canned`, { canned: 'parcel', send: true, agent: grace, id: 'c1' })
      const said = (await ok(200, 'GET', `/sessions/${session}/timeline`)).items.filter(e => e.text?.includes('DHL'))
      expect(said.map(e => e.text)).to.deep.equal([`Hello there, #${ticket} is with DHL. Grace`])
      expect((await ok(200, 'GET', '/canned/parcel')).used).to.equal(1)
      expect((await ok(200, 'GET', '/canned?words=carrier')).items).to.have.length(1)
      await refused(400, 'invalid', 'PATCH', '/canned/parcel', { text: '{{nonsense}}' })
      await ok(204, 'DELETE', '/canned/parcel')
    })

    it('tells who did what', async () => {
      await ok(200, 'PUT', '/teams/audited', { name: 'Audited', agent: grace })
      await ok(204, 'DELETE', '/teams/audited?agent=grace&agent_name=Grace%20Hopper')
      const { items } = await ok(200, 'GET', '/audit?words=audited')
      expect(items.map(row => [row.verb, (row.who as { name: string }).name])).to.deep.equal([
        ['removeTeam', 'Grace Hopper'],
        ['putTeam', 'Grace Hopper'],
      ])
      expect((await ok(200, 'GET', '/audit?limit=1')).next).to.be.a('string')
      expect(await ok(200, 'PUT', '/audit', { days: 90 })).to.deep.equal({ days: 90 })
    })
  })

  describe('for an agent', () => {
    it('replies, by which the session is theirs and the AI silent', async () => {
      const { session } = await write('refund')
      await house.core.idle()
      const done = await ok(200, 'POST', `/sessions/${session}/reply`, { text: 'Let me see.', agent: grace })
      expect(done.session).to.equal(session)
      expect((await ok(200, 'GET', `/sessions/${session}`)).owner).to.include({ kind: 'agent', id: 'grace' })
      const { items } = await ok(200, 'GET', `/sessions/${session}/timeline`)
      expect(items.find(e => e.seq === done.seq)).to.deep.include({
        kind: 'message',
        text: 'Let me see.',
        author: { kind: 'agent', ...grace },
      })
      await write('And the refund?', (await ok(200, 'GET', `/sessions/${session}`)).contact)
      await house.core.idle()
      const said = (await ok(200, 'GET', `/sessions/${session}/timeline`)).items.filter(e => e.kind === 'message' && e.author.kind === 'ai')
      expect(said).to.have.length(1)
    })

    it('does each act once, however often it is sent', async () => {
      const { session } = await write('refund')
      await house.core.idle()
      const reply = { id: 'r-1', text: 'Once.', agent: grace }
      const first = await ok(200, 'POST', `/sessions/${session}/reply`, reply)
      expect(await ok(200, 'POST', `/sessions/${session}/reply`, reply)).to.deep.equal(first)
      await refused(409, 'id_reused', 'POST', `/sessions/${session}/reply`, { ...reply, text: 'Twice.' })
      const { items } = await ok(200, 'GET', `/sessions/${session}/timeline`)
      expect(items.filter(e => e.text === 'Once.')).to.have.length(1)
    })

    it('takes another’s session only on purpose', async () => {
      const { session } = await write('refund')
      await ok(200, 'POST', `/sessions/${session}/claim`, { agent: grace })
      await refused(409, 'owned_by_other', 'POST', `/sessions/${session}/claim`, { agent: alan })
      await refused(409, 'owned_by_other', 'POST', `/sessions/${session}/reply`, { text: 'Mine', agent: alan })
      await ok(200, 'POST', `/sessions/${session}/claim`, { agent: alan, take: true })
      await ok(200, 'POST', `/sessions/${session}/assign`, { to: 'grace', agent: alan })
      expect((await ok(200, 'GET', '/sessions?owner=agent:grace&status=open')).items.map(s => s.id)).to.include(session)
      await ok(200, 'POST', `/sessions/${session}/release`, { to: 'team', agent: grace })
      expect((await ok(200, 'GET', '/queue')).items.map(row => (row.session as unknown as { id: string }).id)).to.include(session)
    })

    it('tags, notes, snoozes and wakes', async () => {
      const { session } = await write('refund')
      await ok(200, 'POST', `/sessions/${session}/tags`, { add: ['vip', 'refund'], agent: grace })
      await ok(200, 'POST', `/sessions/${session}/tags`, { remove: ['refund'], agent: grace })
      const until = new Date(Date.now() + 3_600_000).toISOString()
      await ok(200, 'POST', `/sessions/${session}/snooze`, { until, agent: grace })
      expect(await ok(200, 'GET', `/sessions/${session}`)).to.deep.include({ tags: ['vip'], snoozedUntil: until })
      await ok(200, 'POST', `/sessions/${session}/snooze`, { until: null, agent: grace })
      expect(await ok(200, 'GET', `/sessions/${session}`)).not.to.have.property('snoozedUntil')
      await refused(400, 'invalid', 'POST', `/sessions/${session}/snooze`, { until: 'tomorrow' })
      await ok(200, 'POST', `/sessions/${session}/note`, { text: 'ask the warehouse zzyzx', agent: grace })
    })

    it('resolves, after which it can be rated; reopens and closes', async () => {
      const { session } = await write('refund')
      await refused(409, 'not_resolved', 'POST', `/sessions/${session}/csat`, { score: 5 })
      await ok(200, 'POST', `/sessions/${session}/resolve`, { agent: grace })
      expect(await ok(200, 'GET', `/sessions/${session}`)).to.include({ status: 'resolved', resolution: 'confirmed' })
      for (const score of [0, 6, 2.5, '5', null]) await refused(400, 'invalid', 'POST', `/sessions/${session}/csat`, { score })
      await ok(200, 'POST', `/sessions/${session}/csat`, { score: 4, comment: 'Quick' })
      expect((await ok(200, 'GET', `/sessions/${session}`)).score).to.equal(4)
      await ok(200, 'POST', `/sessions/${session}/reopen`)
      expect((await ok(200, 'GET', `/sessions/${session}`)).status).to.equal('open')
      await ok(200, 'POST', `/sessions/${session}/close`, {})
      await refused(409, 'not_open', 'POST', `/sessions/${session}/reply`, { text: 'Too late' })
    })

    it('approves what the AI drafted', async () => {
      await ok(200, 'PUT', '/autopilot', { channels: { api: 'inspect' } })
      try {
        const { session } = await write('refund')
        await house.core.idle()
        const draft = (await ok(200, 'GET', `/sessions/${session}`)).drafts[0]!
        expect(draft.purpose).to.equal('inspect')
        await refused(400, 'invalid', 'POST', `/sessions/${session}/decide`, { draft: draft.seq, verdict: 'edit' })
        await ok(200, 'POST', `/sessions/${session}/decide`, { draft: draft.seq, verdict: 'approve', agent: grace })
        const { items } = await ok(200, 'GET', `/sessions/${session}/timeline`)
        expect(items.find(e => e.draft === draft.seq)).to.deep.include({ author: { kind: 'ai' }, approvedBy: grace })
        expect(items.find(e => e.seq === draft.seq)?.verdict).to.equal('approve')
        await refused(409, 'decided', 'POST', `/sessions/${session}/decide`, { draft: draft.seq, verdict: 'reject', agent: grace })
      } finally {
        await ok(200, 'PUT', '/autopilot', { channels: { api: 'on' } })
      }
    })

    it('refuses a misspelt field instead of passing it over', async () => {
      const { session } = await write('refund')
      await refused(400, 'invalid', 'POST', `/sessions/${session}/claim`, { tkae: true })
      await refused(400, 'invalid', 'GET', '/sessions?state=open')
    })
  })

  describe('tells what happens', () => {
    it('page by page, to the end', async () => {
      const { session } = await write('refund')
      for (const text of ['one', 'two', 'three']) await ok(200, 'POST', `/sessions/${session}/note`, { text })
      await house.core.idle()
      const { lastSeq } = await ok(200, 'GET', `/sessions/${session}`)
      const seen: number[] = []
      for (let cursor = ''; ; ) {
        const { items, next } = await ok(200, 'GET', `/sessions/${session}/timeline?limit=2${cursor}`)
        seen.push(...items.map(e => e.seq))
        if (next === null) break
        cursor = `&cursor=${next}`
      }
      expect(seen).to.deep.equal(Array.from({ length: lastSeq }, (_, i) => i + 1))
    })

    it('as soon as it does, to whoever waits', async () => {
      const { session } = await write('refund')
      await house.core.idle()
      const { lastSeq } = await ok(200, 'GET', `/sessions/${session}`)
      const waiting = ok(200, 'GET', `/sessions/${session}/timeline?after=${lastSeq}&wait=30`)
      await ok(200, 'POST', `/sessions/${session}/note`, { text: 'now' })
      expect((await waiting).items[0]).to.include({ kind: 'note', text: 'now', seq: lastSeq + 1 })
    })

    it('nothing, when the time is over and nothing did', async () => {
      const { session } = await write('refund')
      await house.core.idle()
      const { lastSeq } = await ok(200, 'GET', `/sessions/${session}`)
      expect(await ok(200, 'GET', `/sessions/${session}/timeline?after=${lastSeq}&wait=0.05`)).to.deep.equal({ items: [], next: null })
      await refused(400, 'invalid', 'GET', `/sessions/${session}/timeline?wait=61`)
    })

    it('as a stream that goes on where it broke off', async () => {
      const { session } = await write('refund')
      await house.core.idle()
      const { lastSeq } = await ok(200, 'GET', `/sessions/${session}`)
      const client = new AbortController()
      const listen = async (headers: Record<string, string>, until: number) => {
        const response = await fetch(`${house.url}/api/v1/sessions/${session}/stream`, {
          headers: { authorization: `Bearer ${houseKey}`, ...headers },
          signal: client.signal,
        })
        expect(response.headers.get('content-type')).to.include('text/event-stream')
        const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
        let heard = ''
        while (!heard.includes(`id: ${until}\n`) || !heard.endsWith('\n\n')) heard += (await reader.read()).value
        void reader.cancel()
        return [...heard.matchAll(/^id: (\d+)\nevent: entry\ndata: (.*)$/gm)].map(m => [Number(m[1]), JSON.parse(m[2]!).seq])
      }
      const all = await listen({}, lastSeq)
      expect(all).to.deep.equal(Array.from({ length: lastSeq }, (_, i) => [i + 1, i + 1]))
      const rest = listen({ 'last-event-id': String(lastSeq) }, lastSeq + 1)
      await ok(200, 'POST', `/sessions/${session}/note`, { text: 'while away' })
      expect((await rest)[0]).to.deep.equal([lastSeq + 1, lastSeq + 1])
      client.abort()
      expect((await house.call('GET', `/sessions/${session}/stream`, undefined, { 'last-event-id': 'x' })).status).to.equal(400)
      await refused(404, 'not_found', 'GET', '/sessions/nobody/stream')
    })

    it('and nothing internal', async () => {
      const { session } = await ok(202, 'POST', '/messages', {
        id: 'secret-id-1',
        contact: { id: 'ivy' },
        text: 'refund on 4111 1111 1111 1111',
      })
      await house.core.idle()
      const whole = JSON.stringify(await ok(200, 'GET', `/sessions/${session}/timeline`))
      for (const word of ['receipt', 'platformId', 'secret-id-1', 'print', 'masked"', '4111 1111']) expect(whole).not.to.include(word)
    })
  })

  describe('for an admin', () => {
    it('lists sessions by what they are, newest first', async () => {
      const { session } = await write('refund', 'lister')
      const later = await write('refund', 'lister-2')
      const mine = (await ok(200, 'GET', '/sessions?contact=lister')).items
      expect(mine.map(s => s.id)).to.deep.equal([session])
      expect((await ok(200, 'GET', '/sessions?channel=api&status=open&owner=ai&limit=1')).items[0]?.id).to.equal(later.session)
      expect((await ok(200, 'GET', '/sessions?channel=web')).items).to.deep.equal([])
      const first = await ok(200, 'GET', '/sessions?limit=1')
      const second = await ok(200, 'GET', `/sessions?limit=1&cursor=${encodeURIComponent(first.next ?? '')}`)
      expect(second.items[0]?.id).not.to.equal(first.items[0]?.id)
      for (const query of ['owner=nobody', 'owner=agent:', 'limit=0', 'limit=1001', 'status=gone', 'cursor='])
        await refused(400, 'invalid', 'GET', `/sessions?${query}`)
    })

    it('writes, publishes, changes, rolls back and removes a scenario', async () => {
      const made = await ok(201, 'POST', '/scenarios', {
        kind: 'scenario',
        title: 'Late parcels',
        examples: ['Where is my parcel?'],
        instruction: 'Ask for the number.',
      })
      expect(made).to.include({ status: 'draft', version: 0, changed: true })
      const one = `/scenarios/${made.id}`
      expect(await ok(200, 'POST', `${one}/publish`, { agent: grace })).to.include({ status: 'published', version: 1, changed: false })
      expect(await ok(200, 'PATCH', one, { instruction: 'Ask for the order number.' })).to.include({ version: 1, changed: true })
      expect((await ok(200, 'POST', `${one}/publish`)).version).to.equal(2)
      const back = await ok(200, 'POST', `${one}/rollback`, { version: 1, agent: alan })
      expect(back).to.include({ version: 3, instruction: 'Ask for the number.' })
      expect(back.versions[0]?.by).to.deep.equal(grace)
      expect(back.versions[2]).to.deep.include({ from: 1, by: alan })
      await refused(409, 'conflict', 'POST', `${one}/rollback`, { version: 9 })
      expect((await ok(200, 'GET', '/scenarios')).items.map(s => s.id)).to.include(made.id)
      expect(await ok(204, 'DELETE', one)).to.equal(undefined)
      await refused(404, 'not_found', 'GET', one)
    })

    it('gives a behavioral scenario no examples', async () => {
      const tone = { kind: 'behavioral', title: 'Tone', instruction: 'Be brief.' }
      await refused(400, 'invalid', 'POST', '/scenarios', { ...tone, examples: ['Hello'] })
      const made = await ok(201, 'POST', '/scenarios', tone)
      await refused(400, 'invalid', 'PATCH', `/scenarios/${made.id}`, { examples: ['Hello'] })
      await ok(200, 'PATCH', `/scenarios/${made.id}`, { title: 'Our tone' })
      await ok(204, 'DELETE', `/scenarios/${made.id}`)
    })

    it('keeps topics and their rules', async () => {
      await ok(201, 'POST', '/topics', { slug: 'login', name: 'Login', examples: ['I forgot my password'] })
      await refused(409, 'conflict', 'POST', '/topics', { slug: 'login', name: 'Again' })
      expect(await ok(200, 'PUT', '/topics/login', { slug: 'login', name: 'Signing in', description: '', examples: [] })).to.include({
        name: 'Signing in',
      })
      await refused(409, 'conflict', 'PUT', '/topics/login', { slug: 'other', name: 'Other' })
      const set = await ok(200, 'PUT', '/autopilot', { channels: { email: 'assist' }, topics: [{ topic: 'login', rule: 'skip' }] })
      expect(set.channels).to.include({ api: 'on', web: 'on', email: 'assist' })
      expect(await ok(200, 'GET', '/autopilot')).to.deep.equal(set)
      await refused(400, 'invalid', 'PUT', '/autopilot', { channels: { email: 'maybe' } })
      await refused(400, 'invalid', 'PUT', '/autopilot', { topics: [{ topic: 'nowhere', rule: 'skip' }] })
      await ok(204, 'DELETE', '/topics/login')
      expect((await ok(200, 'GET', '/autopilot')).topics).to.deep.equal([])
      expect((await ok(200, 'GET', '/topics')).items).to.deep.equal([])
      await refused(404, 'not_found', 'DELETE', '/topics/login')
    })

    it('writes articles', async () => {
      const article = { title: 'Shipping', text: '# Shipping\n\nWe ship within two days.', locale: 'en', topic: 'shipping' }
      expect(await ok(200, 'PUT', '/articles/shipping', article)).to.deep.include({ slug: 'shipping', version: 1, ...article })
      expect((await ok(200, 'PUT', '/articles/shipping', { ...article, title: 'Shipping times' })).version).to.equal(2)
      expect((await ok(200, 'GET', '/articles')).items).to.have.length(1)
      await refused(400, 'invalid', 'PUT', '/articles/a%20b', article)
      await refused(400, 'invalid', 'PUT', '/articles/shipping', { title: 'No text' })
      await ok(204, 'DELETE', '/articles/shipping')
      await refused(404, 'not_found', 'GET', '/articles/shipping')
    })

    it('says when what was taught is learned', async () => {
      const pending = async () => ((await ok(200, 'POST', '/ask', { text: 'Where is my parcel?' })).index as { pending: number }).pending
      const made: string[] = []
      for (const title of ['Parcels', 'Passwords', 'Plans', 'Points']) {
        const examples = ['Where are my', 'I lost my', 'Tell me of', 'How do I change'].map(words => `${words} ${title.toLowerCase()}?`)
        const { id } = await ok(201, 'POST', '/scenarios', { kind: 'scenario', title, examples, instruction: `About ${title}.` })
        await ok(200, 'POST', `/scenarios/${id}/publish`, { anyway: true })
        made.push(`/scenarios/${id}`)
      }
      expect(await pending()).to.be.above(0)
      while ((await pending()) > 0);
      for (const one of made) await ok(204, 'DELETE', one)
      expect(await pending()).to.equal(0)
    })

    it('asks without leaving a trace', async () => {
      const before = (await ok(200, 'GET', '/sessions?limit=1000')).items.length
      const tried = await ok(200, 'POST', '/ask', { text: 'How long does a refund take?' })
      expect(tried).to.deep.include({
        decision: 'answer',
        text: 'Refunds take five days.',
        confidence: 1,
        sources: [{ title: 'Refunds', version: 1 }],
      })
      expect(tried.index).to.have.keys('version', 'pending')
      expect((await ok(200, 'POST', '/ask', { text: 'Qwertz asdf' })).decision).to.equal('handoff')
      const scenario = { kind: 'scenario', title: 'Trial', examples: ['Do you sell bikes?'], instruction: 'Yes.' }
      await ok(200, 'POST', '/ask', { text: 'Do you sell bikes?', channel: 'web', scenario })
      expect((await ok(200, 'GET', '/sessions?limit=1000')).items).to.have.length(before)
    })

    it('corrects, joins and blocks contacts', async () => {
      await write('refund', 'joan')
      await write('refund', 'joan-2')
      const changed = await ok(200, 'PATCH', '/contacts/joan', {
        name: 'Joan Clarke',
        phone: '+1 (555) 000-1111',
        custom: { plan: 'gold' },
      })
      expect(changed).to.deep.include({ id: 'joan', name: 'Joan Clarke', phone: '+15550001111' })
      expect(changed.verified.custom).to.deep.equal({ plan: 'gold' })
      expect((await ok(200, 'GET', `/contacts/${encodeURIComponent('phone:+15550001111')}`)).id).to.equal('joan')
      expect(await ok(200, 'PATCH', '/contacts/joan', { phone: null })).to.not.have.property('phone')
      await refused(404, 'not_found', 'GET', `/contacts/${encodeURIComponent('phone:+15550001111')}`)
      await ok(200, 'PATCH', '/contacts/joan', { phone: '+15550001111' })
      await refused(400, 'invalid', 'PATCH', '/contacts/joan', { email: 'nonsense' })
      await refused(409, 'conflict', 'PATCH', '/contacts/joan-2', { phone: '+15550001111' })
      expect((await ok(200, 'POST', '/contacts/joan/merge', { from: 'joan-2' })).merged).to.include('joan-2')
      await refused(409, 'conflict', 'POST', '/contacts/joan/merge', { from: 'joan' })
      const { parts } = await ok(200, 'GET', '/contacts/joan')
      expect((parts as { id: string }[]).map(part => part.id)).to.deep.equal(['joan-2'])
      expect(await ok(200, 'POST', '/contacts/joan/split', { part: 'joan-2' })).to.include({ id: 'joan-2' })
      expect(await ok(200, 'GET', '/contacts/joan')).to.deep.include({ parts: [], merged: [] })
      await refused(404, 'not_found', 'POST', '/contacts/joan/split', { part: 'joan-2' })
      await refused(404, 'not_found', 'POST', '/contacts/joan/merge', { from: 'nobody' })
      expect((await ok(200, 'POST', '/contacts/joan/block')).blocked).to.equal(true)
      expect((await ok(200, 'POST', '/contacts/joan/block', { blocked: false })).blocked).to.equal(false)
      expect((await ok(200, 'GET', '/contacts?limit=2')).items).to.have.length(2)
    })

    it('puts contacts into segments and takes them out', async () => {
      await write('refund', 'mary')
      const patch = (segments: object) => ok(200, 'PATCH', '/contacts/mary', { segments })
      expect(await patch({ add: ['vip', 'beta'] })).to.deep.include({ segments: ['vip', 'beta'], teamSegments: ['vip', 'beta'] })
      expect((await patch({ add: ['gold'], remove: ['vip'] })).segments).to.deep.equal(['beta', 'gold'])
      await refused(400, 'invalid', 'PATCH', '/contacts/mary', { segments: ['vip'] })
      expect((await ok(200, 'GET', '/contacts/mary')).segments).to.deep.equal(['beta', 'gold'])
    })

    it('writes, changes, switches and removes proactive messages, and reads how often each was answered', async () => {
      const given = { name: 'Pricing help', text: 'Questions about prices?', pages: ['/pricing', '/plans/*'], after: 20 }
      const making = { ...given, id: 'make-1', agent: grace }
      const made = await ok(201, 'POST', '/proactive', making)
      expect(made).to.deep.include({ ...given, segments: [], languages: [], again: 0, on: false, answered: 0 })
      expect((await ok(201, 'POST', '/proactive', making)).id).to.equal(made.id)
      await refused(409, 'id_reused', 'POST', '/proactive', { ...making, name: 'Other' })
      await refused(400, 'invalid', 'POST', '/proactive', { ...given, pages: ['pricing'] })
      await refused(400, 'invalid', 'POST', '/proactive', { name: 'No words' })
      expect((await ok(200, 'PATCH', `/proactive/${made.id}`, { on: true, agent: grace })).on).to.equal(true)
      const message = {
        channel: 'web',
        address: 'web:ada',
        id: 'w1',
        sender: { identities: ['visitor:ada'] },
        text: 'Yes',
        opening: { rule: made.id },
      }
      const { session } = await house.core.inbox.receive(message)
      expect(await ok(200, 'GET', `/proactive/${made.id}`)).to.include({ answered: 1, on: true })
      expect((await ok(200, 'GET', `/sessions/${session}`)).opening).to.equal(made.id)
      const [, first] = (await ok(200, 'GET', `/sessions/${session}/timeline`)).items
      expect(first).to.include({ text: given.text, opening: made.id })
      expect((await ok(200, 'GET', '/proactive')).items.map(rule => rule.id)).to.deep.equal([made.id])
      await ok(204, 'DELETE', `/proactive/${made.id}`)
      await refused(404, 'not_found', 'GET', `/proactive/${made.id}`)
      await refused(404, 'not_found', 'PATCH', `/proactive/${made.id}`, { on: false })
      await refused(404, 'not_found', 'DELETE', `/proactive/${made.id}`)
    })

    it('sees why the AI handed over, and finds words', async () => {
      const { session } = await write('Qwertz asdf unheardof')
      await house.core.idle()
      const latest = (await ok(200, 'GET', '/handoffs?limit=1')).items[0]!
      expect(latest).to.include({ session, contact: `cus-${customers}` })
      expect(latest.reasons).to.include('low_confidence')
      expect((await ok(200, 'GET', '/find?text=unheardof')).items[0]?.session).to.equal(session)
    })
  })

  it('describes every call it serves', async () => {
    const document = await (await fetch(`${house.url}/api/openapi.json`)).json()
    for (const { method, path } of house.endpoints)
      expect(document.paths, path).to.have.nested.property(`/api/v1${path.replaceAll('.', '\\.')}.${method}`)
    const ids = Object.values(document.paths as Record<string, Record<string, { operationId: string }>>).flatMap(p =>
      Object.values(p).map(o => o.operationId),
    )
    expect(new Set(ids).size).to.equal(ids.length)
    const promised = `POST /messages, GET /sessions, GET /sessions/{id}, GET /sessions/{id}/timeline, GET /sessions/{id}/stream,
      ${['reply', 'note', 'claim', 'assign', 'release', 'resolve', 'close', 'reopen', 'snooze', 'tags', 'cc', 'decide', 'csat', 'draft', 'settle'].map(v => `POST /sessions/{id}/${v}`)},
      GET /sessions/{id}/why/{seq}, GET /autopilot, PUT /autopilot, GET /topics, POST /topics, PUT /topics/{slug}, DELETE /topics/{slug},
      GET /scenarios, POST /scenarios, GET /scenarios/{id}, PATCH /scenarios/{id}, DELETE /scenarios/{id}, POST /scenarios/{id}/publish,
      POST /scenarios/{id}/rollback, GET /contacts, GET /contacts/{id}, PATCH /contacts/{id}, POST /contacts/{id}/merge, POST /contacts/{id}/block,
      GET /contacts/{id}/channels, POST /contacts/{id}/messages,
      GET /handoffs, GET /articles, GET /articles/{slug}, PUT /articles/{slug}, DELETE /articles/{slug}, POST /ask`
    for (const call of promised.split(',').map(text => text.trim())) {
      const [method = '', path = ''] = call.split(' ')
      expect(document.paths[`/api/v1${path}`]?.[method.toLowerCase()], call).to.be.an('object')
    }
  })
})
