// Clients of customers and agents in a schedule.
import { insisting } from '../living.ts'

const answers = ['owned_by_other', 'not_open', 'conflict', 'decided']

export const insist = insisting(code => answers.includes(code))
