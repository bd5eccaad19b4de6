// What the AI's calls are made from: the imported actions with the admin's decisions about them, and who makes calls of each sort.
import type { Action, ActionService } from '../../model/action.ts'
import type { ActionMaker } from '../../ports/action-maker.ts'

/** An action and the system that it belongs to. */
export interface Known {
  action: Action
  service: ActionService
  /** What the house does by itself for a session, in the place of what a plugin makes. Broken off, it has failed and no person is asked: it has to do no harm done by half. */
  own?(session: string): Pick<ActionMaker, 'make'>
}

/** Read anew whenever something is offered or called, so that what an admin switches off is off at once. */
export interface Catalogue {
  all(): Promise<Known[]>
  get(id: string): Promise<Known | undefined>
  /** The secret of the service's credentials, opened; undefined where it has none. Goes into calls and nowhere else. */
  secretOf(service: ActionService): string | undefined
  /** By the name that services carry as `by`; undefined where the plugin is not switched on. */
  maker(name: string): ActionMaker | undefined
}
