// What authors of connectors, desks, answerers, knowledge sources and stores test with: import from '#core/testing/index.ts', inside the
// tree and outside of it.

export { createFakeTerminal, type FakeTerminal } from './houses/fake-terminal.ts'
export { type House, type HouseGiven, houseKey, openHouse } from './houses/house.ts'
export { type AnswererUnderTest, answererChecks, answererKit, judgeAnswerer } from './kits/answerer.ts'
export { type Check, judge, must, NotYet, type Run, until, type Verdict, within } from './kits/check.ts'
export { joined } from './kits/connector/joined.ts'
export type { Ability, Answered, Arrived, Failures, Platform, PlatformGiven, Written } from './kits/connector/platform.ts'
export { restPlatform } from './kits/connector/rest-platform.ts'
export type { Call, Meaning, RestVendor, Told } from './kits/connector/rest-vendor.ts'
export { connectorChecks, connectorKit, judgeConnector } from './kits/connector.ts'
export { type DeskUnderTest, type Did, deskChecks, deskKit, judgeDesk, type Seat, type SeatGiven } from './kits/desk.ts'
export {
  judgeKnowledgeSource,
  type KnowledgeSourceUnderTest,
  knowledgeSourceChecks,
  knowledgeSourceKit,
  type Library,
} from './kits/knowledge-source.ts'
export { createLeapingClock, type LeapingClock } from './kits/leaping-clock.ts'
export { type StoreUnderTest, storeKit } from './kits/store.ts'
