import { expect } from 'chai'
import type { Field } from '../../verbs.ts'
import { askForm } from './form.ts'

const field = (more: Partial<Field>): Field => ({ name: 'kind', label: 'Kind', kind: 'choice', ...more })

/** What was printed and asked when these lines are typed, and the answers. */
const filled = async (fields: Field[], before: Record<string, string>, ...lines: string[]) => {
  const seen: string[] = []
  const ask = async (question: string): Promise<string | undefined> => {
    seen.push(`${question} ?`)
    return lines.shift()
  }
  const answers = await askForm(fields, before, ask, printed => void seen.push(...printed))
  return { seen, answers }
}

describe('A form in the terminal', () => {
  it('keeps a choice as it is on Enter, and says which that is', async () => {
    const { seen, answers } = await filled([field({ choices: ['on', 'off'] })], { kind: 'off' }, '')
    expect(seen).to.deep.equal(['Kind (on, off; Enter keeps off) ?'])
    expect(answers).to.deep.equal({ kind: 'off' })
  })

  it('asks again on Enter where nothing is set yet', async () => {
    const { seen, answers } = await filled([field({ choices: ['on', 'off'] })], {}, '', 'of')
    expect(seen).to.deep.equal(['Kind (on, off) ?', '  Choose one of on, off. Ctrl-C leaves it.', 'Kind (on, off) ?'])
    expect(answers).to.deep.equal({ kind: 'off' })
  })

  it('tells many choices above the line, each in words where it has some', async () => {
    const choices = ['none', 'api_key_header', 'api_key_query', 'oauth2_client']
    const named = { none: 'Nothing', api_key_header: 'An API key in a header' }
    const { seen } = await filled([field({ choices, named })], { kind: 'none' }, 'api_key_q')
    expect(seen).to.deep.equal([
      '    none: Nothing',
      '    api_key_header: An API key in a header',
      '    api_key_query',
      '    oauth2_client',
      'Kind (Enter keeps none) ?',
    ])
  })
})
