import { expect } from 'chai'
import fc from 'fast-check'
import { toHtml } from './html.ts'
import { longestAnswer, webUrl } from './reader.ts'

const tags = 'p|br|strong|em|s|a|ul|ol|li|code|pre|blockquote|table|thead|tbody|tr|th|td|hr'
const attribute = '(?: (?:href="(?:https?://|mailto:)[^"<>]*"|title="[^"<>]*"|rel="noopener nofollow ugc"|target="_blank"|start="\\d+"))*'
const harmless = new RegExp(`^(?:[^<>]|</(?:${tags})>|<(?:${tags})${attribute}>)*$`)

describe('Markdown of an answer', () => {
  it('becomes what it means', () => {
    expect(toHtml('**Yes**, within `30` days:\n\n- one\n- two')).to.equal(
      '<p><strong>Yes</strong>, within <code>30</code> days:</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n',
    )
    expect(toHtml('a\nb'), 'a line break of a chat is one').to.equal('<p>a<br>\nb</p>\n')
    expect(toHtml('## Steps'), 'no headings within somebody’s page').to.equal('<p><strong>Steps</strong></p>\n')
    expect(toHtml('| a | b |\n|---|--:|\n| 1 | 2 |')).to.include('<td>2</td>')
  })

  it('opens links in a new tab and vouches for none of them', () => {
    const link = '<a href="https://acme.example/a?b=1&amp;c=2" rel="noopener nofollow ugc" target="_blank">'
    expect(toHtml('[here](https://acme.example/a?b=1&c=2)')).to.equal(`<p>${link}here</a></p>\n`)
    expect(toHtml('https://acme.example/a?b=1&c=2')).to.include(link)
    expect(toHtml('help@acme.example')).to.include('href="mailto:help@acme.example"')
    expect(toHtml('read node.js or README.md'), 'a file name is no address').not.to.include('<a ')
  })

  it('makes no link of one that leads nowhere', () => {
    expect(toHtml('[here]() and [there](https://b.example)')).to.equal(
      '<p>here and <a href="https://b.example" rel="noopener nofollow ugc" target="_blank">there</a></p>\n',
    )
    expect(toHtml('[]()')).to.equal('<p></p>\n')
  })

  it('shows a picture as its words', () => {
    expect(toHtml('![a map](https://tracker.example/x.png)')).to.equal('<p>a map</p>\n')
    expect(toHtml('[![<b>](https://a.example/x.png)](https://b.example)')).to.match(harmless)
  })

  const hostile = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java\nscript:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:msgbox)',
    '[x](file:///etc/passwd)',
    '[x](//evil.example)',
    '[x](/web/session)',
    '<javascript:alert(1)>',
    '<https://a.example/"onmouseover="alert(1)>',
    '[x](https://a.example "t\\" onmouseover=\\"alert(1)")',
    '[x](https://a.example/<script>)',
    '[a]: javascript:alert(1)\n\n[a]',
    '```"><script>alert(1)</script>\nx\n```',
    '`<b>`',
    '    <svg onload=alert(1)>',
    '<style>*{display:none}</style>',
    '<iframe srcdoc="<script>alert(1)</script>">',
    '<!-- --><![CDATA[<script>]]>',
    '| <img onerror=x> |\n|---|\n| <script> |',
    '![x](x" onerror="alert(1))',
    '&lt;script&gt; &#60;script&#62;',
    '\u2028<script>\u0000</script>',
    '<a href="https://a.example" onclick="alert(1)">x</a>',
    '<mailto:a@b.example" onclick="x>',
  ]
  for (const words of hostile)
    it(`makes ${JSON.stringify(words)} harmless`, () => {
      expect(toHtml(words)).to.match(harmless)
    })

  it('is harmless whatever the words', () => {
    const pieces = [
      '<',
      '>',
      '"',
      "'",
      '&',
      '(',
      ')',
      '[',
      ']',
      '!',
      '`',
      '\n',
      ' ',
      '|',
      '-',
      '*',
      ':',
      'javascript:',
      'https://a.example',
      'onerror=',
      'script',
      '\\',
    ]
    const words = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 40 }).map(parts => parts.join(''))
    fc.assert(
      fc.property(words, text => harmless.test(toHtml(text))),
      { numRuns: 2000 },
    )
  })

  it('that is too long to be an answer is shown as it is', () => {
    expect(toHtml(`**${'a'.repeat(longestAnswer)}<b>`)).to.match(/^<p>\*\*a+&lt;b&gt;<\/p>$/)
  })
})

describe('An address that is to be shown', () => {
  it('is one of the web, or none', () => {
    expect(webUrl('https://acme.example/a b')).to.equal('https://acme.example/a%20b')
    for (const url of ['javascript:alert(1)', 'data:text/html,x', '//evil.example', '/path', 'https://', '', undefined])
      expect(webUrl(url)).to.equal(undefined)
  })
})
