// What is thought about as a model, a receipt and a log may see it: every text masked, in the placeholders of its session.
import type { MaskOptions } from '#core/safety/mask.ts'
import { createMasker, type Masker } from '#core/safety/masker.ts'
import type { Vault } from '../vault/vault.ts'
import type { Matter } from './thought.ts'

export interface MaskedMatter {
  /** The same with every text masked. */
  matter: Matter
  /** What was taken out of the words that are thought about. */
  masked: string[]
  masker: Masker
}

/** What a customer reads as they wrote it, where the answer repeats it. */
const shownAgain = ['email', 'phone', 'ip']

const maskedBy = (masker: Masker, matter: Matter): MaskedMatter => {
  const { text, masked } = masker.mask(matter.text)
  const plain = (given: string): string => masker.mask(given).text
  return {
    masker,
    masked,
    matter: {
      ...matter,
      text,
      history: matter.history.map(said => ({ ...said, text: plain(said.text) })),
      ...(matter.files ? { files: matter.files.map(plain) } : {}),
      ...(matter.contactName === undefined ? {} : { contactName: plain(matter.contactName) }),
      ...(matter.results ? { results: matter.results.map(result => ({ ...result, text: plain(result.text) })) } : {}),
    },
  }
}

/** What stands for a value is kept before this resolves; a dry run has no session to keep it for. */
export const maskMatter = (matter: Matter, vault: Pick<Vault, 'masking'>, options: MaskOptions): Promise<MaskedMatter> =>
  matter.session === undefined
    ? Promise.resolve(maskedBy(createMasker(options), matter))
    : vault.masking(matter.session, masker => maskedBy(masker, matter), options)

/** Words for the customer and the team: addresses and numbers of this conversation stand in them again, what may never be repeated does not. */
export const forPeople = ({ masker }: MaskedMatter, text: string): string => masker.reveal(text, shownAgain)
