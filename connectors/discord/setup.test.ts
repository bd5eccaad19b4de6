import { expect } from 'chai'
import { realClock } from '#core/lib/clock.ts'
import { type PlayedServer, playDiscord, token } from '#core/testing/discord/server.ts'
import { bot, forumId, textId } from '#core/testing/discord/state.ts'
import { allowedIn, everything, lackingIn } from './permissions.ts'
import { setup } from './setup.ts'

describe('npm run setup discord', () => {
  let server: PlayedServer
  beforeEach(async () => {
    server = await playDiscord(realClock)
  })
  afterEach(() => server.close())

  /** `answers`: in this order; nobody answers after them. */
  const run = async (values: Record<string, string>, answers: (string | (() => string))[] = []) => {
    const said: string[] = []
    let kept: Record<string, string> | undefined
    const done = await setup({
      values: { DISCORD_API_URL: `${server.url}/api`, ...values },
      root: '/nowhere',
      say: text => void said.push(text),
      async ask() {
        const next = answers.shift()
        return typeof next === 'function' ? next() : next
      },
      leave: () => '',
      keep: async all => {
        kept = all
        return true
      },
    })
    return { done, kept, said: said.join('\n').replace(/\s+/g, ' ') }
  }

  it('checks token, intents and permissions, says how to invite the bot, and keeps what works', async () => {
    server.permit(everything)
    const { done, kept, said } = await run({ DISCORD_TOKEN: token, DISCORD_CHANNELS: `${forumId}, ${textId}, dm` })
    expect(said)
      .to.include(`client_id=${bot.id}&scope=bot&permissions=${everything}`)
      .and.to.include('✓ #help')
      .and.to.include('✓ #general')
    expect(done, said).to.equal(true)
    expect(kept).to.deep.equal({ DISCORD_TOKEN: token, DISCORD_CHANNELS: `${forumId}, ${textId}, dm` })
    expect(said).not.to.include(token)
  })

  it('says in plain words what is wrong, and keeps nothing', async () => {
    expect((await run({})).said).to.include('DISCORD_TOKEN is missing')
    expect((await run({ DISCORD_TOKEN: `${token}x` })).said).to.include('Discord does not know the bot’s token')
    expect((await run({ DISCORD_TOKEN: token, DISCORD_CHANNELS: 'help' })).said).to.include('is no id of a channel')
    const lacking = await run({ DISCORD_TOKEN: token, DISCORD_CHANNELS: `${forumId}, 123456789012345678` })
    expect(lacking.said)
      .to.include('✗ #help: the bot lacks')
      .and.to.include('Send Messages in Threads')
      .and.not.to.include('Send Messages,')
    expect(lacking.said).to.include('123456789012345678: it is not there')
    expect(lacking.kept).to.equal(undefined)
    server.application = { ...server.application, flags: 0 }
    expect((await run({ DISCORD_TOKEN: token })).said).to.include('Message Content Intent')
  })

  it('asks again for what was wrong, and looks again at what was mended at Discord', async () => {
    server.permit('0')
    const mended = (): string => {
      server.permit(everything)
      return ''
    }
    const { done, kept, said } = await run({}, [`${token}x`, token, 'help', forumId, mended])
    expect(said)
      .to.include('does not know the bot’s token')
      .and.to.include('is no id of a channel')
      .and.to.include('✗ #help: the bot lacks')
    expect(done, said).to.equal(true)
    expect(kept).to.deep.equal({ DISCORD_TOKEN: token, DISCORD_CHANNELS: forumId })
  })

  it('reads permissions as Discord does: roles, then what a channel takes and gives', () => {
    const who = { guild: '1', user: '9', roles: ['2'] }
    const roles = [
      { id: '1', permissions: '0' },
      { id: '2', permissions: everything },
      { id: '3', permissions: '8' },
    ]
    const allowed = (permission_overwrites: { id: string; allow: string; deny: string }[]) =>
      lackingIn({ type: 0 }, allowedIn({ permission_overwrites }, roles, who))
    expect(allowed([])).to.deep.equal([])
    expect(allowed([{ id: '1', allow: '0', deny: '1024' }])).to.deep.equal(['View Channel'])
    expect(
      allowed([
        { id: '1', allow: '0', deny: '1024' },
        { id: '2', allow: '1024', deny: '0' },
      ]),
    ).to.deep.equal([])
    expect(allowed([{ id: '9', allow: '0', deny: '2048' }])).to.deep.equal(['Send Messages'])
    expect(lackingIn({ type: 0 }, allowedIn({ permission_overwrites: [] }, roles, { ...who, roles: ['3'] }))).to.deep.equal([])
  })
})
