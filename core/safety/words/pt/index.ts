// Portuguese.
import type { Language } from '../language.ts'
import { anger } from './anger.ts'
import { examples } from './examples.ts'
import { lists } from './lists.ts'
import { mood } from './mood.ts'
import { promise } from './promise.ts'
import { reports } from './reports.ts'
import { talk } from './talk.ts'
import { unheard } from './unheard.ts'
import { values } from './values.ts'
import { wish } from './wish.ts'

export const portuguese: Language = {
  code: 'pt',
  lists,
  values,
  wish,
  mood: { ...examples, ...anger, ...unheard, ...mood },
  promise,
  reports,
  talk,
}
