import { expect } from 'chai'
import fc from 'fast-check'
import { createEventReader } from './events.ts'

const all = (...chunks: string[]) => {
  const read = createEventReader()
  return chunks.flatMap(read)
}

describe('Server-sent events', () => {
  it('are read with their name, number and lines', () => {
    expect(all('id: 7\nevent: entries\ndata: {"a":\ndata: 1}\n\n')).to.deep.equal([{ event: 'entries', id: '7', data: '{"a":\n1}' }])
  })

  it('are not made of comments and of what has no data', () => {
    expect(all(': open\n\nid: 3\n\nevent: typing\n\ndata: x\n\n')).to.deep.equal([{ event: 'message', data: 'x' }])
  })

  it('are whole only after the empty line', () => {
    expect(all('data: half')).to.deep.equal([])
    expect(all('data: half', '\n', '\n')).to.deep.equal([{ event: 'message', data: 'half' }])
  })

  it('are the same with every line ending and without the blank after the colon', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = ['\ufeffevent:a', 'data:1', '', 'data:  2', 'data', '', ''].join(end)
      expect(all(text, end === '\r' ? '\n' : ''), JSON.stringify(end)).to.deep.equal([
        { event: 'a', data: '1' },
        { event: 'message', data: ' 2\n' },
      ])
    }
  })

  it('are the same however the network cuts them', () => {
    const text = ': hi\r\n\r\nid: 1\r\nevent: entries\r\ndata: {"text":"ä"}\r\n\r\ndata: 2\r\rdata: 3\n\n: end\n'
    const whole = all(text)
    expect(whole).to.have.length(3)
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 12 }), cuts => {
        const at = [0, ...cuts.sort((a, b) => a - b), text.length]
        const chunks = at.slice(1).map((end, i) => text.slice(at[i], end))
        expect(all(...chunks)).to.deep.equal(whole)
      }),
    )
  })
})
