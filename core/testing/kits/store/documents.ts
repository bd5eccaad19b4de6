// The repositories' part of the store kit: revisions, unique keys, filings and pages.
import { expect } from 'chai'
import { type Doc, DuplicateError, type Page, type Repository, StaleError, type Store, type Table } from '../../../ports/store.ts'
import type { Subject } from './subject.ts'

interface Person extends Doc {
  name: string
  identities: string[]
  city?: string | undefined
  age?: number
  data?: unknown
}

const people: Table<Person> = {
  name: 'people',
  keys: person => person.identities,
  indexes: { city: person => person.city, initial: person => person.name[0] },
}

const person = (id: string, rest: Partial<Person> = {}): Omit<Person, 'rev'> => ({ id, name: 'Ann', identities: [], ...rest })

const outcome = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => error,
  )

const pages = async (repository: Repository<Person>, options: Parameters<Repository<Person>['list']>[0]): Promise<string[][]> => {
  const found: string[][] = []
  for (let cursor: string | undefined; ; ) {
    const page: Page<Person> = await repository.list({ ...options, ...(cursor !== undefined && { cursor }) })
    found.push(page.items.map(each => each.id))
    if (page.next === null) return found
    cursor = page.next
    if (found.length > 500) throw new Error('the pages never end')
  }
}

const ids = (n: number): string[] => Array.from({ length: n }, (_, i) => `p${String(i).padStart(3, '0')}`)

const revisions = (subject: Subject): void => {
  const repository = () => subject.store().collection(people)

  it('knows nothing of a document that was never written', async () => {
    expect(await repository().get('p1')).to.equal(undefined)
    expect(await repository().by('mail:a')).to.equal(undefined)
    await repository().remove('p1')
  })

  it('stores a new document with rev 1 and each saved one with the next', async () => {
    const first = await repository().insert(person('p1', { age: 30 }))
    expect(first).to.deep.equal({ id: 'p1', name: 'Ann', identities: [], age: 30, rev: 1 })
    const { age: _, ...younger } = first
    const second = await repository().save({ ...younger, name: 'Anna' })
    expect(second).to.deep.equal({ id: 'p1', name: 'Anna', identities: [], rev: 2 })
    expect(await repository().get('p1')).to.deep.equal(second)
  })

  it('gives back any JSON as it went in', async () => {
    const data = JSON.parse('{"$ref":"#/a","a.b":{"$gt":1},"":[null,[1.5]],"__proto__":1,"nul\\u0000":"é"}') as unknown
    await repository().insert(person('p$.1', { data }))
    expect(JSON.stringify((await repository().get('p$.1'))?.data)).to.equal(JSON.stringify(data))
  })

  it('refuses a taken id by name', async () => {
    await repository().insert(person('p1'))
    const failure = await outcome(repository().insert(person('p1', { name: 'Bob' })))
    expect(failure).to.be.instanceOf(DuplicateError)
    expect(failure).to.include({ key: 'p1' })
    expect((await repository().get('p1'))?.name).to.equal('Ann')
  })

  it('tells who saves what has changed, or is gone, that it is stale', async () => {
    const first = await repository().insert(person('p1'))
    await repository().save({ ...first, name: 'Anna' })
    expect(await outcome(repository().save({ ...first, name: 'Annie' }))).to.be.instanceOf(StaleError)
    expect(await outcome(repository().save({ ...first, id: 'p2' }))).to.be.instanceOf(StaleError)
    expect(await outcome(repository().save({ ...first, rev: 7 }))).to.be.instanceOf(StaleError)
    await repository().remove('p1')
    expect(await outcome(repository().save({ ...first, rev: 2 }))).to.be.instanceOf(StaleError)
  })

  it('removes one as it was read, where that is wanted, and leaves what was written since', async () => {
    const first = await repository().insert(person('p1', { identities: ['mail:a'] }))
    const second = await repository().save({ ...first, name: 'Anna' })
    await repository().remove('p1', first.rev)
    expect((await repository().by('mail:a'))?.name).to.equal('Anna')
    await repository().remove('p1', second.rev)
    expect(await repository().get('p1')).to.equal(undefined)
    expect(await repository().by('mail:a')).to.equal(undefined)
  })

  it('lets one of 20 racing saves through', async () => {
    const doors = (await subject.doors()).map(store => store.collection(people))
    const first = await doors[0]!.insert(person('p1'))
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, i) => outcome(doors[i % doors.length]!.save({ ...first, age: i }))))
    expect(outcomes.filter(each => each instanceof StaleError)).to.have.length(19)
    expect((await doors[0]!.get('p1'))?.rev).to.equal(2)
  })

  it('puts a projection only where it is newer than what is stored, in whatever order it comes', async () => {
    const doors = (await subject.doors()).map(store => store.collection(people))
    const order = [3, 1, 9, 2, 9, 8, 4]
    await Promise.all(
      order.map((rev, i) => doors[i % doors.length]!.put({ ...person('p1', { city: `c${rev}`, identities: [`k${rev}`] }), rev })),
    )
    expect(await doors[0]!.get('p1')).to.include({ rev: 9, city: 'c9' })
    await doors[0]!.put({ ...person('p1', { name: 'Late' }), rev: 9 })
    expect((await doors[0]!.get('p1'))?.name).to.equal('Ann')
    for (const rev of [1, 2, 3, 4, 8]) {
      expect(await doors[0]!.by(`k${rev}`)).to.equal(undefined)
      expect((await doors[0]!.list({ where: { index: 'city', is: `c${rev}` } })).items).to.deep.equal([])
    }
    expect((await doors[0]!.by('k9'))?.id).to.equal('p1')
  })
}

