// Hold-outs as callers see them.
import type { HoldoutStanding } from '#core/model/holdout.ts'
import { iso, type Json, maybe } from './parts.ts'

export const holdoutView = (holdout: HoldoutStanding): Json => {
  const { id, scenario, title, version, before, share, startedAt, by, endedAt, end, why, exposed, arms, compared } = holdout
  return {
    id,
    scenario,
    title,
    version,
    before,
    share,
    startedAt: iso(startedAt),
    by,
    endedAt: maybe(endedAt),
    end,
    why,
    exposed,
    arms,
    compared,
  }
}
