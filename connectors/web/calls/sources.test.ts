import { expect } from 'chai'
import { openWebHouse, type WebHouse } from '#core/testing/houses/web-house.ts'
import type { WireSource } from '../wire.ts'

const maya = (key: string) => ({ who: { id: 'terminal:maya', name: 'Maya Lindqvist' }, key })

describe('A page that an answer cites', () => {
  let house: WebHouse
  const cite = { title: 'Returns', version: 1 }
  before(async () => {
    house = await openWebHouse(
      {},
      {
        publicUrl: 'https://desk.example',
        says: ({ text, evidence }) => {
          const [found] = evidence.filter(e => e.kind === 'passage')
          return found
            ? {
                text: `From ${found.title}`,
                sources: [
                  { title: found.title, version: 1 },
                  { ...cite, title: 'Elsewhere', url: 'https://x.example' },
                ],
                used: [found.id],
              }
            : { text }
        },
      },
    )
    const text =
      '# Returns\n\nReturns are free within **30 days**. <script>alert(1)</script> See [the rules](rules.md), [ours](https://desk.example/x) and [bad](javascript:alert(1)).\n\n## How\n\n| a | b |\n|:-:|---|\n| 1 | 2 |\n'
    await house.core.controls.putArticle('returns', { title: 'Returns', text }, maya('a'))
  })
  after(() => house.close())

  it('is read in place, whole and harmless', async () => {
    const who = await house.visitor()
    const { session } = await who.write('How do returns work within 30 days?')
    await who.listen(`?session=${session}`, all => all.some(e => e.data.entries?.some(x => x.author?.kind === 'ai')))
    const answer = (await who.read()).entries.find(e => e.author?.kind === 'ai')!
    expect(answer.sources?.[0]).to.deep.equal({ title: 'Returns' })
    const page = await who.get(`/web/source?session=${session}&seq=${answer.seq}&index=0`)
    expect(page.status).to.equal(200)
    const { title, html } = (await page.json()) as WireSource
    expect(title).to.equal('Returns')
    expect(html).to.include('<strong>30 days</strong>').and.include('<h3>How</h3>').and.include('href="https://desk.example/x"')
    expect(html).not.to.match(/<h1|<h2>Returns|<script|href="(?!https:)|style=/)
    expect(html).to.include('the rules')
    for (const wrong of [`seq=${answer.seq}&index=1`, `seq=${answer.seq}&index=9`, 'seq=1&index=0', 'seq=999&index=0'])
      expect((await who.get(`/web/source?session=${session}&${wrong}`)).status, wrong).to.equal(404)
    expect(
      (await (await house.visitor()).get(`/web/source?session=${session}&seq=${answer.seq}&index=0`)).status,
      'somebody else',
    ).to.equal(404)
  })
})