const keys = (subject: Subject): void => {
  const repository = () => subject.store().collection(people)

  it('finds a document by any of its keys', async () => {
    await repository().insert(person('p1', { identities: ['mail:ann@example.com', 'sms:+15550100'] }))
    expect((await repository().by('sms:+15550100'))?.id).to.equal('p1')
    expect((await repository().by('mail:ann@example.com'))?.id).to.equal('p1')
    expect(await repository().by('mail:ann')).to.equal(undefined)
  })

  it('gives a key to one document only, by insert, save or put', async () => {
    await repository().insert(person('p1', { identities: ['a', 'b'] }))
    const other = await repository().insert(person('p2', { identities: ['c', 'c'] }))
    const attempts = [
      () => repository().insert(person('p3', { identities: ['d', 'b'] })),
      () => repository().save({ ...other, identities: ['c', 'a'] }),
      () => repository().put({ ...other, rev: 5, identities: ['a'] }),
      () => repository().put({ ...person('p4', { identities: ['a'] }), rev: 1 }),
    ]
    for (const attempt of attempts) {
      const failure = await outcome(attempt())
      expect(failure).to.be.instanceOf(DuplicateError)
      expect(['a', 'b']).to.include((failure as DuplicateError).key)
    }
    expect(await repository().get('p3')).to.equal(undefined)
    expect(await repository().by('d')).to.equal(undefined)
    expect((await repository().get('p2'))?.rev).to.equal(1)
  })

  it('lets documents without keys be many', async () => {
    for (const id of ids(3)) await repository().insert(person(id))
    expect(await repository().count()).to.equal(3)
  })

  it('frees a key with the save or removal that gives it up', async () => {
    const ann = await repository().insert(person('p1', { identities: ['a', 'b'] }))
    const bob = await repository().insert(person('p2', { identities: ['c'] }))
    const without = await repository().save({ ...ann, identities: ['b'] })
    await repository().save({ ...bob, identities: ['c', 'a'] })
    expect((await repository().by('a'))?.id).to.equal('p2')
    await repository().save({ ...without, identities: [] })
    expect(await repository().by('b')).to.equal(undefined)
    await repository().remove('p2')
    expect(await repository().by('c')).to.equal(undefined)
    await repository().insert(person('p3', { identities: ['a', 'b', 'c'] }))
  })

  it('gives a key to one of 20 racing inserts', async () => {
    const doors = (await subject.doors()).map(store => store.collection(people))
    const outcomes = await Promise.all(
      ids(20).map((id, i) => outcome(doors[i % doors.length]!.insert(person(id, { identities: ['mail:a'] })))),
    )
    expect(outcomes.filter(each => each instanceof DuplicateError)).to.have.length(19)
    expect(await doors[0]!.count()).to.equal(1)
  })

  it('keeps collections apart', async () => {
    const others = subject.store().collection<Person>({ ...people, name: 'others' })
    await repository().insert(person('p1', { identities: ['a'], city: 'Oslo' }))
    await others.insert(person('p1', { identities: ['a'], city: 'Oslo' }))
    await repository().remove('p1')
    expect((await others.by('a'))?.id).to.equal('p1')
    expect(await others.count({ index: 'city', is: 'Oslo' })).to.equal(1)
  })
}

