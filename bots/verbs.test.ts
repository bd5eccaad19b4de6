import { expect } from 'chai'
import sinon from 'sinon'
import type { Role } from '#core/model/agent.ts'
import type { ProactiveStanding } from '#core/model/proactive.ts'
import { Problem } from '#core/model/problem.ts'
import type { Scenario } from '#core/model/scenario.ts'
import type { Session } from '#core/model/session.ts'
import type { Act, Controls, Trial } from '#core/ports/controls.ts'
import type { Queries } from '#core/ports/queries.ts'
import { type Circumstances, houseVerbs, mayUse, nearest, readLine, sessionVerbs, verbs } from './verbs.ts'

const act: Act = { who: { id: 'grace', name: 'Grace' }, key: 'k1' }
const done = { session: 's1', seq: 9 }
const now = Date.parse('2026-03-10T12:00:00Z')
const circumstances: Circumstances = {
  now,
  zone: 'UTC',
  agents: [
    { id: 'grace', name: 'Grace Hopper' },
    { id: 'lin', name: 'Lin Yutang' },
  ],
}

const controls = () =>
  new Proxy({} as Record<string, sinon.SinonStub>, {
    get(target, name: string) {
      if (name === 'then') return undefined
      target[name] ??= sinon.stub().resolves(done)
      return target[name]
    },
  }) as unknown as sinon.SinonStubbedInstance<Controls>

const noQueries = {} as Queries

/** What a typed line makes of the controls: the verb, read, checked and run as a desk does it. */
const typing = async (line: string, more: Partial<Circumstances> = {}) => {
  const read = readLine(line, verbs)
  if (!read) throw new Error(`not a verb: ${line}`)
  const input = read.verb.input.parse(read.wording.read(read.rest, { ...circumstances, ...more }))
  const fake = controls()
  await read.verb.run({ controls: fake, queries: noQueries }, 's1', input, act)
  return fake
}

const drafts = (...seqs: number[]): { session: Session } => ({
  session: { drafts: seqs.map(seq => ({ seq, basedOn: 1, purpose: 'inspect' })) } as unknown as Session,
})

const problem = (line: string, more: Partial<Circumstances> = {}): string => {
  try {
    const read = readLine(line, verbs)!
    read.wording.read(read.rest, { ...circumstances, ...more })
  } catch (error) {
    if (error instanceof Problem) return error.message
    throw error
  }
  return 'no problem'
}

