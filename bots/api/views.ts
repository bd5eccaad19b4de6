// Ours → theirs: sessions, entries and the rest as callers see them. Times become RFC 3339; what is internal stays in the house.
export { deskStandingView } from './views/desks.ts'
export { entryView } from './views/entries.ts'
export { articleView, scenarioView, topicView } from './views/knowledge.ts'
export { deadlineView, officeView, slaView } from './views/office.ts'
export { pageView } from './views/parts.ts'
export { auditView, contactView, memberView, meView, teamView } from './views/people.ts'
export { cannedView, proactiveView } from './views/prepared.ts'
export { foundView, handoffView, recollectionView, sessionView } from './views/sessions.ts'
