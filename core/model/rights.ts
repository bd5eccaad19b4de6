// Who may do what: the least role for each act. Reading is for everybody who is met; the audit log is for admins.
import type { Role } from './agent.ts'

/** The least role by the name of the act in Controls. Kept in the core, so that no desk can forget it. */
export const rights = {
  reply: 'agent',
  react: 'agent',
  edit: 'agent',
  remove: 'agent',
  typing: 'agent',
  note: 'agent',
  redact: 'agent',
  teach: 'agent',
  backtest: 'agent',
  stopBacktest: 'agent',
  claim: 'agent',
  assign: 'agent',
  release: 'agent',
  resolve: 'agent',
  close: 'agent',
  reopen: 'agent',
  snooze: 'agent',
  tags: 'agent',
  draft: 'agent',
  decide: 'agent',
  csat: 'agent',
  settle: 'agent',
  translate: 'agent',
  useCanned: 'agent',
  message: 'agent',
  changeContact: 'agent',
  mergeContacts: 'agent',
  blockContact: 'agent',
  away: 'agent',
  importActions: 'admin',
  changeAction: 'admin',
  setCredentials: 'admin',
  testAction: 'admin',
  removeActions: 'admin',
  autopilot: 'admin',
  masking: 'admin',
  topic: 'admin',
  removeTopic: 'admin',
  newScenario: 'admin',
  changeScenario: 'admin',
  publishScenario: 'admin',
  rollbackScenario: 'admin',
  removeScenario: 'admin',
  beginHoldout: 'admin',
  endHoldout: 'admin',
  putProactive: 'admin',
  deskSettings: 'admin',
  setHours: 'admin',
  setHolidays: 'admin',
  setAwayMessage: 'admin',
  putSla: 'admin',
  removeSla: 'admin',
  removeProactive: 'admin',
  putArticle: 'admin',
  addDocument: 'admin',
  removeArticle: 'admin',
  eraseContact: 'admin',
  exportContact: 'admin',
  putAgent: 'admin',
  joinAgents: 'admin',
  roles: 'admin',
  putTeam: 'admin',
  removeTeam: 'admin',
  putCanned: 'admin',
  removeCanned: 'admin',
  keepAudit: 'admin',
  keepSessions: 'admin',
  audit: 'admin',
} as const satisfies Record<string, Role>

export type Right = keyof typeof rights

const height: Record<Role, number> = { viewer: 0, agent: 1, admin: 2 }

/** What is in no table is the admins'. */
export const leastRole = (right: string): Role => (Object.hasOwn(rights, right) ? rights[right as Right] : 'admin')

/** True where the role is enough for the act. */
export const allows = (role: Role, right: string): boolean => height[role] >= height[leastRole(right)]
