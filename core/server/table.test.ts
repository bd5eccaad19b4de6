import { expect } from 'chai'
import { Problem } from '../model/problem.ts'
import { createTable } from './table.ts'

const table = (...calls: [method: 'get' | 'post' | 'put' | 'delete', path: string][]) =>
  createTable(calls.map(([method, path]) => ({ endpoint: { method, path }, value: `${method} ${path}` })))

describe('The table of paths', () => {
  const find = table(
    ['get', '/sessions'],
    ['get', '/sessions/{id}'],
    ['get', '/sessions/latest'],
    ['get', '/sessions/{id}/why/{seq}'],
    ['post', '/sessions/{id}/reply'],
    ['get', '/{other}/latest/why'],
  )
  const at = (path: string, method = 'GET') => find(path)?.place.methods.get(method)

  it('finds fixed paths and reads parameters', () => {
    expect(at('/sessions')).to.equal('get /sessions')
    expect(at('/sessions/4521')).to.equal('get /sessions/{id}')
    expect(find('/sessions/ab/why/7')?.params).to.deep.equal({ id: 'ab', seq: '7' })
  })

  it('lets a fixed segment go before a parameter, and comes back to the parameter where that leads nowhere', () => {
    expect(at('/sessions/latest')).to.equal('get /sessions/latest')
    expect(at('/sessions/latest/reply', 'POST')).to.equal('post /sessions/{id}/reply')
    expect(find('/sessions/latest/why')?.params).to.deep.equal({ other: 'sessions' })
  })

  it('decodes what stands for a parameter, and only once', () => {
    expect(find('/sessions/%234521')?.params).to.deep.equal({ id: '#4521' })
    expect(find('/sessions/a%2Fb')?.params).to.deep.equal({ id: 'a/b' })
    expect(find('/sessions/%2525')?.params).to.deep.equal({ id: '%25' })
  })

  it('refuses percent signs that encode nothing', () => {
    for (const path of ['/sessions/%', '/sessions/%zz', '/sessions/%c3', '/sessions/%ed%a0%80'])
      expect(() => find(path), path).to.throw(Problem)
  })

  it('serves nothing for other paths', () => {
    for (const path of [
      '',
      '/',
      '/session',
      '/sessions/',
      '/sessions//reply',
      '/sessions/1/reply/x',
      '//sessions',
      '/constructor',
      '/__proto__',
    ])
      expect(find(path), path).to.equal(undefined)
  })

  it('tells which methods a path takes, HEAD wherever GET is', () => {
    expect(find('/sessions/1/reply')?.place.allow).to.deep.equal(['OPTIONS', 'POST'])
    expect(find('/sessions')?.place.allow).to.deep.equal(['GET', 'HEAD', 'OPTIONS'])
  })

  it('refuses to be built where two calls are the same', () => {
    expect(() => table(['get', '/a/{id}'], ['get', '/a/{id}'])).to.throw('GET /a/{id} is served twice')
    expect(() => table(['get', '/a/{id}'], ['put', '/a/{slug}'])).to.throw('differently')
  })
})