const lists = (subject: Subject): void => {
  const repository = () => subject.store().collection(people)
  const fill = async (count: number) => {
    const given = ids(count).map((id, i) => person(id, { city: i % 3 === 0 ? undefined : i % 3 === 1 ? 'Oslo' : 'Rome', age: i }))
    for (const each of given.toReversed()) await repository().insert(each)
  }

  it('lists by id, either way round, in pages that are full until the last', async () => {
    await fill(10)
    expect(await pages(repository(), { limit: 4 })).to.deep.equal([ids(10).slice(0, 4), ids(10).slice(4, 8), ids(10).slice(8)])
    expect((await pages(repository(), { limit: 4, descending: true })).flat()).to.deep.equal(ids(10).reverse())
    expect(await pages(repository(), { limit: 5 })).to.have.length(2)
    expect(await pages(repository(), { limit: 10 })).to.have.length(1)
  })

  it('lists one filing only', async () => {
    await fill(30)
    const rome = ids(30).filter((_, i) => i % 3 === 2)
    expect((await pages(repository(), { where: { index: 'city', is: 'Rome' }, limit: 3 })).flat()).to.deep.equal(rome)
    expect(
      (await pages(repository(), { where: { index: 'city', is: 'Rome' }, limit: 5, descending: true })).map(page => page.length),
    ).to.deep.equal([5, 5])
    expect(await pages(repository(), { where: { index: 'city', is: 'Ro' } })).to.deep.equal([[]])
    expect(await pages(repository(), { where: { index: 'city', is: '' } })).to.deep.equal([[]])
  })

  it('fills pages past what a filter leaves out, and ends exactly at the end', async () => {
    await fill(60)
    const filter = (each: Person) => each.age! % 10 === 5
    for (const descending of [false, true]) {
      const kept = ids(60).filter((_, i) => i % 10 === 5)
      if (descending) kept.reverse()
      expect(await pages(repository(), { filter, limit: 2, descending })).to.deep.equal([kept.slice(0, 2), kept.slice(2, 4), kept.slice(4)])
      expect(await pages(repository(), { filter, limit: 6, descending })).to.deep.equal([kept])
    }
    expect(await pages(repository(), { filter: () => false })).to.deep.equal([[]])
    const oslo = await pages(repository(), { filter, where: { index: 'city', is: 'Oslo' }, limit: 1 })
    expect(oslo.flat()).to.deep.equal(ids(60).filter((_, i) => i % 10 === 5 && i % 3 === 1))
  })

  it('goes on past a document that was removed between two pages', async () => {
    await fill(6)
    const first = await repository().list({ limit: 2 })
    await repository().remove('p001')
    await repository().remove('p002')
    const second = await repository().list({ limit: 2, cursor: first.next! })
    expect(second.items.map(each => each.id)).to.deep.equal(['p003', 'p004'])
  })

  it('reads a long list whole', async () => {
    await fill(700)
    expect((await repository().list({ limit: 1000 })).items).to.have.length(700)
    expect((await pages(repository(), { limit: 300 })).map(page => page.length)).to.deep.equal([300, 300, 100])
  })

  it('counts a filing and the whole', async () => {
    await fill(10)
    expect(await repository().count()).to.equal(10)
    expect(await repository().count({ index: 'city', is: 'Oslo' })).to.equal(3)
    expect(await repository().count({ index: 'city', is: 'Bonn' })).to.equal(0)
  })

  it('files a document anew with every change, and takes it out when it goes', async () => {
    const count = (is: string) => repository().count({ index: 'city', is })
    const oslo = await repository().insert(person('p1', { city: 'Oslo' }))
    const rome = await repository().save({ ...oslo, city: 'Rome' })
    expect([await count('Oslo'), await count('Rome')]).to.deep.equal([0, 1])
    expect((await repository().list({ where: { index: 'city', is: 'Rome' } })).items).to.deep.equal([rome])
    await repository().put({ ...rome, rev: 9, city: undefined })
    expect(await count('Rome')).to.equal(0)
    await repository().put({ ...rome, rev: 10 })
    await repository().remove('p1')
    expect(await count('Rome')).to.equal(0)
    expect(await repository().count({ index: 'initial', is: 'A' })).to.equal(0)
  })

  it('refuses an index that was not declared', async () => {
    expect(await outcome(repository().list({ where: { index: 'age', is: '1' } }))).to.be.instanceOf(RangeError)
    expect(await outcome(repository().count({ index: 'age', is: '1' }))).to.be.instanceOf(RangeError)
  })

  it('holds filing values against each other whole, whatever is in them', async () => {
    const odd = ['a=b', 'a', '=', ' ', '%', "'; drop", '$ne', 'é', 'e\u0301']
    for (const [i, city] of odd.entries()) await repository().insert(person(`p${i}`, { city }))
    for (const [i, is] of odd.entries()) {
      const { items } = await repository().list({ where: { index: 'city', is } })
      expect(
        items.map(each => each.id),
        is,
      ).to.deep.equal([`p${i}`])
    }
  })
}

