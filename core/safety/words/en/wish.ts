// English: the wish for a person. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'
import { wishCall } from './wish-call.ts'
import { denied } from './wish-denied.ts'
import { wishPass } from './wish-pass.ts'
import { refused } from './wish-refused.ts'
import { wishSomeone } from './wish-someone.ts'
import { wishTalk } from './wish-talk.ts'

export const wish: Language['wish'] = { asks: [...wishTalk, ...wishPass, ...wishCall, ...wishSomeone], ...refused, ...denied }
