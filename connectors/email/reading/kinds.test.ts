import { expect } from 'chai'
import { readHeaders } from './headers.ts'
import { kindOf } from './kinds.ts'
import { readLetter } from './read-letter.ts'

const kind = (lines: string, { from = 'ann@customer.example', types = [] as string[], text = '' } = {}): string =>
  kindOf({ headers: readHeaders(Buffer.from(`${lines}\n\n`)), from: { address: from }, types, text })

describe('A mail is written', () => {
  it('by a person, where nothing says else', () => {
    for (const lines of [
      '',
      'Auto-Submitted: no',
      'Precedence: normal',
      'Subject: Out of office on Friday',
      'Subject: Delivery failed',
      'X-Auto-Response-Suppress: DR, NDR',
      'X-Autoreply: no',
      'Return-Path: <ann@customer.example>',
    ])
      expect(kind(lines), lines).to.equal('person')
  })

  it('by a program that answers by itself', () => {
    for (const lines of [
      'Auto-Submitted: auto-replied',
      'Auto-Submitted: Auto-Replied (vacation)',
      'X-Autoreply: yes',
      'X-Autorespond: ',
      'Precedence: auto_reply',
      'X-Auto-Response-Suppress: All',
      'X-Auto-Response-Suppress: OOF, AutoReply',
      'Return-Path: <>',
      'Subject: Automatische Antwort: Hallo\nPrecedence: bulk',
      'Subject: Automatic reply: Hello\nAuto-Submitted: auto-generated',
      'Auto-Submitted: auto-generated',
    ])
      expect(kind(lines), lines).to.equal('autoreply')
  })

  it('to a list', () => {
    for (const lines of [
      'List-Id: <a.example>',
      'Precedence: list',
      'Precedence: bulk',
      'Precedence: Junk',
      'List-Unsubscribe: <https://x.example>',
      'List-Id: <a>\nAuto-Submitted: auto-generated',
    ])
      expect(kind(lines), lines).to.equal('list')
  })

  it('by a program that reports', () => {
    expect(kind('Content-Type: multipart/report; report-type=disposition-notification; boundary=b')).to.equal('report')
    expect(kind('Content-Type: multipart/report; report-type=feedback-report; boundary=b')).to.equal('report')
  })

  it('from where nobody reads an answer', () => {
    for (const from of ['no-reply@shop.example', 'noreply+1@shop.example', 'do_not_reply@shop.example', 'postmaster@shop.example'])
      expect(kind('', { from })).to.equal('notice')
  })

  it('by a server that could not deliver', () => {
    expect(kind('Content-Type: multipart/report; boundary=b; report-type="delivery-status"')).to.equal('bounce')
    expect(kind('X-Failed-Recipients: a@b.example')).to.equal('bounce')
    const types = ['message/delivery-status']
    expect(kind('Subject: Undelivered Mail Returned to Sender', { types })).to.equal('bounce')
    // Somebody asks what to make of one.
    for (const subject of ['Fwd: Undelivered Mail Returned to Sender', 'WG: Unzustellbar: Hallo'])
      expect(kind(`Subject: ${subject}`, { types }), subject).to.equal('person')
    expect(kind('Subject: Undelivered Mail Returned to Sender', { from: 'mailer-daemon@mx.example' })).to.equal('bounce')
    expect(kind('Subject: Unzustellbar: Hallo\nReturn-Path: <>', { from: 'exchange@mx.example' })).to.equal('bounce')
    expect(kind('Return-Path: <>', { text: 'Hi. This is the qmail-send program at mx.example.' })).to.equal('bounce')
  })

  it('and of a bounce is told why, for whom, and whether for good', async () => {
    const bounce = async (text: string) =>
      (await readLetter(Buffer.from(`From: MAILER-DAEMON@mx.example\nSubject: Mail delivery failed\nReturn-Path: <>\n\n${text}`))).bounce
    expect(await bounce('<gone@x.example>: host mx said: 550 5.1.1 no such user\n')).to.deep.equal({
      recipient: 'gone@x.example',
      permanent: true,
      reason: '<gone@x.example>: host mx said: 550 5.1.1 no such user',
    })
    expect(await bounce('Delivery to full@x.example was deferred: 452 4.2.2 mailbox full')).to.deep.include({ permanent: false })
    expect(await bounce('Die Adresse gone@x.example existiert nicht.')).to.deep.include({ permanent: true, recipient: 'gone@x.example' })
    expect(await bounce('Your mail to a@x.example is delayed; we will keep trying.')).to.deep.include({ permanent: false })
    expect(await bounce('')).to.deep.equal({ permanent: true, reason: '' })
  })

  it('by a person, where the list is our own address', async () => {
    const group = [
      'List-ID: <support.desk.example>',
      'Mailing-list: list support@desk.example; contact support+owners@desk.example',
      'Precedence: list',
      'List-Post: <https://groups.google.com/a/desk.example/group/support/post>, <mailto:support@desk.example>',
      'List-Unsubscribe: <mailto:googlegroups-manage+123+unsubscribe@googlegroups.com>, <https://groups.google.com/a/desk.example/group/support/subscribe>',
    ]
    const via = [
      'From: "\'Ann\' via Support" <support@desk.example>',
      'X-Original-From: Ann <ann@customer.example>',
      'X-Original-Sender: ann@customer.example',
    ]
    const read = (...lines: string[]) => readLetter(Buffer.from(`${lines.join('\n')}\n\nHello`), ['support@desk.example'])
    const rewritten = await read(...via, ...group)
    expect([rewritten.kind, rewritten.behind]).to.deep.equal(['person', { address: 'ann@customer.example', name: 'Ann' }])
    const plain = await read('From: ann@customer.example', ...group)
    expect([plain.kind, plain.from?.address]).to.deep.equal(['person', 'ann@customer.example'])
    const kinds = async (...more: string[][]) => Promise.all(more.map(async lines => (await read(...lines)).kind))
    expect(
      await kinds(
        [...via, ...group, 'Auto-Submitted: auto-replied'],
        [...via.slice(0, 1), 'X-Original-From: no-reply@shop.example', ...group],
        ['From: ann@customer.example', ...group, 'List-Unsubscribe: <https://news.example/out>'],
        ['From: ann@customer.example', ...group.slice(1), 'List-ID: <others.desk.example>'],
        ['From: ann@customer.example', ...group.slice(2)],
      ),
    ).to.deep.equal(['autoreply', 'notice', 'list', 'list', 'list'])
    const foreign = await readLetter(Buffer.from(`${[...via, ...group].join('\n')}\n\nHello`), ['other@desk.example'])
    expect([foreign.kind, foreign.behind]).to.deep.equal(['list', undefined])
  })
})