describe('the table of verbs', () => {
  const calls: [string, keyof Controls, unknown, Partial<Circumstances>?][] = [
    ['reply  Hello\n there', 'reply', { text: ' Hello\n there' }],
    ['> Hello', 'reply', { text: 'Hello' }],
    ['note check #4400', 'note', { text: 'check #4400' }],
    ['// check', 'note', { text: 'check' }],
    ['claim', 'claim', {}],
    ['take', 'claim', { take: true }],
    ['assign lin yutang', 'assign', { to: 'lin' }],
    ['assign @Lin', 'assign', { to: 'lin' }],
    ['assign U0444', 'assign', { to: 'U0444' }],
    ['release', 'release', { to: 'ai' }],
    ['release team', 'release', { to: 'team' }],
    ['resolve', 'resolve', {}],
    ['resolve unresolved', 'resolve', { resolution: 'unresolved' }],
    ['close', 'close', {}],
    ['reopen', 'reopen', {}],
    ['snooze 2h', 'snooze', { until: now + 7_200_000 }],
    ['snooze tomorrow 9:00', 'snooze', { until: Date.parse('2026-03-11T09:00:00Z') }],
    ['wake', 'snooze', { until: null }],
    ['tag billing #vip -new', 'tags', { add: ['billing', 'vip'], remove: ['new'] }],
    ['untag vip', 'tags', { remove: ['vip'] }],
    ['cc add ben@example.com, <mailto:kim@example.com|kim@example.com>', 'recipients', { add: ['ben@example.com', 'kim@example.com'] }],
    ['cc drop Ben@Example.com', 'recipients', { remove: ['Ben@Example.com'] }],
    ['draft', 'draft', {}],
    ['approve', 'decide', { draft: 7, verdict: 'approve' }, drafts(3, 7)],
    ['approve 3', 'decide', { draft: 3, verdict: 'approve' }, drafts(3, 7)],
    ['edit 20 € arrive on Friday', 'decide', { draft: 7, verdict: 'edit', text: '20 € arrive on Friday' }, drafts(7)],
    ['edit 7 Friday', 'decide', { draft: 7, verdict: 'edit', text: 'Friday' }, drafts(7)],
    ['reject', 'decide', { draft: 7, verdict: 'reject' }, drafts(7)],
    ['csat 5 Very quick', 'csat', { score: 5, comment: 'Very quick' }],
    ['settle 9 again', 'settle', { of: 9, verdict: 'again' }],
    ['settle ·9 drop', 'settle', { of: 9, verdict: 'drop' }],
  ]
  for (const [line, name, input, more] of calls)
    it(`does ‘${line.replace('\n', '↵')}’`, async () => {
      const fake = await typing(line, more)
      sinon.assert.calledOnceWithExactly(fake[name] as sinon.SinonStub, 's1', input, act)
    })

  it('does nothing when a sentence only begins like a verb', () => {
    expect(problem('close the window and try again')).to.contain('nothing was done')
    expect(problem('resolve it by restarting')).to.contain('nothing was done')
    expect(problem('resolve 12')).to.contain('resolve #12')
    expect(problem('cc the warehouse about it')).to.contain('Nothing was changed')
    expect(problem('release the brake')).to.contain('nothing was done')
    expect(problem('claim your money back')).to.contain('nothing was done')
    expect(problem('approve the refund of 20', drafts(7))).to.contain('nothing was sent')
    expect(problem('draft me a letter')).to.contain('nothing was done')
  })

  it('says what to do when it does not understand', () => {
    expect(problem('snooze soonish')).to.contain('Try 30m')
    expect(problem('snooze 2026-03-01')).to.contain('passed')
    expect(problem('settle 9')).to.contain('settle 9 again')
    expect(problem('approve')).to.contain('No draft and no action waits')
    expect(problem('csat 9')).to.contain('1 to 5')
    expect(problem('autopilot email sometimes')).to.contain('assist')
    expect(
      problem('assign Grace', {
        agents: [
          { id: 'a', name: 'Grace A' },
          { id: 'b', name: 'Grace B' },
        ],
      }),
    ).to.contain('Use the id')
  })

  it('leaves to the form what was not said', () => {
    for (const word of [
      'reply',
      'note',
      'assign',
      'snooze',
      'csat',
      'scenario new',
      'proactive new',
      'topic new',
      'contact set',
      'contact merge',
    ]) {
      const { verb, wording, rest } = readLine(word, verbs)!
      expect(verb.input.safeParse(wording.read(rest, circumstances)).success, word).to.equal(false)
      expect(verb.form, word).to.be.an('array').that.is.not.empty
    }
  })

  it('refuses bodies with misspelt or missing fields', () => {
    const input = (name: string) => sessionVerbs.find(verb => verb.name === name)!.input
    expect(input('reply').safeParse({ text: 'Hi', tkae: true }).success).to.equal(false)
    expect(input('reply').safeParse({ text: '  \n' }).success).to.equal(false)
    expect(input('decide').safeParse({ draft: 3, verdict: 'edit' }).success).to.equal(false)
    expect(input('decide').safeParse({ draft: 3, verdict: 'approve', text: 'x' }).success).to.equal(false)
    expect(input('tags').safeParse({}).success).to.equal(false)
    expect(input('cc').safeParse({}).success).to.equal(false)
    expect(input('snooze').safeParse({ until: 'tomorrow' }).success).to.equal(false)
    expect(input('snooze').parse({ until: '2026-03-10T13:00:00+01:00' })).to.deep.equal({ until: now })
    expect(input('csat').safeParse({ score: 6 }).success).to.equal(false)
  })

  it('reads each of its own examples as the verb it belongs to', () => {
    for (const verb of verbs)
      for (const wording of verb.wordings)
        for (const example of wording.examples) {
          const read = readLine(example, verbs)
          expect(read?.verb.name, example).to.equal(verb.name)
          expect(read?.wording.word, example).to.equal(wording.word)
        }
  })

  it('has one meaning for each word', () => {
    const words = verbs.flatMap(verb => verb.wordings.flatMap(w => [w.word, ...(w.aliases ?? [])]))
    expect(words.filter((word, i) => words.indexOf(word) !== i)).to.deep.equal([])
  })

  it('explains every verb, and knows no other', async () => {
    const help = houseVerbs.find(verb => verb.name === 'help')!
    const given = { controls: controls(), queries: noQueries }
    for (const verb of verbs) {
      const [card] = await help.run(given, undefined, { verb: verb.wordings[0]!.word }, act)
      expect(card?.heading).to.equal(verb.summary)
      expect(JSON.stringify(card)).to.contain(verb.wordings[0]!.examples[0])
    }
    const unknown = await help.run(given, undefined, { verb: 'resovle' }, act).catch((e: Error) => e)
    expect(unknown).to.be.instanceOf(Problem).with.property('message').that.contains('‘resolve’')
  })
})

