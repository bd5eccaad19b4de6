// What authors of connectors, desks, answerers, knowledge sources and stores test with: import from '#core/testing/index.ts', inside the
// tree and outside of it.
export { type AnswererUnderTest, answererChecks, answererKit, judgeAnswerer } from './answerer-kit.ts'
export { connectorChecks, connectorKit, judgeConnector } from './connector-kit.ts'
export { type DeskUnderTest, type Did, deskChecks, deskKit, judgeDesk, type Seat, type SeatGiven } from './desk-kit.ts'
export { createFakeTerminal, type FakeTerminal } from './fake-terminal.ts'
export { type House, type HouseGiven, houseKey, openHouse } from './house.ts'
export { type Check, judge, must, NotYet, type Run, until, type Verdict, within } from './kits/check.ts'
export { createLeapingClock, type LeapingClock } from './kits/leaping-clock.ts'
export {
  judgeKnowledgeSource,
  type KnowledgeSourceUnderTest,
  knowledgeSourceChecks,
  knowledgeSourceKit,
  type Library,
} from './knowledge-source-kit.ts'
export type { Ability, Answered, Arrived, Failures, Platform, PlatformGiven, Written } from './platform.ts'
export { restPlatform } from './rest-platform.ts'
export type { Call, Meaning, RestVendor, Told } from './rest-vendor.ts'
export { type StoreUnderTest, storeKit } from './store-kit.ts'
