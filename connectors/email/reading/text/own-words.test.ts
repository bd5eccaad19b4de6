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

  const words = 'Hello there,\nit works now, thank you.'
  const quote = '> How is it going?\n> Does it work?'
  const readOf = (text: string): string => ownWords(linesOf(text)).own

  it('without the line above a quote where it was wrapped behind its first words, or is of an old program', () => {
    for (const line of [
      'On\n3 May 2024, at 10:12, Ann <ann@shop.example> wrote:',
      'Em sex.,\n3 de mai. de 2024 às 10:12, Ana <ana@shop.example> escreveu:',
      'пт,\n3 трав. 2024 р. о 10:12 Іван <ivan@shop.example> пише:',
      'El vie., 3 may. 2024\na las 10:12, Ana (<ana@shop.example>) escribió:',
      'În vin., 3 mai 2024\nla 10:12, Ana <ana@shop.example> a scris:',
      'pet, 3. svi 2024. u 10:12 Ana <ana@shop.example> napisao je:',
      'On 3 May 2024, Ann said:',
      'Le 3 mai 2024, Ann nous a dit :',
      '2013/10/2 ann <ann@shop.example>',
      'Posted by ann on 01/21/2016',
    ])
      for (const between of ['\n', '\n\n']) expect(readOf(`${words}\n\n${line}${between}${quote}`), line).to.equal(words)
    expect(readOf(`${words}\n\nAm 03.05.24 um 10:12 schrieb Ann:\n\nHow is it going?`)).to.equal(words)
    expect(
      readOf(
        `${words}\n\n------------------&nbsp;Original&nbsp;------------------\nFrom: "Ann"<ann@shop.example>;\nDate: Fri, May 3, 2024 10:12 AM\nSubject: y\n\nHow?`,
      ),
    ).to.equal(words)
  })

  it('without what programs, scanners and lists put below', () => {
    for (const below of [
      'Được gửi từ iPhone của tôi',
      'ส่งจาก iPhone ของฉัน',
      'Poslané z iPhonu',
      'Получить Outlook для iOS',
      'iOS 版 Outlook を入手',
      '(Sent from a mobile device)',
      '<<sent by galaxy>>',
      '[Sent from my iPhone](https://phones.example)',
      'Nik from mobile',
      'Virus-free. www.avast.com',
      'Без вирусов. www.avast.com',
      'This email has been checked for viruses by Avast antivirus software.\nhttps://www.avast.com/antivirus',
      '---\nYou received this message because you are subscribed to the Google Groups "x" group.\nTo unsubscribe from this group, send email to x+off@googlegroups.com.',
      'Unsubscribe: forum-unsubscribe@lists.example',
      'Please consider the environment before printing this e-mail.',
    ]) {
      expect(readOf(`${words}\n\n${below}`), below).to.equal(words)
      expect(readOf(`${words}\n\n${below}\n\nOn 3 May 2024, at 10:12, Ann <ann@shop.example> wrote:\n${quote}`), below).to.equal(words)
    }
  })

  it('and nothing of what only looks like that', () => {
    for (const own of [
      'Here is what happened.\n\nOn 3 May 2024 the driver said:\n\nIt is not my parcel.',
      'Virus-free is all I ask for.\n\nYours, Ann',
      'I get this footer and want it gone:\n\nUnsubscribe does nothing.',
      'You received this message because you asked for it.',
      'It happens on my iPad\n\nand on the one from my sister',
      'Posted by mistake on Monday.\n\nPlease take it down.',
      'I ordered on 3 May 2024\nand the driver never came.',
    ])
      expect(readOf(own), own).to.equal(own)
    const above = `Thanks\nOn 3 May 2024, at 10:12, Ann <ann@shop.example> wrote:\n${quote}`
    expect(readOf(above)).to.equal('Thanks')
    expect(readOf(`We paid in May 2024.\n3 May 2024, at 10:12, Ann <ann@shop.example> wrote:\n${quote}`)).to.equal('We paid in May 2024.')
  })
})
