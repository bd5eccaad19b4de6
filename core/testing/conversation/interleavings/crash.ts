// A process dies at a moment that does most harm, and the next comes to life.
import { striking } from '../living.ts'
import { birth } from './birth.ts'
import { moments } from './moments.ts'

export const crash = striking({ moments, anyTime: { odds: 3, within: 5000 }, birth })
