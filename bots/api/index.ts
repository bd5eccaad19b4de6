// Everything agents and admins do, as REST: the same table of verbs as the desks, and the switches and texts of admins.

import type { Endpoint } from '#core/lib/rest.ts'
import type { CreateDesk, DeskGiven } from '#core/ports/folder.ts'
import { actionCalls } from './actions.ts'
import { articleCalls, documentCalls } from './articles.ts'
import { backtestCalls } from './backtest.ts'
import { beginningCalls } from './beginning.ts'
import { cannedCalls } from './canned.ts'
import type { ApiDeskConfig } from './config.ts'
import { deskCalls } from './desks.ts'
import { deviceCalls } from './devices.ts'
import { erasureCalls } from './erasures.ts'
import { happeningCalls } from './happenings.ts'
import { holdoutCalls } from './holdouts.ts'
import { maskingCalls } from './masking.ts'
import { memberCalls } from './members.ts'
import { officeCalls } from './office.ts'
import { overviewCalls } from './overview.ts'
import { peopleCalls } from './people.ts'
import { proactiveCalls } from './proactive.ts'
import { retentionCalls } from './retention.ts'
import { sessionCalls } from './sessions.ts'
import { gateCalls, scenarioCalls } from './training.ts'
import { verbCalls } from './verbs.ts'

/** Every call of agents and admins, in the order of the documentation. */
export const apiCalls = (given: Pick<DeskGiven, 'controls' | 'queries' | 'clock' | 'files'>): Endpoint[] => [
  ...sessionCalls(given),
  ...happeningCalls(given),
  ...verbCalls(given),
  ...gateCalls(given),
  ...scenarioCalls(given),
  ...maskingCalls(given),
  ...retentionCalls(given),
  ...backtestCalls(given),
  ...actionCalls(given),
  ...erasureCalls(given),
  ...holdoutCalls(given),
  ...proactiveCalls(given),
  ...deskCalls(given),
  ...officeCalls(given),
  ...peopleCalls(given),
  ...beginningCalls(given),
  ...articleCalls(given),
  ...documentCalls(given),
  ...memberCalls(given),
  ...cannedCalls(given),
  ...deviceCalls(given),
  ...overviewCalls(given),
]

export const create: CreateDesk<ApiDeskConfig> = (_config, given) => ({ name: 'agents-api', endpoints: apiCalls(given) })
