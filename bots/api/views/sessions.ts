// Sessions and what is found in them, as callers see them.
import { type Session, sendableNow } from '#core/model/session.ts'
import type { HandoffRow } from '#core/ports/queries.ts'
import type { Recollection } from '#core/ports/recall.ts'
import type { Findable } from '#core/ports/store.ts'
import { authorView, iso, type Json, maybe, ownerView } from './parts.ts'

export const sessionView = (s: Session): Json => ({
  id: s.id,
  ticket: s.ticket,
  channel: s.channel,
  contact: s.contact,
  address: s.address,
  recipients: s.recipients,
  status: s.status,
  owner: ownerView(s.owner),
  team: s.team,
  topic: s.topic,
  language: s.language,
  sentiment: s.sentiment,
  summary: s.summary,
  tags: s.tags,
  snoozedUntil: maybe(s.snoozedUntil),
  startedAt: iso(s.startedAt),
  lastActivityAt: iso(s.lastActivityAt),
  waitingSince: maybe(s.waitingSince),
  resolvedAt: maybe(s.resolvedAt),
  resolution: s.resolution,
  score: s.csat?.score,
  from: s.from,
  opening: s.opening,
  lastSeq: s.lastSeq,
  drafts: s.drafts.map(({ seq, basedOn, purpose }) => ({ seq, basedOn, purpose })),
  calls: s.calls?.map(({ seq, basedOn, approval, state }) => ({ seq, basedOn, approval, state })),
  translate: s.translate && { on: s.translate.on, by: s.translate.by, theirs: s.translate.theirs, ours: s.translate.ours },
  writings: s.writings?.map(({ seq, author, state }) => ({ seq, author, state })),
  line: s.line && { state: s.line.state, seq: s.line.seq, at: iso(s.line.at), agent: s.line.agent, over: s.line.over },
  sendable: s.refused && sendableNow(s),
  preview: s.preview,
})

export const handoffView = ({ session, entry }: HandoffRow): Json => ({
  session: session.id,
  ticket: session.ticket,
  channel: session.channel,
  contact: session.contact,
  status: session.status,
  owner: ownerView(session.owner),
  seq: entry.seq,
  at: iso(entry.at),
  reasons: entry.reasons,
  explanation: entry.explanation,
  summary: entry.summary,
  sentiment: entry.sentiment,
  language: entry.language,
})

export const foundView = ({ session, seq, at, text }: Findable): Json => ({ session, seq, at: iso(at), text })

export const recollectionView = ({ lines, ...told }: Recollection): Json => ({
  ...told,
  lines: lines.map(({ at, author, ...line }) => ({ ...line, at: iso(at), author: authorView(author) })),
})
