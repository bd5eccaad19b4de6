// Actions as callers see them.
import type { Action } from '#core/model/action.ts'
import type { ActionSummary, ServiceStanding } from '#core/ports/actions.ts'
import { iso, type Json } from './parts.ts'

const summaryView = (action: ActionSummary): Json => ({
  id: action.id,
  service: action.service,
  title: action.title,
  description: action.description,
  safe: action.safe,
  idempotent: action.idempotent,
  on: action.on,
  channels: action.channels,
  segments: action.segments,
  approval: action.approval,
  verified: action.verified,
  magic: action.magic,
  timeout: action.timeout,
  gone: action.gone,
})

export const actionView = (action: Action): Json => ({ ...summaryView(action), parameters: action.parameters })

export const actionServiceView = (service: ServiceStanding): Json => ({
  id: service.id,
  title: service.title,
  by: service.by,
  url: service.url,
  server: service.server,
  credentials: service.credentials,
  secret: service.secret,
  private_network: service.privateNetwork === true,
  imported_at: iso(service.importedAt),
  imported_by: service.importedBy,
  actions: service.actions.map(summaryView),
})
