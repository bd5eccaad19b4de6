import { expect } from 'chai'
import { pageHtml } from './page-html.ts'

const at = 'https://desk.example/knowledge/returns'

describe('A page shown in place', () => {
  it('has its headings below the title, which is not said twice', () => {
    expect(pageHtml('---\ntitle: Returns\n---\n# Returns\n\nWords.\n\n## How\n\n###### Deep\n', { title: 'Returns' })).to.equal(
      '<p>Words.</p>\n<h3>How</h3>\n<h6>Deep</h6>\n',
    )
    expect(pageHtml('# Another\n\nWords.', { title: 'Returns' })).to.equal('<h2>Another</h2>\n<p>Words.</p>\n')
  })

  it('leads on from where it is, and nowhere else', () => {
    const page = (text: string, url?: string) => pageHtml(text, { title: 'x', ...(url === undefined ? {} : { url }) })
    expect(page('[a](rules#when)', at))
      .to.include('href="https://desk.example/knowledge/rules#when"')
      .and.include('rel="noopener nofollow ugc"')
    expect(page('[a **b**](rules.md) c')).to.equal('<p>a <strong>b</strong> c</p>\n')
    for (const bad of [
      'javascript:alert(1)',
      'JAVASCRIPT:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      '&#106;avascript:alert(1)',
    ])
      expect(page(`[x](${bad}) <${bad}>`, at), bad).not.to.match(/href="(?!https:)/)
  })

  it('does nothing: no raw HTML, pictures or styles', () => {
    const html = pageHtml(
      '<img src=x onerror=alert(1)>\n\n![a "b"](https://x.example/p.png)\n\n| a |\n|:-:|\n| 1 |\n\n```html"><script>\n<b>\n```\n',
      { title: 'x', url: at },
    )
    expect(html).not.to.match(/<(img|script|b>|style)|style=|class=|<[^>]* on/)
  })

  it('ends somewhere', () => {
    expect(pageHtml('a\n\n'.repeat(300_000), { title: 'x' }).length).to.be.lessThan(1_000_000)
    expect(pageHtml(`${'> '.repeat(5000)}x`, { title: 'x' }).length).to.be.lessThan(100_000)
  })
})
