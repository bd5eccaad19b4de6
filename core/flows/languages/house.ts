// What the house reads and writes, and whether anything here can translate.
import { primaryTag } from '../../model/language.ts'
import type { Answerer } from '../../ports/answerer.ts'
import type { DeskSetup } from '../desks/settings.ts'

/** How the house deals with customers of other languages, as it stands now. */
export interface HouseLanguages {
  /** The team's language, a primary tag. */
  ours: string
  /** A session in another language is translated without being asked. */
  auto: boolean
  /** Translated replies wait to be looked at. */
  check: boolean
  /** Something here translates. */
  can: boolean
}

export type ReadHouse = () => Promise<HouseLanguages>

/** What is to be set where nothing translates. */
export const howToTranslate =
  'Nothing here translates: that needs a language model. Set OPENAI_API_KEY and OPENAI_MODEL and start Threadline again'

export const createReadHouse =
  ({ answerer, deskSetup }: { answerer: Answerer; deskSetup: Pick<DeskSetup, 'get'> }): ReadHouse =>
  async () => {
    const { language = 'en', translate, check } = await deskSetup.get()
    return { ours: primaryTag(language), auto: translate === 'auto', check, can: answerer.translate !== undefined }
  }
