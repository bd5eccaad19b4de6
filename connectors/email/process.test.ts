import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { describeAtPostOffice, openPostOffice, type PostOffice } from '#core/testing/email/post-office.ts'
import { type ServerProcess, serverProcess } from '#core/testing/houses/server-process.ts'

const desk = 'support@desk.test'

interface Listed {
  items: { id: string }[]
}

describeAtPostOffice('A Threadline that reads mails and is killed', function () {
  this.timeout(90_000)
  let office: PostOffice
  let dir: string
  let running: ServerProcess

  before(async () => {
    office = await openPostOffice()
    dir = mkdtempSync(join(tmpdir(), 'threadline-mail-process-'))
    running = await serverProcess({
      dataDir: dir,
      env: { EMAIL_ADDRESS: desk, EMAIL_IMAP_URL: office.imapUrl(desk), EMAIL_SMTP_URL: office.smtpUrl(desk) },
    })
    await running.start()
  })
  after(async () => {
    await running?.end('SIGKILL')
    await office?.stop()
    rmSync(dir, { recursive: true, force: true })
  })

  const texts = async (): Promise<string[]> => {
    const { body } = await running.call('GET', '/api/v1/sessions?channel=email&limit=100')
    const all: string[] = []
    for (const { id } of (body as unknown as Listed).items) {
      const timeline = await running.call('GET', `/api/v1/sessions/${id}/timeline`)
      const { items } = timeline.body as unknown as { items: { kind: string; text?: string; author?: { kind: string } }[] }
      all.push(...items.filter(one => one.kind === 'message' && one.author?.kind === 'contact').map(one => one.text ?? ''))
    }
    return all
  }
  const until = async (ask: () => Promise<boolean>): Promise<void> => {
    for (const end = Date.now() + 40_000; !(await ask()); await new Promise(resolve => setTimeout(resolve, 100)))
      if (Date.now() > end) throw new Error(`nothing came of it: ${ask}`)
  }
  const write = (text: string): Promise<void> => office.send({ from: 'ada@customer.test', to: desk, subject: '', text })

  it('has every mail once, whenever it was killed', async () => {
    // Until the mailbox is read, what comes lies there already.
    for (let n = 0; (await texts()).length === 0; n++) {
      await write(`Is anybody there? ${n}`)
      await new Promise(resolve => setTimeout(resolve, 500))
    }
    const all = Array.from({ length: 12 }, (_, n) => `Mail number ${n}.`)
    for (const [n, text] of all.entries()) {
      await write(text)
      if (n % 4 !== 2) continue
      await running.end('SIGKILL')
      await running.start()
    }
    await until(async () => (await texts()).filter(text => text.startsWith('Mail number')).length >= all.length)
    const found = (await texts()).filter(text => text.startsWith('Mail number'))
    // Postfix brings mails that come at once in an order of its own: that of the mailbox counts.
    const lying = (await office.mailbox(desk)).flatMap(raw => /^Mail number \d+\./mu.exec(raw) ?? []).map(String)
    expect([...lying].sort()).to.deep.equal([...all].sort())
    expect(found).to.deep.equal(lying)
  })
})