describe('a typed line', () => {
  it('names a ticket before any verb, or behind one without free text', () => {
    expect(readLine('#4521 reply Hi', verbs)).to.include({ ticket: '4521', rest: 'Hi' })
    expect(readLine('claim 4521', verbs)).to.include({ ticket: '4521', rest: '' })
    expect(readLine('snooze #4521 2h', verbs)).to.include({ ticket: '4521', rest: '2h' })
    expect(readLine('settle #4521 9 drop', verbs)).to.include({ ticket: '4521', rest: '9 drop' })
  })

  it('never takes a number in a reply for the session to reply to', () => {
    expect(readLine('reply #4400 is your order', verbs)).to.include({ rest: '#4400 is your order' }).and.not.have.property('ticket')
    expect(readLine('note 4400 called', verbs)).to.not.have.property('ticket')
  })

  it('shows the ticket that is typed alone', () => {
    expect(readLine('#4521', verbs)).to.have.nested.property('verb.name', 'show')
    expect(readLine(' 4521 ', verbs)).to.include({ rest: '4521' })
  })

  it('is not a verb when it is a sentence', () => {
    expect(readLine('Hello Ada', verbs)).to.equal(undefined)
    expect(readLine('replying later', verbs)).to.equal(undefined)
    expect(readLine('', verbs)).to.equal(undefined)
  })

  it('is taken for a near verb when mistyped, but a word of its own is not', () => {
    expect(nearest('resovle', verbs)).to.equal('resolve')
    expect(nearest('snoze', verbs)).to.equal('snooze')
    expect(nearest('hello', verbs)).to.equal(undefined)
    expect(nearest('ok', verbs)).to.equal(undefined)
  })
})

