import { expect } from 'chai'
import fc from 'fast-check'
import type { Answer, Evidence, Question } from '#core/ports/answerer.ts'
import { createIndex, type Item } from '#core/search/index.ts'
import { languageOf } from '#core/search/languages/language.ts'
import { cutMarkdown } from '#core/search/text/passages.ts'
import { WHOLE_LIMIT } from './compose.ts'
import { confidenceOf, THRESHOLD } from './confidence.ts'
import { createOffline } from './index.ts'

interface Scenario {
  id: string
  title: string
  examples: string[]
  instruction: string
}

const pages: Record<string, string> = {
  'web-widget': `# Website chat

The website chat is a bubble in the corner of your pages.

## Put the chat on your website

To put the chat on your website, add one line of HTML before \`</body>\`:

\`\`\`html
<script src="https://desk.example.com/widget.js" async></script>
\`\`\`

## Change the colour

Set \`WEB_ACCENT\` to a colour such as \`#0f766e\` and start Threadline again.
`,
  operations: `# Operations

## Back up the data

Back up by stopping Threadline and copying the folder \`data\`. That is the whole backup.

## Restore a backup

Put the copy in the place of the data folder:

1. Stop Threadline.
2. Copy the folder back.
3. Start Threadline.
`,
  handoff: `# Handoff to a person

## When does the AI hand off?

The AI hands off when it is not sure, when the customer asks for a person, or when the customer is upset. It tells the customer and alerts the team.

## Claim a conversation

Claim a conversation with \`claim\`. From then on the AI says nothing more in it.
`,
}

const scenarios: Scenario[] = [
  {
    id: 'cancel-order',
    title: 'Cancel an order',
    examples: ['cancel my order', 'I want to stop my order', 'please cancel the order'],
    instruction: 'You can cancel an order until it is packed.',
  },
  {
    id: 'cancel-plan',
    title: 'Cancel a plan',
    examples: ['cancel my plan', 'I want to stop my plan', 'please cancel the plan'],
    instruction: 'A plan can be cancelled at the end of each month.',
  },
  {
    id: 'refund',
    title: 'Refunds',
    examples: ['when do I get my money back', 'how long does a refund take', 'where is my refund'],
    instruction: 'Refunds arrive within **five working days**.',
  },
]

const build = (markdown: Record<string, string>, taught: Scenario[]) => {
  const index = createIndex()
  const evidence = new Map<string, Omit<Evidence, 'score' | 'coverage'>>()
  const put = (item: Item, found: Omit<Evidence, 'score' | 'coverage'>): void => {
    index.put(item)
    evidence.set(item.id, found)
  }
  for (const [id, text] of Object.entries(markdown)) {
    const title = /^# (.+)$/m.exec(text)![1]!
    for (const passage of cutMarkdown({ id, title, text, version: 4, url: `https://help.example/${id}` })) {
      put({ ...passage, kind: 'passage' }, { ...passage, kind: 'passage' })
    }
  }
  for (const { id, title, examples, instruction } of taught) {
    const given = { id, title, headings: [], text: instruction }
    put({ ...given, kind: 'scenario', examples }, { ...given, kind: 'scenario', version: 2 })
  }
  return async (text: string, more: Partial<Question> = {}): Promise<Answer & { evidence: Evidence[] }> => {
    const { hits, unknown } = index.search(text, { limit: 8 })
    const found = hits.map(
      ({ id, score, coverage, example }): Evidence => ({
        ...evidence.get(id)!,
        score,
        coverage,
        ...(example === undefined ? {} : { example }),
      }),
    )
    const question = {
      text,
      history: [],
      language: languageOf(text),
      channel: 'web',
      instructions: [],
      evidence: found,
      unknown,
      clarified: 0,
      actions: [],
      results: [],
      ...more,
    }
    return { ...(await createOffline().answer(question, { signal: new AbortController().signal })), evidence: found }
  }
}

const overDocs = build(pages, [])
const overScenarios = build({}, scenarios)
const overBoth = build(pages, scenarios)

