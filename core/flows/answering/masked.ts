// What is thought about as a model, a receipt and a log may see it: every text masked, in the placeholders of its session.
import type { MaskOptions } from '#core/safety/masking/mask.ts'
import { createMasker, type Masker } from '#core/safety/masking/masker.ts'
import type { Vault } from '../vault/vault.ts'
import type { Matter } from './matter.ts'

export interface MaskedMatter {
  /** The same with every text masked. */
  matter: Matter
  masker: Masker
}

/** What a customer reads as they wrote it, where the answer repeats it. */
const shownAgain = ['email', 'phone', 'ip']

const maskedBy = (masker: Masker, matter: Matter, masking: MaskOptions): MaskedMatter => {
  const { text, masked } = masker.mask(matter.text)
  const plain = (given: string): string => masker.mask(given).text
  return {
    masker,
    matter: {
      ...matter,
      text,
      masked,
      masking,
      history: matter.history.map(said => ({ ...said, text: plain(said.text) })),
      ...(matter.files ? { files: matter.files.map(plain) } : {}),
      ...(matter.contactName === undefined ? {} : { contactName: plain(matter.contactName) }),
      ...(matter.results ? { results: matter.results.map(result => ({ ...result, text: plain(result.text) })) } : {}),
    },
  }
}

/** What stands for a value is kept before this resolves; a dry run has no session to keep it for. */
export const maskMatter = (
  matter: Matter,
  vault: Pick<Vault, 'masking'>,
  { emails = false, phones = false, ips = false }: MaskOptions,
): Promise<MaskedMatter> => {
  const options = { emails, phones, ips }
  return matter.session === undefined
    ? Promise.resolve(maskedBy(createMasker(options), matter, options))
    : vault.masking(matter.session, masker => maskedBy(masker, matter, options), options)
}

/** Words for the customer and the team: addresses and numbers of this conversation stand in them again, what may never be repeated does not. */
export const forPeople = (masker: Masker, text: string): string => masker.reveal(text, shownAgain)
