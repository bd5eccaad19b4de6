import { expect } from 'chai'
import { type ErasedPlace, flowsPlaces, mongoPlaces, sqlitePlaces } from '#core/testing/houses/erased-places.ts'
import { mongoGround, type OpenGround, openPlanted, plant, plantEvery, planted, sqliteGround } from '#core/testing/houses/planted-house.ts'
import * as tables from '../timeline/tables.ts'

/** A house in which all that is said is planted, as it stands after a start. */
const grown = async (ground: OpenGround): Promise<string[]> => {
  const house = await openPlanted(ground)
  const { contact } = await plant(house)
  const every = await plantEvery(ground, house, contact)
  await house.close()
  const next = await openPlanted(ground, house.clock)
  await next.core.idle()
  await next.close()
  return [...Object.values(planted), ...every.words.keys()]
}

describe('Every place in which a store keeps anything', function () {
  this.timeout(60_000)
  const declared = Object.values(tables).flatMap(one => (typeof one === 'object' && 'name' in one ? [one.name] : []))

  for (const [name, open, own] of [
    ['SQLite', sqliteGround, sqlitePlaces],
    ['MongoDB over a driver in memory', mongoGround, mongoPlaces],
  ] as const)
    it(`has been thought of for erasures, in ${name}`, async () => {
      const ground = await open()
      try {
        await grown(ground)
        const there = new Set([...declared, ...(await ground.places())])
        const thought = Object.keys({ ...flowsPlaces, ...own })
        expect(
          [...there].filter(place => !thought.includes(place)),
          'say in erased-places.ts what an erasure does there',
        ).to.deep.equal([])
        // MongoDB makes a collection with its first document.
        const gone = thought.filter(place => !there.has(place) && !(place.startsWith('store.') && own === mongoPlaces))
        expect(
          gone.filter(place => own === sqlitePlaces || declared.includes(place)),
          'there is no such place any more',
        ).to.deep.equal([])
      } finally {
        await ground.close()
      }
    })

  it('has words of the planted customer where it says so, and nowhere else', async () => {
    const ground = await mongoGround()
    try {
      const words = await grown(ground)
      const found = new Set<string>()
      for (const word of words) for (const place of await ground.traces(word)) if (!place.includes('/')) found.add(place)
      const all: Record<string, ErasedPlace> = { ...flowsPlaces, ...mongoPlaces }
      expect([...found].sort()).to.deep.equal(
        Object.keys(all)
          .filter(place => all[place] === 'planted')
          .sort(),
      )
    } finally {
      await ground.close()
    }
  })
})