describe('The offline answerer', () => {
  it('quotes the passage that answers, code and all, and names the page', async () => {
    const answer = await overDocs('How do I put the chat on my website?')
    expect(answer).to.include({ kind: 'answer', class: 'quoted' })
    expect(answer.text).to.equal(
      'To put the chat on your website, add one line of HTML before `</body>`:\n\n```html\n<script src="https://desk.example.com/widget.js" async></script>\n```',
    )
    expect(answer.sources).to.deep.equal([{ title: 'Website chat', url: 'https://help.example/web-widget', version: 4 }])
    expect(answer.used).to.deep.equal(['web-widget#put-the-chat-on-your-website'])
    expect(answer.confidence).to.be.at.least(THRESHOLD)
    expect(answer.why).to.match(/“Website chat › Put the chat on your website” holds 100 % of the question's words/)
  })

  it('answers in the words of people too, not only of the page', async () => {
    for (const [question, id] of [
      ['how can I make a backup of my data?', 'operations#back-up-the-data'],
      ['how do I restore my data from a backup', 'operations#restore-a-backup'],
      ['can I change the color of the chat?', 'web-widget#change-the-colour'],
      ['when will the AI hand off to a person', 'handoff#when-does-the-ai-hand-off'],
    ] as const) {
      const answer = await overDocs(question)
      expect(answer.kind, question).to.equal('answer')
      expect(answer.used, question).to.deep.equal([id])
    }
  })

  it('knows what it does not know', async () => {
    for (const question of [
      'What is the capital of France?',
      'Do you sell shoes?',
      'Can I pay by PayPal?',
      'where is my parcel',
      'how do I bake bread',
      'my washing machine is broken',
      'Qual é a capital da França?',
      'asdf qwer',
      '???',
      '',
    ]) {
      const answer = await overDocs(question)
      expect(answer.kind, question).to.be.oneOf(['none', 'answer'])
      expect(answer.confidence, question).to.be.below(THRESHOLD)
      expect(answer.why, question).to.match(/^Closest, but not close enough|^Nothing that the AI may read|would answer, but/)
    }
  })

  it('hands over its best candidate with how sure it is, however unsure, and leaves it to the core', async () => {
    const unsure = await overScenarios('cancel please', { clarified: 1 })
    expect(unsure).to.include({ kind: 'answer', class: 'scenario' })
    expect(unsure.text).to.not.equal('')
    expect(unsure.confidence).to.be.within(0.01, THRESHOLD)
    expect(unsure.why).to.match(/^Closest, but not close enough/)
    const enough = await overScenarios('cancel please', { clarified: 1, threshold: unsure.confidence })
    expect(enough).to.include({ kind: 'answer', text: unsure.text, confidence: unsure.confidence })
    expect(enough.why).to.match(/^The scenario's reply/)
  })

  it('prefers a scenario to a page where it is sure enough for the channel', async () => {
    const ask = build({ refunds: '# Refunds\n\n## Refund please\n\nA refund takes ten days.' }, scenarios)
    const { used, confidence } = await ask('refund please')
    const kinds = await Promise.all([0.01, 1].map(async threshold => (await ask('refund please', { threshold })).class))
    expect(confidence).to.be.within(0, 1)
    expect(used).to.have.length(1)
    expect(kinds[0]).to.equal('scenario')
  })

  it('says what a scenario says, word for word', async () => {
    const answer = await overScenarios('how long will my refund take?')
    expect(answer).to.include({ kind: 'answer', class: 'scenario', text: 'Refunds arrive within **five working days**.' })
    expect(answer.sources).to.deep.equal([{ title: 'Refunds', version: 2 }])
    expect(answer.why).to.include('nearest example: “how long does a refund take”')
  })

  it('goes by a scenario that fits before any page', async () => {
    const answer = await build(
      { refunds: '# Refunds\n\nHow long does a refund take? It takes ten days.' },
      scenarios,
    )('how long does a refund take')
    expect(answer).to.include({ class: 'scenario', text: 'Refunds arrive within **five working days**.' })
  })

  it('takes a page where no scenario fits', async () => {
    expect(await overBoth('How do I put the chat on my website?')).to.include({ kind: 'answer', class: 'quoted' })
  })

  it('asks which of two is meant, once', async () => {
    const answer = await overScenarios('cancel please')
    expect(answer).to.include({ kind: 'clarify', class: 'clarifying' })
    expect(answer.text).to.match(/^Do you mean “Cancel an? (?:order|plan)” or “Cancel an? (?:order|plan)”\?$/)
    expect([...answer.used].sort()).to.deep.equal(['cancel-order', 'cancel-plan'])
    expect((await overScenarios('cancel please', { clarified: 1 })).confidence).to.be.below(THRESHOLD)
  })

  it('asks so in the language of the customer', async () => {
    expect((await overScenarios('cancel please', { language: 'de' })).text).to.match(/^Meinen Sie „/)
    expect((await overScenarios('cancel please', { language: 'xx' })).text).to.match(/^Do you mean/)
  })

  it('asks so about pages too, by page and heading', async () => {
    const two = {
      orders: '# Orders\n\n## Cancel and return\n\nOpen the order, press *Cancel* and return what came.',
      plans: '# Plans\n\n## Cancel and return\n\nOpen the plan, press *Cancel* and return what came.',
    }
    const answer = await build(two, [])('cancel and return')
    expect(answer).to.include({ kind: 'clarify', text: 'Do you mean “Orders › Cancel and return” or “Plans › Cancel and return”?' })
  })

  it('does not ask where one of them is clearly meant', async () => {
    expect(await overScenarios('please cancel my plan')).to.include({
      kind: 'answer',
      text: 'A plan can be cancelled at the end of each month.',
    })
  })

  it('stops when it is told to', async () => {
    const aborted = AbortSignal.abort(new Error('superseded'))
    const question = {
      text: 'x',
      history: [],
      language: 'en',
      channel: 'web',
      instructions: [],
      evidence: [],
      unknown: 1,
      clarified: 0,
      actions: [],
      results: [],
    }
    let reason = ''
    await createOffline()
      .answer(question, { signal: aborted })
      .catch(error => {
        reason = String(error)
      })
    expect(reason).to.include('superseded')
  })

  it('always quotes, always cites, never too much, whatever is asked', async () => {
    const words = fc.constantFrom(
      ...'how do I put the chat on my website back up data restore a backup claim conversation cancel order plan refund money colour person AI parcel Paris ? 4521'.split(
        ' ',
      ),
    )
    const question = fc.array(words, { maxLength: 12 }).map(list => list.join(' '))
    await fc.assert(
      fc.asyncProperty(question, fc.nat(1), async (text, clarified) => {
        const answer = await overBoth(text, { clarified })
        expect(answer.confidence).to.be.within(0, 1)
        expect(answer.kind === 'answer').to.equal(answer.text !== '' && answer.class !== 'clarifying')
        if (answer.kind !== 'answer') return
        const used = answer.evidence.filter(one => answer.used.includes(one.id))
        expect(used.map(one => one.text).join('\n')).to.include(answer.text)
        expect(answer.text.length).to.be.at.most(WHOLE_LIMIT)
        expect(answer.sources).to.deep.equal(
          used.map(({ title, url, version }) => ({ title, ...(url === undefined ? {} : { url }), version })),
        )
      }),
      { numRuns: 300 },
    )
  })
})

describe('The confidence', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const features = fc.record({
    score: share,
    coverage: share,
    margin: share,
    company: share,
    named: share,
    together: share,
    substance: share,
  })

  it('stays between 0 and 1, and never falls when the match gets better', () => {
    fc.assert(
      fc.property(fc.constantFrom('scenario' as const, 'passage' as const), features, share, (kind, given, better) => {
        const before = confidenceOf(kind, given)
        expect(before).to.be.within(0, 1)
        for (const name of ['score', 'coverage', 'margin', 'named', 'together'] as const) {
          expect(confidenceOf(kind, { ...given, [name]: Math.max(given[name], better) })).to.be.at.least(before)
        }
      }),
    )
  })
})
