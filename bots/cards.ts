// The neutral cards that every desk draws.

export { actionCard, actionsCard, actionTestCard, importedCard, reallyCard, serviceCard, servicesCard } from './cards/actions.ts'
export { argumentsWords, callState, callText, isUndecided, resultWords, undecidedCalls } from './cards/calls.ts'
export { cannedCard, cannedListCard } from './cards/canned.ts'
export * from './cards/card.ts'
export { clockNames, clocksFact, clockWords, pressingClock } from './cards/clocks.ts'
export { contactCard, contactsCard } from './cards/contact.ts'
export { helpCard, verbHelpCard } from './cards/help.ts'
export { hoursCard } from './cards/hours.ts'
export {
  languageActions,
  translateWords,
  translationWords,
  waitingWritings,
  writingChoices,
  wroteWords,
} from './cards/languages.ts'
export { foundCard, handoffsCard, queueCard, sessionsCard } from './cards/lists.ts'
export { maskingCard } from './cards/masking.ts'
export { auditCard, memberCard, membersCard, rolesCard, teamCard, teamsCard } from './cards/members.ts'
export { healthCard, numbersCard, partWords, sourcesCard } from './cards/overview.ts'
export { previewWords } from './cards/preview.ts'
export { proactiveCard, proactivesCard } from './cards/proactive.ts'
export { receiptCard, settled, trialCard } from './cards/receipt.ts'
export { retentionCard } from './cards/retention.ts'
export { briefCard, pickUpLabel, type SessionView, sendNowWords, sessionActions, sessionCard } from './cards/session.ts'
export { slaCard, slasCard } from './cards/sla.ts'
export { autopilotCard, topicsCard } from './cards/switches.ts'
export { articleProposalCard, checkCard, proposalCard, recallCard, redactionCard, teachAction, unsureCard } from './cards/teaching.ts'
export { oneLine, timelineBlock, timelineLine } from './cards/timeline.ts'
export { articleCard, articlesCard, scenarioCard, scenariosCard } from './cards/training.ts'
export * from './cards/words.ts'
