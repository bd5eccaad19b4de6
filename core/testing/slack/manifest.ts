// What the code uses of Slack, read from its text: methods of the Web API, events, slash commands and shortcuts. The manifest is held to it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { command } from '#bots/slack/press/commands.ts'
import { fromAnywhere, messageShortcuts } from '#bots/slack/press/shortcuts.ts'
import { root } from '../../roof/settings/place.ts'
import { eventScopes, methodScopes } from './scopes.ts'

/** https://docs.slack.dev/reference/app-manifest, as far as it is compared. */
export interface Manifest {
  features: {
    shortcuts: { name: string; type: 'message' | 'global'; callback_id: string }[]
    slash_commands: { command: string; url?: string; should_escape?: boolean }[]
  }
  oauth_config: { scopes: { bot: string[] } }
  settings: {
    event_subscriptions: { request_url?: string; bot_events: string[] }
    interactivity: { is_enabled: boolean; request_url?: string }
    socket_mode_enabled: boolean
  }
}

export const readManifest = (name: string): Manifest => parse(readFileSync(join(root, 'manifests', name), 'utf8')) as Manifest

/** The folders whose code talks to Slack. */
const rooms = ['bots/slack', 'connectors/slack', 'connectors/links/slack']

/** The text of one folder's code, without comments, tests and what only checks a set-up. */
const codeOf = (room: string): string => {
  let names: string[]
  try {
    names = readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
  } catch {
    return ''
  }
  return names
    .filter(name => name.endsWith('.ts') && !/\.(?:test|kit)\.ts$/u.test(name))
    .map(name => readFileSync(join(root, room, name), 'utf8'))
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '')
}

const all = (text: string, pattern: RegExp): string[] => [...new Set([...text.matchAll(pattern)].map(match => match[1] ?? ''))].sort()

const families =
  'api|apps|assistant|auth|bookmarks|bots|canvases|chat|conversations|dnd|emoji|files|pins|reactions|reminders|team|usergroups|users|views'

/** Helpers of Slack's packages, and the methods they call. */
const helpers: Record<string, string[]> = {
  chatStream: ['chat.startStream', 'chat.appendStream', 'chat.stopStream'],
  sayStream: ['chat.startStream', 'chat.appendStream', 'chat.stopStream'],
  filesUploadV2: ['files.getUploadURLExternal', 'files.completeUploadExternal'],
}

export interface Used {
  methods: string[]
  /** As a manifest names them: `message` is one per kind of channel. */
  events: string[]
  commands: string[]
  /** Callback ids of shortcuts. */
  shortcuts: string[]
  scopes: string[]
}

const kinds = ['channels', 'groups', 'im', 'mpim']

/** What the code uses of Slack now. */
export const usedOfSlack = (): Used => {
  const text = rooms.map(codeOf).join('\n')
  const says = (pattern: RegExp): boolean => pattern.test(text)
  const methods = all(text, new RegExp(`['"\`]((?:${families})\\.[a-zA-Z.]+)['"\`]`, 'gu'))
  methods.push(...all(text, new RegExp(`\\bclient\\.((?:${families})\\.[a-zA-Z.]+)\\(`, 'gu')))
  for (const [helper, called] of Object.entries(helpers)) if (says(new RegExp(`\\b${helper}\\(`, 'u'))) methods.push(...called)
  const unknown = methods.filter(method => method !== 'apps.connections.open' && !(method in methodScopes))
  if (unknown.length > 0) throw new Error(`which scope do they want? Say it in core/testing/slack/scopes.ts: ${unknown.join(', ')}`)

  const names = Object.keys(eventScopes).filter(name => !name.startsWith('message.'))
  const events = names.filter(name => says(new RegExp(`['"]${name}['"]`, 'u')))
  // Rooms are public or private; direct messages, alone or in a group, where the code asks for their kind.
  const heard = kinds.filter(
    kind => ['channels', 'groups'].includes(kind) || says(new RegExp(`channel_type[^\\n]*'${kind}'|'${kind}'[^\\n]*channel_type`, 'u')),
  )
  if (says(/'message'/u)) events.push(...heard.map(kind => `message.${kind}`))

  const scopes = new Set<string>()
  const wants = (any: readonly string[]): void => {
    const [first] = any
    if (first === undefined) return
    const act = /^channels:(read|history)$/u.exec(first)?.[1]
    if (act === undefined || any.length === 1) scopes.add(first)
    else if (act === 'read') for (const kind of ['channels', 'groups']) scopes.add(`${kind}:read`)
    else for (const kind of heard) scopes.add(`${kind}:history`)
  }
  for (const method of methods) wants(methodScopes[method] ?? [])
  for (const event of events) wants(eventScopes[event] ?? [])
  const shortcuts = [...fromAnywhere.keys(), ...messageShortcuts().keys()].sort()
  const commands = [command]
  for (const [what, places] of Object.entries({ shortcut: 'press/shortcuts.ts', command: 'press/commands.ts' }))
    if (text.match(new RegExp(`\\.${what}\\(`, 'gu'))?.length !== 1) throw new Error(`a ${what} is registered elsewhere than in ${places}`)
  scopes.add('commands')
  // What the code itself says that it needs.
  for (const named of all(text, /'((?:assistant|channels|chat|files|groups|im|mpim|reactions|usergroups|users):[a-z.]+)'/gu))
    scopes.add(named)
  if (says(/\busername:|icon_url|icon_emoji/u)) scopes.add('chat:write.customize')
  if (says(/\burl_private\b/u)) scopes.add('files:read')
  if (says(/profile\??\.email|\bemail: text\b/u)) scopes.add('users:read.email')
  return { methods: [...new Set(methods)].sort(), events: events.sort(), commands, shortcuts, scopes: [...scopes].sort() }
}
