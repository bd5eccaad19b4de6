import { expect } from 'chai'
import { Problem } from '#core/model/problem.ts'
import type { Store } from '#core/ports/store.ts'
import { openSqlite } from '#core/store/sqlite/sqlite.ts'
import { grace, type TalkingHouse, talkingHouse } from '#core/testing/houses/talking-house.ts'
import type { Card } from '../cards.ts'
import { type HouseVerb, readLine, verbs } from '../verbs.ts'

describe('The verbs that try a change on past sessions', function () {
  this.timeout(60_000)
  let store: Store
  let house: TalkingHouse
  let presses = 0
  beforeEach(async () => {
    store = await openSqlite({ file: ':memory:' })
    house = await talkingHouse(store)
    const session = await house.write('Ada Lovelace', 'Can I send the lamp back?')
    await house.answer(session, 'You can send it back within 14 days.')
  })
  afterEach(async () => {
    await house.close()
    await store.close()
  })

  const typed = async (line: string, form: Record<string, unknown> = {}): Promise<Card> => {
    const read = readLine(line, verbs)!
    const given = { controls: house.core.controls, queries: house.core.queries }
    const spoken = read.wording.read(read.rest, { now: house.clock.now(), zone: 'UTC' })
    const verb = read.verb as HouseVerb
    return (await verb.run(given, undefined, verb.input.parse({ ...form, ...spoken }), grace(`press ${++presses}`)))[0]!
  }
  const written = (instruction: string): Promise<Card> =>
    typed('scenario new Returns', { kind: 'scenario', instruction, examples: ['Can I send the lamp back?', 'May I return an item?'] })
  const facts = (card: Card): Record<string, unknown> => Object.fromEntries(card.facts.map(({ label, value }) => [label, value]))

  it('show what a scenario would change, and offer to publish what is clean', async () => {
    await written('You can send it back within 14 days.')
    const card = await typed('scenario backtest Returns')
    expect(card.heading).to.equal('The scenario ‘Returns’ changes 1 of 1 past questions')
    expect(card.tone).to.equal('good')
    expect(facts(card)).to.include({ 'Newly answered': '1', 'Against what a person said': '0' })
    expect(card.actions[0]).to.deep.include({ verb: 'scenario publish', style: 'primary' })
    const live = await typed('scenario publish Returns')
    expect(live.heading).to.include('is live')
  })

  it('put first what a person has said otherwise, with the place', async () => {
    await written('You can send it back within 30 days.')
    const card = await typed('scenario backtest Returns last 50')
    expect(card.tone).to.equal('warn')
    const [block] = card.blocks
    expect(block).to.deep.include({ kind: 'rows', label: '⚠️ Against what a person said (a check of words: read both): 1' })
    const row = block?.kind === 'rows' ? block.rows[0] : undefined
    expect(JSON.stringify(row)).to.include('14 days').and.to.include('30 days').and.to.include('"verb":"show"')
    expect(card.actions[0]).to.deep.include({ label: 'Publish anyway' })
    // What stands above is not shown a second time.
    expect(card.blocks).to.have.length(1)
  })

  it('say of each other question what would be otherwise, and how many stand above already', async () => {
    await house.write('Ben Osei', 'May I return an item?')
    await written('You can send it back within 30 days.')
    const { blocks } = await typed('scenario backtest Returns')
    expect(blocks.map(block => 'label' in block && block.label)).to.deep.equal([
      '⚠️ Against what a person said (a check of words: read both): 1',
      'Newly answered: 2, 1 of them above',
    ])
    // Of why it hands off today, the first sentence is enough here.
    expect(JSON.stringify(blocks[1])).to.match(/Now: hands off: [^.]*\.?\\nWith it/u)
  })

  it('offer it on a scenario that customers do not get yet, and rolling back once there are two versions', async () => {
    await written('You can send it back within 14 days.')
    expect((await typed('scenario show Returns')).actions.map(a => a.verb)).to.include('scenario backtest')
    await typed('scenario publish Returns')
    expect((await typed('scenario show Returns')).actions.map(a => a.verb)).to.not.include('scenario backtest')
    await typed('scenario edit Returns', { instruction: 'You can send it back within two weeks.' })
    const read = readLine('scenario publish Returns', verbs)!.verb as HouseVerb
    const given = { controls: house.core.controls, queries: house.core.queries }
    const cards = await read.run(given, undefined, { scenario: 'Returns', anyway: true }, grace('second'))
    expect(cards.flatMap(c => c.actions.map(a => a.verb))).to.include('scenario rollback')
  })

  it('try an article and rules, and tell again what came of it', async () => {
    const article = await typed('article backtest returns', { title: 'Returns', text: 'You can send the lamp back within 14 days.' })
    expect(article.heading).to.match(/^The article ‘returns’ changes /u)
    expect((await typed('backtest')).heading).to.equal(article.heading)
    expect((await typed('rule backtest api threshold 0.99')).heading).to.match(/^A threshold of 0\.99 on api changes nothing/u)
    await typed('topic new returns', { name: 'Returns', examples: ['send the lamp back'] })
    expect((await typed('rule backtest returns skip on api')).heading).to.match(/^The rule “returns skip on api”/u)
    expect((await typed('backtest stop')).heading).to.equal('No backtest runs.')
  })

  it('make publishing ask for it', async () => {
    expect(JSON.stringify(await typed('autopilot backtest required'))).to.include('only after a clean backtest')
    await written('You can send it back within 14 days.')
    const unsure = await typed('scenario publish Returns')
    expect(JSON.stringify(unsure)).to.include('not tried on past sessions')
    await typed('autopilot backtest optional')
    expect((await typed('scenario publish Returns')).heading).to.include('is live')
  })

  it('make a rule and an article ask for it, where the house wants that, and go on with one press', async () => {
    const pressed = async ({ actions }: Card, label: string): Promise<Card> => {
      const { verb, input } = actions.find(action => action.label === label)!
      const given = { controls: house.core.controls, queries: house.core.queries }
      const found = Object.values(verbs).find(one => one.name === verb) as HouseVerb
      return (await found.run(given, undefined, found.input.parse(input), grace(`press ${++presses}`)))[0]!
    }
    await typed('topic new returns', { name: 'Returns', examples: ['send the lamp back'] })
    expect(JSON.stringify(await typed('autopilot backtest required for rules, articles'))).to.include('Articles and rules change only')
    const rule = await typed('autopilot topic returns skip')
    expect(rule.heading).to.equal('Nothing was changed yet')
    expect((await pressed(rule, 'Test on past sessions')).heading).to.match(/^The rule “returns skip”/u)
    expect((await pressed(rule, 'Set it anyway')).heading).to.equal('Autopilot')
    expect((await house.core.queries.autopilot()).topics).to.deep.equal([{ topic: 'returns', rule: 'skip' }])
    const set = await typed('autopilot topic returns prohibited anyway')
    expect((await pressed(set, 'Set it back')).heading).to.equal('Autopilot')
    expect((await house.core.queries.autopilot()).topics).to.deep.equal([{ topic: 'returns', rule: 'skip' }])
    expect((await typed('autopilot api threshold 0.9')).heading).to.equal('Nothing was changed yet')
    expect((await typed('autopilot api threshold 0.9 anyway')).heading).to.equal('Autopilot')
    const words = { title: 'Returns', text: 'You can send the lamp back within 14 days.' }
    const article = await typed('article write returns', words)
    expect(article.heading).to.equal('The article returns is not saved yet')
    expect((await pressed(article, 'Test on past sessions')).heading).to.match(/^The article ‘returns’/u)
    expect((await pressed(article, 'Save it anyway')).heading).to.equal('The article returns is saved, version 1.')
    expect((await typed('article write returns anyway', { ...words, text: 'Never.' })).heading).to.include('version 2')
    const long = await typed('article write returns', { ...words, text: 'No. '.repeat(400) }).catch(error => error)
    expect(long, 'too long for a button').to.be.instanceOf(Problem).with.property('code', 'confirm')
  })

  it('set how sure answers must be on a channel, and show it', async () => {
    expect(JSON.stringify(await typed('autopilot email threshold 0.7'))).to.include('from a confidence of 0.70 on')
    expect((await house.core.queries.autopilot()).thresholds).to.deep.equal({ email: 0.7 })
  })

  it('say what they want where a line is not clear', async () => {
    for (const line of ['rule backtest returns', 'rule backtest web threshold 2', 'scenario backtest', 'autopilot email threshold 7'])
      expect(await typed(line).catch(error => error), line).to.be.instanceOf(Problem)
  })
})
