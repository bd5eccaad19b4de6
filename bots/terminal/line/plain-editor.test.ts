import { PassThrough } from 'node:stream'
import { expect } from 'chai'
import { createPlainEditor } from './plain-editor.ts'

describe('The editor without a terminal’s arts', () => {
  it('remembers lines, and no answers, also where all of them were piped in before anything was asked', async () => {
    const input = new PassThrough()
    const remembered: string[] = []
    const editor = createPlainEditor({
      input,
      output: new PassThrough(),
      lead: () => ({ text: '', width: 0 }),
      remember: line => remembered.push(line),
    })
    input.end('action key shop\nsk_live_secret\nqueue\n')
    expect(await editor.next()).to.deep.equal({ line: 'action key shop' })
    editor.recalling(false)
    expect(await editor.next({ hidden: true })).to.deep.equal({ line: 'sk_live_secret' })
    editor.recalling(true)
    expect(await editor.next()).to.deep.equal({ line: 'queue' })
    expect(await editor.next()).to.deep.equal({ end: true })
    expect(remembered).to.deep.equal(['action key shop', 'queue'])
    expect(editor.canHide, 'nobody sees what is piped').to.equal(true)
    editor.close()
  })
})
