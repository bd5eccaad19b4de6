import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { mutants, mutated, testOf } from './mutants.ts'

const inside = (path: string): URL => new URL(`../../../${path}`, import.meta.url)

describe('A mutant', () => {
  for (const mutant of mutants)
    it(`has a line to change, and a test to notice: ${mutant.name}`, () => {
      const code = readFileSync(inside(mutant.file), 'utf8')
      expect(mutated(mutant, code)).to.not.equal(code)
      expect(readFileSync(inside(testOf(mutant)), 'utf8')).to.contain('describe(')
    })

  it('has a name of its own', () => {
    expect(new Set(mutants.map(({ name }) => name)).size).to.equal(mutants.length)
  })
})
