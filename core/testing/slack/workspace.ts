// The made-up workspace that tests meet: who is in it, which channels there are, and what local-slack can not be told about them.

/** Socket Mode, or the Events API over HTTP. */
export type SlackMode = 'socket' | 'events'

export interface SlackUser {
  id: string
  /** The short name. */
  name: string
  realName: string
  email?: string
  /** An admin of the workspace. */
  admin?: boolean
  /** Whose workspace they belong to; ours without it. */
  team?: string
  /** IANA name. */
  zone?: string
}

export interface SlackRoom {
  id: string
  name: string
  members: string[]
  private?: boolean
  /** Shared with another workspace by Slack Connect. */
  shared?: boolean
}

export const workspace = { name: 'Acme', domain: 'acme', teamId: 'T0ACME' }

export const app = {
  appId: 'A0DESK',
  botUserId: 'U0BOT',
  botName: 'threadline',
  botToken: 'xoxb-1111-2222-bedbedbedbedbedbedbedbed',
  appToken: 'xapp-1-A0DESK-3333-bedbedbedbedbedbedbedbed',
  signingSecret: '8f742231b10e8888abcd990000c0ffee',
}

/** The bot's own id as an author, as local-slack derives it. */
export const botId = `B${app.botUserId.slice(1)}`

const customerTeam = 'T0BYRON'

export const people = {
  grace: { id: 'U0GRACE', name: 'grace', realName: 'Grace Hopper', email: 'grace@acme.test', zone: 'Europe/Berlin' },
  omar: { id: 'U0OMAR', name: 'omar', realName: 'Omar Haddad', email: 'omar@acme.test', admin: true, zone: 'Europe/Berlin' },
  vera: { id: 'U0VERA', name: 'vera', realName: 'Vera Lind', email: 'vera@acme.test', zone: 'America/New_York' },
  /** A customer, who writes from her own company's workspace. */
  ada: { id: 'U0ADA', name: 'ada', realName: 'Ada Byron', email: 'ada@byron.test', team: customerTeam, zone: 'Europe/London' },
  /** From yet another workspace, and Slack tells no address. */
  stranger: { id: 'U0SAM', name: 'sam', realName: 'Sam Stone', team: 'T0STONE', zone: 'Asia/Tokyo' },
} as const satisfies Record<string, SlackUser>

export type SlackName = keyof typeof people

const { grace, omar, vera, ada, stranger } = people

export const rooms = {
  desk: { id: 'C0DESK', name: 'desk', members: [app.botUserId, grace.id, omar.id, vera.id] },
  billing: { id: 'C0BILLING', name: 'desk-billing', members: [app.botUserId, grace.id, omar.id], private: true },
  customers: { id: 'C0CUSTOMERS', name: 'acme-and-byron', members: [app.botUserId, grace.id, ada.id, stranger.id], shared: true },
  /** Nobody invited the bot. */
  lobby: { id: 'C0LOBBY', name: 'lobby', members: [grace.id, omar.id, vera.id] },
} as const satisfies Record<string, SlackRoom>

export const everyone: SlackUser[] = Object.values(people)
export const everyRoom: SlackRoom[] = Object.values(rooms).map(room => ({ ...room, members: [...room.members] }))

/** local-slack's own configuration (JSON is YAML). */
export const configuration = (mode: SlackMode, requestUrl: string): string =>
  JSON.stringify({
    workspace,
    apps: [{ ...app, mode, requestUrl }],
    users: everyone.map(({ id, name, realName, email, zone }) => ({ id, name, real_name: realName, email, tz: zone })),
    channels: everyRoom.map(({ id, name, members, private: hidden }) => ({ id, name, members, is_private: hidden ?? false })),
  })
