import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { fromMrkdwn, fromRichText, type Names } from '#connectors/links/slack/markdown.ts'
import { inParts } from '#core/lib/in-parts.ts'
import type { Reply } from '#core/ports/connector.ts'
import { isNoise, isOwn, readEvent } from '../links/slack/envelope.ts'
import { readAddress, writeAddress } from './address.ts'
import { config } from './config.ts'
import { longestText, messagesOf } from './format.ts'
import { readHappened } from './parse.ts'

const self = { team: 'T01ACME00', teamName: 'Acme', url: '', botUser: 'U01BOT0000', botId: 'B01BOT0000', scopes: [] }

const fixture = (name: string) => {
  const event = readEvent(JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures', `${name}.json`), 'utf8')))
  if (!event) throw new Error(`${name} is no event`)
  return event
}
const happened = (name: string) => readHappened(fixture(name).event)

const names: Names = { person: id => ({ U01GRACE00: 'Grace' })[id], channel: id => ({ C01HELP000: 'help' })[id] }

describe('An event of Slack', () => {
  it('is for the workspace that has installed the app, not for that of whoever writes', () => {
    expect(fixture('message').team).to.equal('T01ACME00')
  })

  it('is a message, at top level or in a thread', () => {
    expect(happened('message')).to.include({ kind: 'message', channel: 'C01SHARED0' })
    for (const name of ['thread-reply', 'thread-broadcast']) {
      const reply = happened(name)
      expect(reply?.kind === 'message' && reply.message.thread_ts, name).to.equal('1795000000.000100')
    }
  })

  it('is a message with files, whole or as stubs', () => {
    const file = happened('file')
    expect(file?.kind === 'message' && file.message.files?.map(one => one.id)).to.deep.equal(['F07PHOTO00', 'F07STUB000'])
  })

  it('is an edit, a deletion or a reaction', () => {
    expect(happened('edit')).to.deep.include({ kind: 'edit', at: '1795000090.000000' })
    for (const name of ['delete', 'tombstone']) {
      const gone = happened(name)
      expect(gone?.kind === 'delete' && [gone.message.user, gone.message.ts], name).to.deep.equal(['U02ADA0000', '1795000000.000100'])
    }
    expect(happened('reaction')).to.include({ kind: 'reaction', ts: '1795000030.000150', emoji: '+1::skin-tone-3', removed: false })
  })

  it('is of no concern where nobody wrote: previews of links, other programs, people who join', () => {
    for (const name of ['unfurl', 'another-bot', 'channel-join']) expect(happened(name), name).to.equal(undefined)
    expect(isNoise(fixture('channel-join'))).to.equal(true)
    expect(isNoise(fixture('thread-broadcast'))).to.equal(false)
  })

  it('is our own doing where the author is us, also deep inside', () => {
    for (const name of ['own-message', 'own-update-echo']) {
      expect(isOwn(fixture(name), self), name).to.equal(true)
      expect(happened(name), name).to.equal(undefined)
    }
    for (const name of ['message', 'edit', 'delete', 'another-bot']) expect(isOwn(fixture(name), self), name).to.equal(false)
  })
})

describe('What people write in Slack', () => {
  it('is Markdown with names, from rich text and from Slack’s own markup alike', () => {
    const { event } = fixture('message')
    const words = 'Hi @Grace, my **order** is late & the [page](https://acme.test/o/1207) says nothing 🎉'
    expect(fromRichText(event.blocks, names)).to.equal(words)
    expect(fromMrkdwn(String(event.text), names)).to.equal(words)
  })

  it('keeps code, lists and quotes', () => {
    const section = (type: string, text: string, more = {}) => ({ type, elements: [{ type: 'text', text }], ...more })
    const blocks = [
      {
        type: 'rich_text',
        elements: [
          section('rich_text_section', 'See:\n'),
          {
            type: 'rich_text_list',
            style: 'ordered',
            elements: [section('rich_text_section', 'one'), section('rich_text_section', 'two')],
          },
          section('rich_text_preformatted', 'a *b* <c>'),
          section('rich_text_quote', 'first\nsecond'),
        ],
      },
    ]
    expect(fromRichText(blocks, names)).to.equal('See:\n1. one\n2. two\n```\na *b* <c>\n```\n> first\n> second')
    expect(fromMrkdwn('`*a* &lt;b&gt;` and ~no~ <mailto:a@b.test|a@b.test> <#C01HELP000> <!here> <!date^1^{date}|May 1>', names)).to.equal(
      '`*a* <b>` and ~~no~~ a@b.test #help @here May 1',
    )
  })

  it('stays as it is where it only looks like markup', () => {
    for (const text of ['2 * 3 * 4', 'snake_case_name', 'at 10:30:45', ':not_an_emoji_of_ours:', 'a*b*c'])
      expect(fromMrkdwn(text, names)).to.equal(text)
  })
})

describe('A reply in Slack', () => {
  const reply = (text: string, more: Partial<Reply> = {}): Reply => ({
    session: 's1',
    ticket: 1,
    seq: 4,
    author: { kind: 'ai' },
    text,
    ...more,
  })

  it('carries its key in its first block, the last part that of the whole', () => {
    const long = 'A sentence of the answer. '.repeat(1000)
    const parts = messagesOf(reply(long), 's1/4')
    expect(parts.map(part => part.blocks[0]?.block_id)).to.deep.equal(['k:s1/4#1', 'k:s1/4#2', 'k:s1/4'])
    expect(parts.map(part => String(part.blocks[0]?.text))).to.deep.equal(inParts(long, longestText))
    for (const part of parts) expect(JSON.stringify(part.blocks).length).to.be.lessThan(13_000)
  })

  it('calls nobody, whatever its words are', () => {
    const [message] = messagesOf(reply('<!channel> <@U1> &lt;!here> and `<!here>`'), 'k')
    expect(message?.blocks[0]?.text).to.equal('&lt;!channel> &lt;@U1> &amp;lt;!here> and `<\u2060!here>`')
    expect(message?.text).to.equal('&lt;!channel&gt; &lt;@U1&gt; &amp;lt;!here&gt; and `&lt;!here&gt;`')
  })

  it('calls nobody by words that only look like code, and leaves code as it is', () => {
    for (const words of ['\\`<!channel>\\`', '`` ` `` <!channel> `` ` ``', '```<@U01GRACE00>', '`<!subteam^S1>'])
      expect(messagesOf(reply(words), 'k')[0]?.blocks[0]?.text, words).to.not.match(/<[!@]/)
    const code = '`a <b> <!-- c --> <!DOCTYPE html> <#id>`'
    expect(messagesOf(reply(code), 'k')[0]?.blocks[0]?.text).to.equal(code)
  })

  it('names its sources with their pages', () => {
    const sources = [
      { title: 'A <b> | page', url: 'https://acme.test/a' },
      { title: 'No page', url: 'javascript:alert(1)' },
    ]
    const [message] = messagesOf(reply('Yes.', { sources: sources as never }), 'k')
    expect(JSON.stringify(message?.blocks[1])).to.include('<https://acme.test/a|A &lt;b&gt; | page> · No page')
  })
})

describe('The customers’ channel on Slack', () => {
  const mistakes = (given: Record<string, string>): string => {
    const read = config.schema.safeParse(given)
    return read.success ? '' : read.error.issues.map(issue => issue.message).join('\n')
  }

  it('has addresses for threads and for direct messages', () => {
    for (const address of [
      { team: 'T1', channel: 'C1', root: '17.1' },
      { team: 'T1', channel: 'D1' },
    ])
      expect(readAddress(writeAddress(address))).to.deep.equal(address)
    expect(() => readAddress('sms:+1')).to.throw('not one of Slack’s')
  })

  it('is told where customers write and who belongs to the team', () => {
    expect(
      config.schema.parse({ SLACK_CUSTOMER_CHANNELS: 'C0123456789, shared,DM', SLACK_TEAMMATES: 'S0TEAM, U0GRACE, @acme.test' }),
    ).to.deep.equal({
      channels: ['C0123456789'],
      all: false,
      shared: true,
      dm: true,
      teammates: { groups: ['S0TEAM'], people: ['U0GRACE'], domains: ['acme.test'] },
      gap: 300_000,
    })
    expect(mistakes({ SLACK_CUSTOMER_CHANNELS: '#support' })).to.include('“#support” is no id of a channel')
    expect(mistakes({ SLACK_CUSTOMER_CHANNELS: 'all', SLACK_TEAMMATES: 'Grace Hopper' })).to.include('SLACK_TEAMMATES')
    expect(mistakes({ SLACK_CUSTOMER_CHANNELS: 'all', SLACK_SESSION_GAP: 'soon' })).to.include('SLACK_SESSION_GAP')
    expect(mistakes({ SLACK_CUSTOMER_CHANNELS: 'C0DESK', SLACK_DESK_CHANNEL: 'C0DESK' })).to.include('the desk’s own channel')
  })
})
