// What is masked, and how long what was taken out stays in the vault.
import type { Masking } from '#core/model/masking.ts'
import type { Card } from './card.ts'

const maskedOrNot = (on: boolean) => ({
  value: on ? 'masked for the AI' : 'left as they are',
  tone: on ? ('good' as const) : ('quiet' as const),
})

export const maskingCard = ({ emails, phones, ips, keepDays }: Masking): Card => ({
  about: 'masking',
  heading: 'Masking',
  facts: [
    { label: 'Cards, bank accounts, ids, passwords, keys', value: 'always masked', tone: 'good' },
    { label: 'Email addresses', ...maskedOrNot(emails) },
    { label: 'Phone numbers', ...maskedOrNot(phones) },
    { label: 'IP addresses', ...maskedOrNot(ips) },
    { label: 'Values for actions', value: `forgotten ${keepDays} ${keepDays === 1 ? 'day' : 'days'} after a session has ended` },
  ],
  blocks: [
    {
      kind: 'text',
      text: 'The AI, logs and receipts see a placeholder; the team and the customer read addresses and numbers as they were written.',
      tone: 'quiet',
    },
  ],
  actions: [{ verb: 'masking', label: 'Change', word: 'masking change' }],
})