const reopening = (subject: Subject): void => {
  it('has every document, key and filing again', async () => {
    const before = subject.store()
    await before.collection(people).insert(person('p1', { identities: ['a'], city: 'Oslo' }))
    const again = (await subject.reopen!(before)).collection(people)
    expect((await again.by('a'))?.id).to.equal('p1')
    expect(await again.count({ index: 'city', is: 'Oslo' })).to.equal(1)
  })

  it('files all documents as a changed declaration says', async () => {
    const before = subject.store()
    for (const id of ids(5))
      await before.collection(people).insert(person(id, { identities: [`old:${id}`, `new:${id}`], city: 'Oslo', age: 30 }))
    const changed: Table<Person> = {
      name: 'people',
      keys: each => each.identities.filter(key => key.startsWith('new:')),
      indexes: { age: each => String(each.age) },
    }
    const store: Store = await subject.reopen!(before)
    const again = store.collection(changed)
    expect(await again.count({ index: 'age', is: '30' })).to.equal(5)
    expect(await again.by('old:p001')).to.equal(undefined)
    expect(await again.by('new:p001')).to.include({ id: 'p001', rev: 1 })
    const back = (await subject.reopen!(store)).collection(people)
    expect(await back.count({ index: 'city', is: 'Oslo' })).to.equal(5)
    expect((await back.by('old:p001'))?.id).to.equal('p001')
  })
}

export const documents = (subject: Subject): void => {
  describe('revisions', () => revisions(subject))
  describe('keys', () => keys(subject))
  describe('lists', () => lists(subject))
  if (subject.reopen) describe('after closing and opening', () => reopening(subject))
}
