// What the bot may do in a channel, and what it needs there. https://discord.com/developers/docs/topics/permissions
import { z } from 'zod'
import { isForum } from './shapes.ts'

const bits = {
  'Add Reactions': 1n << 6n,
  'View Channel': 1n << 10n,
  'Send Messages': 1n << 11n,
  'Embed Links': 1n << 14n,
  'Attach Files': 1n << 15n,
  'Read Message History': 1n << 16n,
  'Create Public Threads': 1n << 35n,
  'Send Messages in Threads': 1n << 38n,
} as const

const administrator = 1n << 3n

const overwrite = z.looseObject({ id: z.string(), allow: z.string().default('0'), deny: z.string().default('0') })
export const guarded = z.looseObject({ permission_overwrites: z.array(overwrite).default([]) })
export const roles = z.array(z.looseObject({ id: z.string(), permissions: z.string() }))

/** All that is ever needed, as Discord's invitation wants it. */
export const everything = Object.values(bits)
  .reduce((all, bit) => all | bit, 0n)
  .toString()

/** What `who` may do in a channel of the server. */
export const allowedIn = (
  channel: z.infer<typeof guarded>,
  all: z.infer<typeof roles>,
  who: { guild: string; user: string; roles: readonly string[] },
): bigint => {
  const own = all.filter(({ id }) => id === who.guild || who.roles.includes(id))
  const base = own.reduce((sum, { permissions }) => sum | BigInt(permissions), 0n)
  if (base & administrator) return ~0n
  const steps = [[who.guild], who.roles, [who.user]]
  return steps.reduce((now, ids) => {
    const here = channel.permission_overwrites.filter(({ id }) => ids.includes(id))
    const denied = here.reduce((sum, { deny }) => sum | BigInt(deny), 0n)
    return (now & ~denied) | here.reduce((sum, { allow }) => sum | BigInt(allow), 0n)
  }, base)
}

/** The names of the permissions that are lacking in a channel of this type. */
export const lackingIn = (channel: { type: number }, allowed: bigint): string[] =>
  Object.entries(bits)
    // A forum's posts are threads: there is no channel to write into, and no thread to begin.
    .filter(([name]) => !isForum(channel) || (name !== 'Send Messages' && name !== 'Create Public Threads'))
    .filter(([, bit]) => (allowed & bit) === 0n)
    .map(([name]) => name)
