// How far desks have come, as callers see it.
import type { DeskStanding } from '#core/ports/queries.ts'
import { type Json, maybe } from './parts.ts'

export const deskStandingView = ({ desk, waiting, since, reason }: DeskStanding): Json => ({ desk, waiting, since: maybe(since), reason })
