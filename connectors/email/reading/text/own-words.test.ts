// Shapes of plain texts that no single program writes, and what is read in them.
import { expect } from 'chai'
import { linesOf } from './line.ts'
import { ownWords } from './own-words.ts'

const own = (...lines: string[]): string => ownWords(linesOf(lines.join('\n'))).own
const attributed = ['On Tue, May 5, 2026 at 10:12 AM Desk <help@desk.example> wrote:', '> Please restart it.']

describe('Of a plain text, their own words are', () => {
  it('what stands above a quote, and below it', () => {
    expect(own('Above.', '', ...attributed)).to.equal('Above.')
    expect(own(...attributed, '', 'Below.')).to.equal('Below.')
    expect(own(...attributed)).to.equal('')
  })

  it('what stands between quotes, each with what it answers', () => {
    expect(own(...attributed, '> Does it blink?', '', 'It does.', '', '> And now?', '', 'Still.')).to.equal(
      '> Please restart it.\n> Does it blink?\n\nIt does.\n\n> And now?\n\nStill.',
    )
    expect(own('See below.', '', ...attributed, '', 'Done.')).to.equal('See below.\n\n> Please restart it.\n\nDone.')
  })

  it('not what was history already in what they answer', () => {
    expect(own(...attributed, '>> Older words.', '', 'Done.', '> Next?', 'Yes.')).to.equal('> Please restart it.\n\nDone.\n\n> Next?\nYes.')
  })

  it('not a greeting and a name alone', () => {
    expect(own('Above.', '', ...attributed, '', 'Best regards', 'Ann')).to.equal('Above.\n\nBest regards\nAnn')
  })

  it('a passage that they chose to quote, but none that only hangs below', () => {
    expect(own('> Free returns', '', 'Is that so?')).to.equal('> Free returns\n\nIs that so?')
    expect(own('Is that so?', '', '> Free returns')).to.equal('Is that so?')
    expect(own('> All of it', '> is a quote')).to.equal('> All of it\n> is a quote')
  })

  it('not the end of a quoted line that was too long', () => {
    const long = '> This line of the quote was so long that the program broke it right before its'
    expect(own('Above.', '', attributed[0]!, long, 'last word', '> and went on.')).to.equal('Above.')
  })

  it('not an attribution that is wrapped within an address', () => {
    expect(own('Above.', '', 'On Tue, May 5, 2026 at 10:12 AM Desk <', 'help@desk.example> wrote:', '> Older.')).to.equal('Above.')
    expect(own('Above.', '', 'On Tue, May 5, 2026 at 10:12 AM Desk <help@desk.example', '> wrote:', '> Older.')).to.equal('Above.')
    expect(own('Above.', '', 'On Tue, May 5, 2026 Desk', '', '<', 'mailto:help@desk.example', '> wrote:', '', 'Older.')).to.equal('Above.')
  })

  it('not an attribution in a language unknown here', () => {
    expect(own('Above.', '', 'Xq 05/05/2026 10:12, Desk <help@desk.example> zzyzx:', '> Older.')).to.equal('Above.')
    expect(own('Above.', '', '2026-05-05 10:12 GMT+02:00 Desk', '', 'Older.')).to.equal('Above.')
  })

  it('all, where a sentence only looks like an attribution or a head', () => {
    for (const text of [
      'On Monday my colleague wrote:\nplease send it to Paris.',
      'See https://news.example/2026/05/05/she-wrote:\nIs that true?',
      'From: what I know, it broke.\nTo: be honest, I dropped it.',
      'Subject: matters\nDate: never',
      'My order from 5 May 2026 10:12:\nit has not come.',
      'Please write:\n```\n-- comment of SQL\n--\nselect 1\n```\nto the log',
      'Sent from my house to yours, the parcel\nwas lost on the way.',
      'Thanks,\nplease call me back at +49 30 901820, Ann',
      '???',
      '👍',
    ])
      expect(own(text)).to.equal(text)
  })

  it('not what follows a head, whatever announces it', () => {
    const head = ['From: Desk', 'Sent: Tuesday, May 5, 2026 10:12 AM', 'To: Ann', 'Subject: 1001', '', 'Older.']
    expect(own('Above.', '', ...head)).to.equal('Above.')
    expect(own('Above.', '', '_____________', ...head)).to.equal('Above.')
    expect(own('Above.', '', '====', '', 'Message of: 05/05/2026 10:12', ...head)).to.equal('Above.')
    expect(own('Above.', '', '*From:* Desk <help@desk.example>', '', '*Date:* 05.05.2026', '', 'Older.')).to.equal('Above.')
    expect(own('Above.', '', '‐‐‐‐‐‐‐ Original Message ‐‐‐‐‐‐‐', 'Older.')).to.equal('Above.')
    expect(own('Above.', '', '----- Nachricht -----', 'Xx: Desk <help@desk.example>', 'Yy: 05.05.2026', 'Older.')).to.equal('Above.')
    expect(own('Above.', '', 'From: Desk', 'Sent: Tuesday, May 5, 2026 10:12 AM', 'To: Ann', '', 'Older.')).to.equal('Above.')
    expect(own('Above.', '', '##- Please type your reply above this line -##', 'Older.')).to.equal('Above.')
  })

  it('all, where nothing stands above what looks like history', () => {
    expect(ownWords(linesOf('From: Ann <ann@x.example>\nSubject: Form\nDate: 5 May 2026\n\nA message of a form')).forwarded).to.contain(
      'A message of a form',
    )
    expect(own('On Tue, May 5, 2026 at 10:12 AM Desk <help@desk.example> wrote:', 'Please restart it.', '', 'Done.')).to.contain('Done.')
  })

  it('not signatures, notices and footers of lists', () => {
    expect(own('Words.', '', '-- ', 'Ann', 'Customer GmbH')).to.equal('Words.')
    expect(own('Words.', '', 'Sent from my iPhone', '', ...attributed)).to.equal('Words.')
    expect(own('Words.', '', `${'_'.repeat(47)}`, 'Help mailing list', 'https://lists.example/listinfo/help')).to.equal('Words.')
    expect(own('Words.', '', 'Kind regards', 'Ann Example', 'Tel: +49 30 901820', 'www.customer.example')).to.equal(
      'Words.\n\nKind regards\nAnn Example',
    )
    const notice = 'This message is confidential and intended solely for the addressee. If you got it in error, please delete it at once.'
    expect(own('Words.', '', notice)).to.equal('Words.')
    expect(own(notice)).to.equal(notice)
  })

  it('a line that an mbox has marked', () => {
    expect(own('I took it', '>From the shelf.')).to.equal('I took it\n> From the shelf.')
  })
})
