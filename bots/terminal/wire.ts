// Theirs → ours: what the REST API tells (bots/api/told.ts), read back into the vocabulary of the house.

export { action, actionService, actionsImported, actionTest } from './wire/actions.ts'
export { backtest } from './wire/backtest.ts'
export { deskSettings, deskStanding } from './wire/desks.ts'
export { entries, entry } from './wire/entries.ts'
export { holdout } from './wire/holdouts.ts'
export { article, articleProposal, autopilot, check, proposal, scenario, topic } from './wire/knowledge.ts'
export { deadlines, office, replyTimes, sla } from './wire/office.ts'
export { pageOf } from './wire/parts.ts'
export { auditRow, contact, kept, me, member, roleSettings, team } from './wire/people.ts'
export { canned, filledCanned, proactive } from './wire/prepared.ts'
export { receipt, replay, trial } from './wire/receipts.ts'
export { done, found, handoffRow, happening, queueRow, recollection, redaction, session, uploaded } from './wire/sessions.ts'
