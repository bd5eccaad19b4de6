import { expect } from 'chai'
import fc from 'fast-check'
import { pageMatches } from './proactive.ts'

/** What a pattern means, said slowly: a star takes nothing, or one more character of the path. */
const slowly = (pattern: string, path: string): boolean => {
  const [first, ...rest] = pattern
  if (first === undefined) return path === ''
  if (first === '*') return slowly(rest.join(''), path) || (path !== '' && slowly(pattern, path.slice(1)))
  return path.startsWith(first) && slowly(rest.join(''), path.slice(first.length))
}

describe('The pages of a proactive message', () => {
  it('are all pages where none is named', () => {
    expect(pageMatches([], '/anything')).to.equal(true)
  })

  const cases: [pages: string[], path: string, fits: boolean][] = [
    [['/pricing'], '/pricing', true],
    [['/pricing'], '/pricing/', false],
    [['/pricing'], '/en/pricing', false],
    [['/pricing*'], '/pricing/teams', true],
    [['/docs/*'], '/docs/', true],
    [['/docs/*'], '/docs', false],
    [['*/checkout'], '/shop/7/checkout', true],
    [['*/checkout'], '/shop/7/checkout/done', false],
    [['/a*b*c'], '/aXbYc', true],
    [['/a*b*c'], '/ac', false],
    [['/ab*ba'], '/aba', false],
    [['*'], '', true],
    [['/x', '/y'], '/y', true],
  ]
  for (const [pages, path, fits] of cases)
    it(`${pages.join(' or ')} ${fits ? 'takes' : 'leaves'} ${path || 'an empty path'}`, () =>
      expect(pageMatches(pages, path)).to.equal(fits))

  it('take every character but the star as it stands', () => {
    for (const odd of ['.', '+', '?', '^', '$', '{2}', '(a)', '|', '[x]', '\\d', '\\']) {
      expect(pageMatches([`/p${odd}`], `/p${odd}`), odd).to.equal(true)
      expect(pageMatches([`/p${odd}`], '/pX'), odd).to.equal(false)
      expect(pageMatches([`/p${odd}`], '/p2'), odd).to.equal(false)
    }
  })

  it('mean what a slow reading of them means', () => {
    const some = (letters: string[]) => fc.array(fc.constantFrom(...letters), { maxLength: 9 }).map(all => all.join(''))
    fc.assert(
      fc.property(some(['*', '*', 'a', 'b', '/']), some(['a', 'b', '/']), (pattern, path) => {
        expect(pageMatches([pattern], path)).to.equal(slowly(pattern, path))
      }),
      { numRuns: 3000, seed: 20_260_301 },
    )
  })

  it('cost no more than a glance, whatever somebody wrote into them', function () {
    this.timeout(5000)
    const path = `/${'a'.repeat(2000)}`
    expect(pageMatches(['*'.repeat(10_000)], path)).to.equal(true)
    expect(pageMatches([`/${'*a'.repeat(10_000)}*b`], path)).to.equal(false)
    expect(pageMatches([`${'*aa'.repeat(900)}*b`], path)).to.equal(false)
    expect(pageMatches(['/(a+)+$'], path)).to.equal(false)
  })
})
