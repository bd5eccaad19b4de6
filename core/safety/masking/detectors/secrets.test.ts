import { expect } from 'chai'
import { mask } from '../mask.ts'

describe('Masking secrets', () => {
  const body = (length: number) => 'a1B2c3D4e5F6g7H8'.repeat(8).slice(0, length)
  const upper = (length: number) => 'A1B2C3D4E5F6G7H8'.repeat(8).slice(0, length)
  const hex = (length: number) => 'a1b2c3d4e5f60718'.repeat(8).slice(0, length)
  const secrets: [string, string][] = [
    ['an OpenAI key', `sk-${body(40)}`],
    ['a project key', `sk-proj-${body(48)}`],
    ['an Anthropic key', `sk-ant-api03-${body(40)}`],
    ['a live Stripe key', `${['sk', 'live'].join('_')}_${body(24)}`],
    ['a restricted Stripe key', `${['rk', 'live'].join('_')}_${body(24)}`],
    ['a webhook secret', `whsec_${body(32)}`],
    ['a GitHub token', `ghp_${body(36)}`],
    ['a fine-grained GitHub token', `github_pat_${body(22)}_${body(40)}`],
    ['a GitLab token', `glpat-${body(20)}`],
    ['a Slack token', `${['xoxb', '123456789012'].join('-')}-${body(24)}`],
    ['a Slack app token', `${['xapp', '1'].join('-')}-A0${upper(10)}-123-${hex(40)}`],
    ['an AWS key id', `AKIA${upper(16)}`],
    ['a Google key', `AIza${body(35)}`],
    ['an npm token', `npm_${body(36)}`],
    ['a SendGrid key', `SG.${body(22)}.${body(43)}`],
    ['a Hugging Face token', `hf_${body(34)}`],
    ['a Shopify token', `shpat_${hex(32)}`],
    ['a signed token', `eyJ${body(20)}.eyJ${body(30)}.${body(40)}`],
    ['a Slack webhook', `https://hooks.slack.com/services/T0${upper(8)}/B0${upper(8)}/${body(24)}`],
    ['a Discord webhook', `https://discord.com/api/webhooks/123456789012345678/${body(60)}`],
    ['a Telegram token', `123456789:${body(35)}`],
    ['a private key', `-----BEGIN RSA PRIVATE KEY-----\n${body(64)}\n${body(64)}\n-----END RSA PRIVATE KEY-----`],
    ['a private key cut off', `-----BEGIN OPENSSH PRIVATE KEY-----\n${body(64)}\n${body(20)}`],
  ]
  for (const [name, secret] of secrets)
    it(`takes ${name} out whole`, () => {
      for (const [before, behind] of [
        ['', ''],
        ['my key is ', ' ok?'],
        ['key="', '"'],
        ['(', ').'],
      ]) {
        if (behind !== '' && name.endsWith('cut off')) continue
        const { text, masked } = mask(`${before}${secret}${behind}`)
        expect(masked).to.deep.equal(['secret'])
        expect(text).to.equal(`${before}[secret]${behind}`)
      }
    })

  const said: [string, string][] = [
    [`Authorization: Bearer ${body(30)}`, 'Authorization: Bearer [secret]'],
    [`api_key=${body(20)}&x=1`, 'api_key=[secret]&x=1'],
    [`my API key is ${body(20)}`, 'my API key is [secret]'],
    [`mein API-Schlüssel lautet: ${body(20)}`, 'mein API-Schlüssel lautet: [secret]'],
    [`AWS_SECRET_ACCESS_KEY=${body(40)}`, 'AWS_SECRET_ACCESS_KEY=[secret]'],
    [`twilio auth token ${hex(32)}`, 'twilio auth token [secret]'],
    [`our twilio secret: SK${hex(32)}`, 'our twilio secret: [secret]'],
    ['postgres://bob:hunter2@db.example/x', 'postgres://bob:[password]@db.example/x'],
  ]
  for (const [text, expected] of said)
    it(`turns “${text.slice(0, 30)}…” into “${expected}”`, () => {
      expect(mask(text).text).to.equal(expected)
    })

  for (const text of [
    `commit ${hex(40)}`,
    `the file ${hex(32)} is missing`,
    'task-management-software-for-teams-2024',
    'the sk-some-long-slovak-locale-name',
    'https://example.com/a/very/long/path/with-many-words/index.html?utm_source=newsletter',
    'What is the token ring?',
    'Bearer of bad news',
    'our secret: be nice',
  ])
    it(`leaves “${text.slice(0, 40)}” as it is`, () => {
      expect(mask(text)).to.deep.equal({ text, masked: [] })
    })
})
