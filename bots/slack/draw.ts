// How everything looks in Slack: pure functions from neutral cards, sessions and verbs to Block Kit.
export {
  blockIdOf,
  formatOption,
  formatPress,
  type HomeTab,
  homeTabs,
  type Press,
  type Pressed,
  parsePress,
} from './draw/actions.ts'
export { answersOf, filesOf, type Known, type Stated } from './draw/answers.ts'
export { quotedEntry, type RecountGiven, recount, wholeEntry, wholeHistory } from './draw/history.ts'
export type { AdminHome, HomeGiven, Step } from './draw/home/given.ts'
export { home } from './draw/home/home.ts'
export { type LineGiven, line } from './draw/line.ts'
export { help, type MenuGiven, menu } from './draw/menu.ts'
export { type CardGiven, cardMessage, cardViews, type ViewGiven } from './draw/message.ts'
export {
  inputOf,
  isAboutOne,
  type KnownThings,
  type ModalGiven,
  modal,
  needsModal,
  type Remembered,
  rememberedOf,
  waiting,
} from './draw/modal.ts'
export type { Drawn, DrawnAs } from './draw/parts.ts'
export { type SessionCardGiven, sessionCard } from './draw/session-card.ts'