describe('house verbs', () => {
  const scenario = (title: string, id: string, examples: string[] = []): Scenario => ({
    id,
    rev: 1,
    kind: 'scenario',
    title,
    examples,
    instruction: 'Say so.',
    channels: [],
    segments: [],
    status: 'draft',
    version: 0,
    changed: true,
    versions: [],
    createdAt: 0,
    updatedAt: 0,
  })
  const run = (line: string, queries: Partial<Queries>, fake = controls(), session?: string) => {
    const { verb, wording, rest } = readLine(line, verbs)!
    if (verb.scope !== 'house') throw new Error('not a house verb')
    return verb.run({ controls: fake, queries: queries as Queries }, session, verb.input.parse(wording.read(rest, circumstances)), act)
  }

  it('changes one channel and leaves the others as they are', async () => {
    const fake = controls()
    fake.autopilot.resolves({ channels: {}, topics: [] })
    await run('autopilot email assist', { autopilot: async () => ({ channels: { web: 'on' }, topics: [] }) }, fake)
    sinon.assert.calledOnceWithExactly(fake.autopilot, { channels: { web: 'on', email: 'assist' } }, act)
  })

  it('replaces the rule of one topic on one channel only', async () => {
    const fake = controls()
    fake.autopilot.resolves({ channels: {}, topics: [] })
    const topics = [
      { topic: 'login', rule: 'skip' as const },
      { topic: 'login', channel: 'sms', rule: 'reply' as const },
    ]
    await run('autopilot topic login prohibited on sms', { autopilot: async () => ({ channels: {}, topics }) }, fake)
    sinon.assert.calledOnceWithExactly(
      fake.autopilot,
      { topics: [topics[0]!, { topic: 'login', rule: 'prohibited', channel: 'sms' }] },
      act,
    )
  })

  it('sets a handoff preset, which takes single switches back and keeps how people are reached', async () => {
    const fake = controls()
    fake.autopilot.resolves({ channels: {}, topics: [] })
    const handoff = { preset: 'balanced' as const, loop: 4, reach: 'Call us.' }
    await run('handoff preset ai-first', { autopilot: async () => ({ channels: {}, topics: [], handoff }) }, fake)
    sinon.assert.calledOnceWithExactly(fake.autopilot, { handoff: { preset: 'ai_first', reach: 'Call us.' } }, act)
  })

  it('sets one switch of the handoff and leaves the others', async () => {
    for (const [line, own] of [
      ['handoff frustration 0.6', { frustration: 0.6 }],
      ['handoff frustration never', { frustration: false }],
      ['handoff loop off', { loop: 0 }],
      ['handoff clarify off', { clarify: false }],
      ['handoff offset -0.05', { offset: -0.05 }],
      ['handoff reach Call us on 0800 123', { reach: 'Call us on 0800 123' }],
    ] as const) {
      const fake = controls()
      fake.autopilot.resolves({ channels: {}, topics: [] })
      await run(line, { autopilot: async () => ({ channels: {}, topics: [], handoff: { preset: 'quick', unsure: false } }) }, fake)
      sinon.assert.calledOnceWithExactly(fake.autopilot, { handoff: { preset: 'quick', unsure: false, ...own } }, act)
    }
    expect(problem('handoff loop often')).to.contain('handoff loop 2')
  })

  it('finds a scenario by part of its title and asks when several match', async () => {
    const queries: Partial<Queries> = {
      scenarios: async () => ({ items: [scenario('Refund window', 'scn_1'), scenario('Refund to card', 'scn_2')], next: null }),
    }
    const fake = controls()
    fake.publishScenario.resolves(scenario('Refund window', 'scn_1'))
    await run('scenario publish window', queries, fake)
    sinon.assert.calledOnceWithExactly(fake.publishScenario, 'scn_1', {}, act)
    const several = await run('scenario publish refund', queries, fake).catch((e: Error) => e)
    expect(several).to.be.instanceOf(Problem).with.property('message').that.contains('scn_2')
  })

  it('tries each of a scenario’s own questions with the working copy', async () => {
    const fake = controls()
    const trial = (scenarioId?: string): Trial => ({
      decision: scenarioId ? 'answer' : 'handoff',
      text: '',
      confidence: 0.5,
      threshold: 0.4,
      ...(scenarioId && { scenario: scenarioId }),
      candidates: [],
      sources: [],
      gates: [],
      reasons: [],
      why: 'because',
      index: { version: 1, pending: 0 },
    })
    fake.ask.onFirstCall().resolves(trial('scn_1')).onSecondCall().resolves(trial())
    const one = scenario('Refund window', 'scn_1', ['Can I return it?', 'How long?'])
    const [card] = await run('scenario test refund window', { scenarios: async () => ({ items: [one], next: null }) }, fake)
    expect(card?.heading).to.contain('1 of 2')
    expect(fake.ask.firstCall.args[0]).to.have.nested.property('scenario.instruction', 'Say so.')
  })

  it('reads the question after the scenario’s title', () => {
    const read = (rest: string) => readLine(`scenario test ${rest}`, verbs)!.wording.read(rest, circumstances)
    expect(read('Refund window: Can I?')).to.deep.equal({ scenario: 'Refund window', text: 'Can I?' })
    expect(read('"Refund: window" Can I?')).to.deep.equal({ scenario: 'Refund: window', text: 'Can I?' })
    expect(read('Refund window')).to.deep.equal({ scenario: 'Refund window' })
  })

  const rule = (name: string, id: string, more: Partial<ProactiveStanding> = {}): ProactiveStanding => ({
    id,
    rev: 1,
    name,
    text: 'Questions about prices?',
    pages: [],
    after: 10,
    segments: [],
    languages: [],
    again: 0,
    on: false,
    answered: 0,
    ...more,
  })
  const rules: Partial<Queries> = { proactive: async () => [rule('Pricing help', 'pro_1'), rule('Pricing offer', 'pro_2', { on: true })] }

  it('switches a proactive message by part of its name and asks when several match', async () => {
    const fake = controls()
    fake.putProactive.resolves(rule('Pricing help', 'pro_1', { on: true }))
    const [card] = await run('proactive on help', rules, fake)
    sinon.assert.calledOnceWithExactly(fake.putProactive, { id: 'pro_1', on: true }, act)
    expect(card?.heading).to.equal('‘Pricing help’ is on.')
    await run('proactive off pro_2', rules, fake)
    sinon.assert.calledWithExactly(fake.putProactive.lastCall, { id: 'pro_2', on: false }, act)
    const several = await run('proactive remove pricing', rules, fake).catch((e: Error) => e)
    expect(several).to.be.instanceOf(Problem).with.property('message').that.contains('pro_2')
    sinon.assert.notCalled(fake.removeProactive)
    const none = await run('proactive show parcel', rules, fake).catch((e: Error) => e)
    expect(none).to.be.instanceOf(Problem).with.property('message').that.contains('‘proactive’ lists them all')
  })

  it('tells of a proactive message where it is shown and how often it was answered', async () => {
    const one = rule('Pricing help', 'pro_1', {
      on: true,
      pages: ['/pricing'],
      languages: ['de'],
      segments: ['vip'],
      again: 7,
      answered: 12,
    })
    const [shown] = await run('proactive show pro_1', { proactive: async () => [one] })
    const facts = Object.fromEntries(shown!.facts.map(fact => [fact.label, fact.value]))
    expect(facts).to.deep.include({ Pages: '/pricing', Languages: 'German', Segments: 'vip', Answered: 'answered 12 times' })
    expect(facts.Shown).to.equal('after 10 seconds on the page, again after 7 days')
    expect(shown!.actions.map(action => action.verb)).to.include('proactive off')
    const [listed] = await run('proactive', { proactive: async () => [one] })
    expect(JSON.stringify(listed)).to.contain('answered 12 times')
  })

  it('takes numbers from the lines of a form, and words for none', () => {
    const { verb } = readLine('proactive new', verbs)!
    const answers = { name: 'A', text: 'B', pages: ['/a'], after: ' 20', again: '0' }
    expect(verb.input.parse(verb.formed!(answers, circumstances))).to.deep.equal({
      name: 'A',
      text: 'B',
      pages: ['/a'],
      after: 20,
      again: 0,
    })
    expect(() => verb.formed!({ ...answers, after: 'soon' }, circumstances)).to.throw(Problem, 'whole number')
  })

  it('reads whom to put into which segment', () => {
    const read = (line: string) => {
      const found = readLine(line, verbs)!
      return found.wording.read(found.rest, circumstances)
    }
    expect(read('segment add vip')).to.deep.equal({ add: 'vip' })
    expect(read('segment ada@example.com remove trial ended')).to.deep.equal({ contact: 'ada@example.com', remove: 'trial ended' })
    expect(read('contact segment Ada Lovelace add vip')).to.deep.equal({ contact: 'Ada Lovelace', add: 'vip' })
    expect(problem('segment vip')).to.contain('add or remove')
    expect(problem('proactive Pricing help on')).to.contain('‘proactive on Pricing help’')
  })

  it('looks a customer up by what a person would type', async () => {
    const asked: string[] = []
    const contact = { id: 'c1', rev: 0, identities: [], verified: {}, claimed: {}, segments: [], blocked: false, createdAt: 0, merged: [] }
    const queries: Partial<Queries> = {
      contact: async id => {
        asked.push(id)
        return contact
      },
      sessions: async () => ({ items: [], next: null }),
      maybeSame: async () => [],
    }
    await run('contact Ada@Example.com', queries)
    await run('contact +1 555 123-4567', queries)
    expect(asked).to.deep.equal(['email:ada@example.com', 'phone:+15551234567'])
  })

  it('needs an open session where none is named', async () => {
    const error = await run('why', {}).catch((e: Error) => e)
    expect(error).to.be.instanceOf(Problem).with.property('message').that.contains('No session is open')
  })
})

