// What Slack does not take of an app: calls without the right token or scope, and triggers that are used or too old.
import type { Lore } from './answers.ts'
import type { Json } from './page.ts'
import { methodScopes } from './scopes.ts'
import { app } from './workspace.ts'

export interface Refusals {
  /** Why Slack would not take a call at all; a trigger lives so many milliseconds. */
  refusal(method: string, args: Json, token: string, triggerLife: number): Json | undefined
  /** A trigger that the app is given lives from now on. */
  note(payload: Json): void
}

export const createRefusals = (lore: Lore): Refusals => {
  const triggers = new Map<string, { since: number; used: boolean }>()

  return {
    note(payload) {
      if (typeof payload.trigger_id === 'string') triggers.set(payload.trigger_id, { since: performance.now(), used: false })
    },
    refusal(method, args, token, triggerLife) {
      if (token === '') return { ok: false, error: 'not_authed' }
      const appLevel = method === 'apps.connections.open'
      if (token !== app.botToken && token !== app.appToken) return { ok: false, error: 'invalid_auth' }
      if (appLevel !== (token === app.appToken)) return { ok: false, error: 'not_allowed_token_type' }
      const any = methodScopes[method] ?? []
      const { scopes } = lore
      if (scopes && any.length > 0 && !any.some(scope => scopes.includes(scope)))
        return { ok: false, error: 'missing_scope', needed: any[0], provided: scopes.join(',') }
      if (method === 'views.open' || method === 'views.push') {
        const trigger = triggers.get(String(args.trigger_id))
        if (!trigger) return { ok: false, error: 'invalid_trigger_id' }
        if (performance.now() - trigger.since > triggerLife) return { ok: false, error: 'expired_trigger_id' }
        if (trigger.used) return { ok: false, error: 'exchanged_trigger_id' }
        trigger.used = true
      }
      return undefined
    },
  }
}
