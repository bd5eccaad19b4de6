import { expect } from 'chai'
import fc from 'fast-check'
import { now, wildText } from '#core/testing/slack/drawings.ts'
import { clean, cleanLine } from './clean.ts'
import { clip, pieces } from './limits.ts'
import { code, commands, link, moment, phrase, plainPhrase, word, wordsIn } from './words.ts'

const reader = { now, zone: 'Europe/Berlin' }

describe('Words of others in Slack', () => {
  it('ping nobody and open nothing, whatever they say', () => {
    expect(word('<!channel> <@U123> <https://evil.example|bank>')).to.equal(
      '&lt;!channel&gt; &lt;@U123&gt; &lt;https://evil.example|bank&gt;',
    )
    expect(word('&lt;!here&gt;')).to.equal('&amp;lt;!here&amp;gt;')
  })

  it('are not bold, struck, code or a picture where they only look like it', () => {
    expect(word('*sale* ~old~ _new_ `x`')).to.equal('∗sale∗ ∼old∼ ˍnewˍ ˋxˋ')
    expect(word(':tada:')).to.equal('∶tada:')
    expect(wordsIn('> not a quote', 100)).to.equal('› not a quote')
  })

  it('stay as they are where nothing could go wrong', () => {
    expect(word('order_id 2 * 3 at 10:30:00, 5 > 3')).to.equal('order_id 2 * 3 at 10:30:00, 5 &gt; 3')
  })

  it('keep their direction to themselves, and can not turn the line around', () => {
    expect(word('مريم')).to.equal('\u2068مريم\u2069')
    expect(word('\u202eadA\u202c')).to.equal('adA')
    expect(cleanLine('A\u200bd\ufeffa\u0000')).to.equal('Ada')
  })

  it('keep emoji and scripts whole', () => {
    for (const text of ['👩‍👩‍👧‍👦', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'नमस्ते', 'می‌خواهم']) expect(clean(text)).to.equal(text)
    expect(clip('👩‍👩‍👧‍👦'.repeat(3), 13)).to.equal('👩‍👩‍👧‍👦…')
  })

  it('are cut into pieces without a loss but for the space between', () => {
    fc.assert(
      fc.property(wildText(9000), fc.integer({ min: 50, max: 400 }), (text, length) => {
        const parts = pieces(clean(text), length)
        for (const part of parts) expect(part.length).to.be.at.most(length)
        expect(parts.join('').replace(/\s/gu, '')).to.equal(clean(text).replace(/\s/gu, ''))
      }),
    )
  })

  it('are safe as code and as a link too', () => {
    expect(code('a`b<!here>')).to.equal('`aˋb&lt;!here&gt;`')
    expect(link('https://example.com/?a=1&b=2', 'Terms | <b>')).to.equal('<https://example.com/?a=1&amp;b=2|Terms ¦ &lt;b&gt;>')
    expect(link('javascript:alert(1)', 'Press me')).to.equal('Press me')
    expect(link('https://example.com/|<!channel>', 'x')).to.equal('x')
  })
})

describe('Moments in Slack', () => {
  it('are written by Slack in each reader’s zone, and in the reader’s own where it can not', () => {
    expect(moment(now, reader)).to.equal('<!date^1795376400^{date_short_pretty} at {time}|22 Nov, 20:40 CET>')
    const said = ['due ', { at: now + 7_200_000, as: 'ago' }, ', seen ', { at: now - 300_000, as: 'clock' }] as const
    expect(phrase(said, reader)).to.equal('due in 2 h, seen <!date^1795376100^{date_short_pretty} at {time}|22 Nov, 20:35 CET>')
    expect(plainPhrase(said, reader)).to.equal('due in 2 h, seen 22 Nov, 20:35 CET')
  })
})

describe('Words of the house in Slack', () => {
  it('name a command as it is typed here, and leave other quoted words alone', () => {
    expect(commands('‘team new’ adds one. Did you mean ‘queue’?')).to.equal('‘/desk team new’ adds one. Did you mean ‘/desk queue’?')
    expect(commands('‘25’ in ‘sat 10-25’ is no time of day. ‘#25’ opens it.')).to.equal(
      '‘25’ in ‘sat 10-25’ is no time of day. ‘/desk #25’ opens it.',
    )
    expect(commands('Say which session: ‘#4521 snooze’.')).to.equal('Say which session: ‘/desk #4521 snooze’.')
    expect(commands('Nobody is called ‘Ada’, and ‘reply’ needs a thread.')).to.equal('Nobody is called ‘Ada’, and ‘reply’ needs a thread.')
  })

  it('leave out numbers and ids that only who types needs', () => {
    expect(phrase(['Why, in ', { ticket: 1, session: 's' }, { typed: ' ·9' }], reader)).to.equal('Why, in #1')
  })

  it('are cut between words', () => {
    expect(clip('The customer was charged twice', 25)).to.equal('The customer was charged…')
    expect(clip('a'.repeat(30), 10)).to.equal(`${'a'.repeat(9)}…`)
  })
})
