// The story of a whole conversation, told by a customer with a mail program of their own, by way of Postfix and Dovecot.
import { simpleParser } from 'mailparser'
import { tellStory } from '#core/testing/channels/story.ts'
import { openPostOffice, whyNoPostOffice } from '#core/testing/email/post-office.ts'
import { createCutProxy } from '#core/testing/network/cut-proxy.ts'
import { until } from '#core/testing/until.ts'

const desk = 'support@desk.test'
const ada = 'ada@customer.test'

tellStory({
  channel: 'email',
  keeps: true,
  missing: whyNoPostOffice,
  async open({ printed }) {
    const office = await openPostOffice()
    const through = async (url: string) => {
      const direct = new URL(url)
      const proxy = await createCutProxy(Number(direct.port))
      direct.port = new URL(proxy.url).port
      return { proxy, url: direct.href }
    }
    const [imap, smtp] = [await through(office.imapUrl(desk)), await through(office.smtpUrl(desk))]
    const proxies = [imap.proxy, smtp.proxy]
    let subject = ''
    let number = 0

    const inbox = async () => Promise.all((await office.mailbox(ada)).map(raw => simpleParser(raw)))
    return {
      variables: { EMAIL_ADDRESS: desk, EMAIL_IMAP_URL: imap.url, EMAIL_SMTP_URL: smtp.url },
      // What lies in a mailbox when it is first read stays there.
      begin: async () => void (await until('the mailbox is read', () => printed().includes('the mailbox is read from now on'))),
      /** The first words are the subject too; from then on they answer the last mail of ours, with its words below. */
      async write(text) {
        number += 1
        const messageId = `<${number}.story@customer.test>`
        const last = (await inbox()).at(-1)
        subject ||= text
        await office.send({
          from: { name: 'Ada Byron', address: ada },
          to: last?.replyTo?.value[0]?.address ?? desk,
          subject: last ? `Re: ${subject}` : subject,
          messageId,
          ...(last?.messageId ? { inReplyTo: last.messageId, references: [last.messageId] } : {}),
          text: last ? `${text}\n\nOn Monday Support wrote:\n${(last.text ?? '').trim().replace(/^/gmu, '> ')}` : text,
        })
        // Postfix brings mails that come at once in an order of its own.
        await until('the mail lies in the mailbox', async () => (await office.mailbox(desk)).some(raw => raw.includes(messageId)))
      },
      read: async () => (await inbox()).map(({ text = '' }) => text),
      /** The page's address stands in the mail; its form is sent as a browser does. */
      async rate(score) {
        const page = await until('they are asked', async () =>
          (await inbox()).map(({ text = '' }) => /https?:\/\/\S+\/rate\/[\w.]+/u.exec(text)?.[0]).find(Boolean),
        )
        const form = await (await fetch(page)).text()
        if (!/<form method="post">/u.test(form)) throw new Error(`no form at ${page}: ${form}`)
        const response = await fetch(page, { method: 'POST', body: new URLSearchParams({ score: String(score) }) })
        if (!response.ok) throw new Error(`the page took no rating: ${response.status} ${await response.text()}`)
      },
      cut() {
        for (const proxy of proxies) proxy.cut('both')
      },
      mend() {
        for (const proxy of proxies) proxy.mend('reset')
      },
      async close() {
        await Promise.all(proxies.map(proxy => proxy.close()))
        await office.stop()
      },
    }
  },
})
