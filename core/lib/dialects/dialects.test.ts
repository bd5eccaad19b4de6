import { expect } from 'chai'
import fc from 'fast-check'
import { toDiscord } from './discord.ts'
import { toPlain } from './plain.ts'
import { toTeams } from './teams.ts'
import { toWhatsApp } from './whatsapp.ts'

const all = { toPlain, toWhatsApp, toDiscord, toTeams }

const drawn = (markdown: string): Record<string, string> =>
  Object.fromEntries(Object.entries(all).map(([name, draw]) => [name, draw(markdown)]))

describe('An answer in the dialects of the channels', () => {
  it('says its looks in each one’s signs', () => {
    expect(drawn('**bold** _slanted_ ~~gone~~ ***both*** `a*b`')).to.deep.equal({
      toPlain: 'bold slanted gone both a*b',
      toWhatsApp: '*bold* _slanted_ ~gone~ *_both_* `a*b`',
      toDiscord: '**bold** *slanted* ~~gone~~ ***both*** `a*b`',
      toTeams: '**bold** _slanted_ ~~gone~~ **_both_** `a*b`',
    })
    expect(drawn('# Steps\n\nFirst')).to.deep.equal({
      toPlain: 'Steps\n\nFirst',
      toWhatsApp: '*Steps*\n\nFirst',
      toDiscord: '# Steps\n\nFirst',
      toTeams: '**Steps**\n\nFirst',
    })
    expect(toDiscord('#### Deep')).to.equal('**Deep**')
  })

  it('shows where links and pictures lead', () => {
    expect(drawn('[here](https://a.example/x_(y)) ![a map](https://b.example/m.png)')).to.deep.equal({
      toPlain: 'here (https://a.example/x_(y)) a map (https://b.example/m.png)',
      toWhatsApp: 'here (https://a.example/x_(y)) a map (https://b.example/m.png)',
      toDiscord: '[here](https://a.example/x_%28y%29) [a map](https://b.example/m.png)',
      toTeams: '[here](https://a.example/x_%28y%29) [a map](https://b.example/m.png)',
    })
    for (const text of ['https://a.example/a_b?c=1', 'help@a.example', '<https://a.example/a_b>'])
      for (const draw of [toPlain, toWhatsApp, toDiscord]) expect(draw(text)).to.equal(text.replace(/[<>]/g, ''))
  })

  it('makes no link of what is none', () => {
    for (const text of ['[x](javascript:alert)', '[x](/here)', '![x](data:image/png;base64,AA)'])
      for (const draw of [toDiscord, toTeams]) expect(draw(text)).not.to.match(/(?<!\\)\]\(/)
  })

  it('masks no link in Discord whose words are another address', () => {
    expect(toDiscord('[https://bank.example](https://evil.example)')).to.equal(
      'https://bank.example (https://evil.example)'.replace('-', '\\-'),
    )
    expect(toDiscord('[bank.example](https://evil.example)')).to.equal('bank.example (https://evil.example)')
    expect(toDiscord('[mail us](mailto:a@b.example)')).to.equal('mail us (a@b.example)')
  })

  it('keeps lists, what hangs below their items, and quotes', () => {
    const list = '3. one\n4. two\n   - nested\n     more\n5. three'
    for (const draw of [toPlain, toWhatsApp, toDiscord]) expect(draw(list)).to.equal(list)
    expect(toTeams(list)).to.equal(list.replace('nested', 'nested  '))
    for (const draw of Object.values(all)) expect(draw('> one\n>\n> - two')).to.equal('> one\n>\n> - two')
  })

  it('keeps code as it is', () => {
    for (const draw of [toWhatsApp, toDiscord, toTeams]) expect(draw('```\n  a * b\n\n  c_d\n```')).to.equal('```\n  a * b\n\n  c_d\n```')
    expect(toDiscord('~~~js\na```b\n~~~')).to.equal('```js\na`\u200b`\u200b`b\n```')
    expect(toPlain('a\n\n```\n  b\n```')).to.equal('a\n\nb'.replace('b', '  b'))
  })

  it('writes a table as lines, or in letters of one width', () => {
    expect(drawn('| Plan | Price |\n|---|---|\n| **Pro** | 10 € |')).to.deep.equal({
      toPlain: 'Plan | Price\nPro | 10 €',
      toWhatsApp: '*Plan* | *Price*\n*Pro* | 10 €',
      toDiscord: '```\nPlan  Price\nPro   10 €\n```',
      toTeams: 'Plan | Price  \n**Pro** | 10 €',
    })
  })

  it('takes nothing for markup that is none', () => {
    expect(toWhatsApp('2 \\* 3, \\*not bold\\* and order\\_id')).to.equal('2 ∗ 3, ∗not bold∗ and order_id')
    expect(toDiscord('\\*not bold\\* ||a|| order_id 1\\. x')).to.equal('\\*not bold\\* \\|\\|a\\|\\| order\\_id 1. x')
    expect(toTeams('<at>Ann</at> &lt;b&gt;')).to.equal('&lt;at\\>Ann&lt;/at\\> &lt;b\\>')
    expect(toDiscord('1\\. x')).to.equal('1\\. x')
  })

  it('shows what is too long for an answer as it is written', () => {
    expect(toPlain(`**a**${'b '.repeat(15_000)}`)).to.match(/^\*\*a\*\*b b/)
  })

  const words = fc.constantFrom(
    ...'@everyone|@here|<@123>|<@!123>|<@&55>|<#9>|</ban:1>|<a:x:1>|<:x:1>|<t:1>|<id:home>|\\|*|_|`|```\n|[|](|)|https://a.example/|~~|**|> |- |\n|\n\n|1. || | |a|é|\u200b'.split(
      '|',
    ),
  )
  const hostile = fc.array(fc.oneof(words, fc.string({ maxLength: 4 })), { maxLength: 40 }).map(all => all.join(''))

  it('lets no mention into Discord, whatever it is made of', () => {
    const call = /@(?:everyone|here)|<(?:@[!&]?\d|#\d|a?:\w+:\d|t:-?\d|\/|id:)/
    fc.assert(
      fc.property(hostile, text => {
        expect(toDiscord(text)).not.to.match(call)
      }),
      { numRuns: 3000 },
    )
  })

  it('loses no words, whatever they are made of', () => {
    const letters = (text: string): string => text.replace(/[^a-z]/g, '')
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.stringMatching(/^[a-z]{1,5}$/), fc.constantFrom(' ', '\n', '\n\n', '**', '_', '~~', '- ', '1. ', '`')), {
          maxLength: 60,
        }),
        parts => {
          const text = parts.join('')
          // A block's language is no word of it.
          fc.pre(!/~~~|```/.test(text))
          for (const [name, draw] of Object.entries(all)) expect(letters(draw(text)), name).to.equal(letters(text))
        },
      ),
      { numRuns: 2000 },
    )
  })
})
