import { expect } from 'chai'
import { written } from '../text/line.ts'
import { ownWords } from '../text/own-words.ts'
import { markupLines } from './lines.ts'

const read = (html: string): string =>
  markupLines(html, new Map([['a@b', '[image: photo.jpg]']]))
    .map(written)
    .join('\n')
const own = (html: string): string => ownWords(markupLines(html)).own

describe('The HTML of a mail is read', () => {
  it('as words, with blanks and lines as they are seen', () => {
    expect(read('<p>One  \n two</p><p>three<br>four&nbsp;five</p>')).to.equal('One two\n\nthree\nfour five')
    expect(read('<div>One</div><div><br></div><div><b>t</b>wo</div>')).to.equal('One\n\ntwo')
    expect(read('<span>a</span> <span> b</span><td>c</td><td>d</td>')).to.equal('a b c d')
    expect(read('a<pre>  b\n\n    c</pre>')).to.equal('a\n\n  b\n\n    c')
    expect(read('<ol start="3"><li>c</li><li>d<ul><li>e</li></ul></li></ol>')).to.equal('3. c\n4. d\n\n- e')
  })

  it('without what nobody sees', () => {
    for (const html of [
      '<script>x</script>',
      '<style>x</style>',
      '<div style="display:none">x</div>',
      '<p hidden>x</p>',
      '<title>x</title>',
      '<!-- x -->',
      '<span style="font-size:0px">x</span>',
    ])
      expect(read(`a${html}`), html).to.equal('a')
    expect(read('<div style="display:none">x<div>y</div></div>b')).to.equal('b')
  })

  it('with links as text and address, but those that lead nowhere', () => {
    expect(read('<a href="https://shop.example/a">here</a>')).to.equal('here <https://shop.example/a>')
    expect(read('<a href="https://www.shop.example/">shop.example</a>')).to.equal('shop.example')
    for (const href of ['javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.example', '#top', 'https://a b'])
      expect(read(`<a href="${href}">here</a>`), href).to.equal('here')
  })

  it('with pictures by their names, but those of one pixel', () => {
    expect(read('a <img src="cid:a@b" alt="x"> b')).to.equal('a [image: photo.jpg] b')
    expect(read('<img src="cid:a%40b">')).to.equal('[image: photo.jpg]')
    expect(read('<img src="https://x.example/y.png" alt="Our shop">')).to.equal('[image: Our shop]')
    expect(read(`a <img src="data:image/png;base64,${'iVBO'.repeat(1_000_000)}"> b`)).to.equal('a [image] b')
    expect(read('a<img src="https://x.example/y.png"><img alt="x" width="1"><img alt="x" style="height:1px">')).to.equal('a')
  })

  it('with quotes of tags and of signs', () => {
    expect(read('a<blockquote>b<blockquote>c</blockquote></blockquote>d')).to.equal('a\n\n> b\n>\n>> c\n\nd')
    expect(own('Above.<br>&gt; From: a@b.example<br>&gt; Subject: x<br>&gt; Date: 5 May 2026<br>&gt;<br>&gt; Older.')).to.equal('Above.')
  })

  it('as own words and history', () => {
    expect(own('<blockquote type="cite">Older.</blockquote><p>Below.</p>')).to.equal('Below.')
    expect(own('<blockquote>Chosen.</blockquote><p>Below.</p>')).to.equal('> Chosen.\n\nBelow.')
    expect(own('<p>Above.</p><div class="yahoo_quoted">Older, without a line that says so.</div>')).to.equal('Above.')
    expect(own('<p>Words.</p><div id="Signature">Ann</div>')).to.equal('Words.')
    expect(own('<div id="Signature">Written in its place</div>')).to.equal('Written in its place')
  })

  it('with the head that Outlook sets off by a line, in whatever language', () => {
    const head = (style: string) =>
      own(
        `<p>Above.</p><div style="${style}"><p><b>Xno:</b> Desk &lt;help@desk.example&gt;<br><b>Xsut:</b> 2026. g. 5. maijs 10:12<br><b>Xkam:</b> Ann</p></div><p>Older.</p>`,
      )
    expect(head('border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in')).to.equal('Above.')
    expect(head('color:red')).to.contain('Older.')
    expect(own('<p>Above.</p><div id="appendonsend"></div><p>Below, without a head.</p>')).to.equal('Above.\n\nBelow, without a head.')
  })

  it('where there are more tags within each other than are followed, without them', () => {
    expect(read(`${'<i>'.repeat(10_000)}a &lt; b`)).to.contain('a')
  })
})
