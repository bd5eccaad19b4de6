// What is read in mails of some thirty programs and twenty languages.
import { expect } from 'chai'
import { letters, type Sample } from '#core/testing/email/letters.ts'
import { readLetter } from './read-letter.ts'

describe('Of a mail is read', () => {
  let samples: Sample[] = []
  before(async () => {
    samples = await letters()
  })

  it('what the person wrote now, and who or what wrote it', async () => {
    expect(samples.length).to.be.greaterThan(100)
    const read = Object.fromEntries(
      await Promise.all(
        samples.map(async ({ name, raw }) => {
          const { text, kind, bounce } = await readLetter(raw)
          return [name, { text, kind, ...(bounce ? { bounce } : {}) }] as const
        }),
      ),
    )
    const wanted = Object.fromEntries(
      samples.map(({ name, expected: { text, kind = 'person', bounce } }) => [
        name,
        { text: text.join('\n'), kind, ...(bounce ? { bounce } : {}) },
      ]),
    )
    expect(read).to.deep.equal(wanted)
  })

  it('what is enclosed', async () => {
    for (const { name, raw, expected } of samples)
      if (expected.enclosed)
        expect(
          (await readLetter(raw)).enclosed.map(part => `${part.name} ${part.type} ${part.inline ? 'inline' : 'attached'}`),
          name,
        ).to.deep.equal(expected.enclosed)
  })

  it('to whom it was, when, and what it answers', async () => {
    const letter = await readLetter(samples.find(({ name }) => name === 'gmail-en')!.raw)
    expect(letter.from).to.deep.equal({ address: 'ann@customer.example', name: 'Ann Example' })
    expect(letter.to).to.deep.equal([{ address: 'help@desk.example', name: 'Desk' }])
    expect(letter.deliveredTo).to.deep.equal(['help@desk.example'])
    expect(letter.messageId).to.equal('<gmail-en@customer.example>')
    expect(letter.inReplyTo).to.deep.equal(['<q1@desk.example>'])
    expect(letter.references).to.deep.equal(['<q0@desk.example>', '<q1@desk.example>'])
    expect(letter.at).to.equal(Date.parse('2026-05-05T09:30:00Z'))
    expect(letter.subject).to.equal('Re: Your order 1001')
    expect(letter.header('return-path')).to.equal('<ann@customer.example>')
    expect(letter.whole).to.contain('please restart the device')
  })

  it('in flowed text with paragraphs put together, but never a quote with its answer', async () => {
    const flowed = (body: string, more = '') =>
      readLetter(Buffer.from(`From: a@b.example\nContent-Type: text/plain; charset=utf-8; format=flowed${more}\n\n${body}`))
    expect((await flowed('On 05/05/2026 10:12, Desk wrote:\n> Hi \nHello \nthere.\n\n Bye\n')).text).to.equal('Hello there.\n\nBye')
    expect((await flowed('Hel \nlo\n', '; delsp=yes')).text).to.equal('Hello')
  })

  it('by the names of its people, which are no addresses whatever they say', async () => {
    const letter = await readLetter(
      Buffer.from(
        'From: =?utf-8?q?J=C3=B6rg_=3Cboss=40desk=2Eexample=3E?= <joerg@customer.example>\nReply-To: Team: a@b.example, "B, b" <b@B.example>;\n\nHi',
      ),
    )
    expect(letter.from).to.deep.equal({ address: 'joerg@customer.example', name: 'Jörg <boss@desk.example>' })
    expect(letter.replyTo).to.deep.equal([{ address: 'a@b.example' }, { address: 'b@b.example', name: 'B, b' }])
  })

  it('without what signs it, or says the same for other screens', async () => {
    const part = (type: string) => `--b\nContent-Type: ${type}\nContent-Disposition: attachment\n\nx\n`
    const types = ['application/pgp-signature', 'application/pkcs7-signature', 'text/x-amp-html', 'application/pdf']
    const { enclosed } = await readLetter(Buffer.from(`Content-Type: multipart/mixed; boundary=b\n\n${types.map(part).join('')}--b--\n`))
    expect(enclosed.map(each => each.type)).to.deep.equal(['application/pdf'])
  })
})