describe('verbs about the people who answer', () => {
  const team = { id: 'billing', name: 'Billing team' }
  const reads = (line: string, more: Partial<Circumstances> = {}): Record<string, unknown> => {
    const read = readLine(line, verbs)!
    return read.wording.read(read.rest, { ...circumstances, ...more })
  }

  it('takes an agent for whom a session is given to before a team of that name, and a team by id or name', () => {
    expect(reads('assign lin', { teams: [team] })).to.deep.equal({ to: 'lin' })
    expect(reads('assign Billing', { teams: [team] })).to.deep.equal({ team: 'billing' })
    expect(reads('assign billing team', { teams: [team] })).to.deep.equal({ team: 'billing' })
    expect(reads('assign lin', { teams: [{ id: 'lin', name: 'Linguists' }] })).to.deep.equal({ to: 'lin' })
    const input = (given: unknown) => sessionVerbs.find(verb => verb.name === 'assign')!.input.safeParse(given).success
    expect([input({}), input({ to: 'a', team: 'b' }), input({ team: 'b' }), input({ to: 'a', name: 'A' })]).to.deep.equal([
      false,
      false,
      true,
      true,
    ])
  })

  it('reads roles, joining and teams as people say them', () => {
    expect(reads('member role Grace Hopper admin')).to.deep.equal({ agent: 'Grace Hopper', role: 'admin' })
    expect(reads('member role Grace AUTO')).to.deep.equal({ agent: 'Grace', role: 'auto' })
    expect(problem('member role Grace king')).to.contain('admin, agent, viewer, auto')
    expect(reads('member join Grace Hopper with slack:U1')).to.deep.equal({ into: 'Grace Hopper', from: 'slack:U1' })
    expect(problem('member join Grace')).to.contain('Nothing was joined')
    expect(reads('team add billing Grace Hopper')).to.deep.equal({ team: 'billing', agent: 'Grace Hopper' })
    expect(reads('roles group slack:S1 none')).to.deep.equal({ group: 'slack:S1', role: 'none' })
    expect(problem('roles others king')).to.contain('Nothing was changed')
    expect(reads('queue mine')).to.deep.equal({ of: 'mine' })
    expect(reads('queue billing')).to.deep.equal({ team: 'billing' })
    expect(reads('audit keep 30')).to.deep.equal({ keep: 30 })
    expect(problem('audit keep long')).to.contain('audit keep 365')
  })

  it('changes one group and leaves the others as they are', async () => {
    const roles = houseVerbs.find(verb => verb.name === 'roles')!
    const fake = controls()
    fake.roles.resolves({ by: 'group', groups: {}, others: 'agent' })
    const now = { by: 'group', groups: { 'slack:S1': 'admin', 'slack:S2': 'agent' }, others: 'agent' }
    const queries = { roles: async () => now } as unknown as Queries
    await roles.run({ controls: fake, queries }, undefined, { group: 'slack:S2', role: 'none' }, act)
    expect(fake.roles.lastCall.args[0]).to.deep.equal({ groups: { 'slack:S1': 'admin' } })
    await roles.run({ controls: fake, queries }, undefined, { group: 'slack:S3', role: 'viewer' }, act)
    expect(fake.roles.lastCall.args[0]).to.deep.equal({ groups: { ...now.groups, 'slack:S3': 'viewer' } })
  })

  it('offers each role what the core allows it', () => {
    const names = (role: Role) => verbs.filter(verb => mayUse(role, verb)).map(verb => verb.name)
    expect(names('admin')).to.have.length(verbs.length)
    expect(names('agent')).to.include.members(['reply', 'canned', 'away', 'contact block', 'scenario list', 'members'])
    expect(names('agent')).to.not.include.members(['audit'])
    for (const verb of ['scenario publish', 'member role', 'team new', 'canned new', 'audit']) expect(names('agent')).to.not.include(verb)
    for (const verb of ['reply', 'note', 'away', 'contact set']) expect(names('viewer')).to.not.include(verb)
    expect(names('viewer')).to.include.members(['queue', 'show', 'why', 'find', 'help'])
  })
})
