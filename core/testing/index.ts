// What authors of connectors, desks, answerers, knowledge sources and stores test with: import from '#core/testing/index.ts', inside the
// tree and outside of it.
export { connectorChecks, connectorKit, judgeConnector } from './connector-kit.ts'
export { type House, type HouseGiven, houseKey, openHouse } from './house.ts'
export { type Check, judge, must, NotYet, type Run, until, type Verdict, within } from './kits/check.ts'
export { createLeapingClock, type LeapingClock } from './kits/leaping-clock.ts'
export type { Ability, Answered, Arrived, Failures, Platform, PlatformGiven, Written } from './platform.ts'
export { type Call, type Meaning, type RestVendor, restPlatform, type Told } from './rest-platform.ts'
export { storeKit, type StoreKitOptions } from './store-kit.ts'
