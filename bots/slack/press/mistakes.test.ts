import { expect } from 'chai'
import { z } from 'zod'
import { mistakeLine, mistakeWords } from './mistakes.ts'

const issuesOf = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues ?? []

describe('A mistake in a form', () => {
  const form = z.strictObject({ name: z.string().trim().min(1).max(5), days: z.int().min(2), role: z.enum(['admin', 'agent']) })

  it('is said in words for people', () => {
    const said = issuesOf(form, { name: ' ', days: 1, role: 'king' }).map(mistakeWords)
    expect(said).to.deep.equal(['Please fill this in.', 'At least 2, please.', 'Choose one of: admin, agent.'])
    expect(issuesOf(form, { name: 'too long a name', days: 2, role: 'admin' }).map(mistakeWords)).to.deep.equal([
      'At most 5 characters, please.',
    ])
  })

  it('names its field where there is no form to say it at', () => {
    expect(issuesOf(form, { days: 2, role: 'admin' }).map(mistakeLine)).to.deep.equal(['‘name’: Please fill this in.'])
  })

  it('keeps the words that a verb has for it', () => {
    const slug = z.string().regex(/^[a-z]+$/, 'is letters alone')
    expect(issuesOf(slug, '1').map(mistakeWords)).to.deep.equal(['This is letters alone.'])
  })
})
