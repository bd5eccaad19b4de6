// Masks the texts of one session, so that a placeholder stands for one value only: what looks the same gets a number, and the same value
// the same placeholder each time. Says what it named anew, for the vault to keep.
import { type Masked, type MaskOptions, mask } from './mask.ts'
import { kindOf, numbered, replaced, sameValue } from './placeholders.ts'

export interface Masker {
  mask(text: string, options?: MaskOptions): Masked
  /** The same with each of them masked; `asked` gives what each was asked for by. */
  each(texts: Record<string, string>, asked?: (text: string) => string): Record<string, string>
  /** What it named that was not known before, by placeholder. */
  readonly fresh: ReadonlyMap<string, string>
  /** Brings back what this masker has taken out, of these kinds only where they are named. */
  reveal(text: string, kinds?: readonly string[]): string
}

/** Values of one session that are kept; what comes after them is masked, and gone. */
const most = 1000
const tooMany = 9999

/** `known`: what placeholders of the session stand for already. */
export const createMasker = (usual: MaskOptions = {}, known: Iterable<readonly [placeholder: string, value: string]> = []): Masker => {
  const values = new Map<string, string>()
  const names = new Map<string, string>()
  const taken = new Map<string, string>()
  const fresh = new Map<string, string>()
  for (const [placeholder, value] of known) {
    values.set(placeholder.toLowerCase(), value)
    names.set(sameValue(kindOf(placeholder) ?? '', value), placeholder)
  }
  const back = (text: string): string => replaced(text, placeholder => values.get(placeholder))

  const naming = (kind: string, show: string, written: string): string => {
    if (kindOf(show) === undefined) return show
    const value = back(written)
    const same = sameValue(kind, value)
    let name = names.get(same)
    if (name === undefined && values.size >= most) return numbered(show, tooMany)
    for (let n = 1; name === undefined; n++) {
      const next = numbered(show, n)
      if (values.has(next.toLowerCase())) continue
      name = next
      names.set(same, name)
      values.set(name.toLowerCase(), value)
      fresh.set(name, value)
    }
    taken.set(name.toLowerCase(), kind)
    return name
  }

  return {
    mask: (text, options = usual) => mask(text, options, naming),
    each: (texts, asked = () => '') =>
      Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, mask(text, { ...usual, asked: asked(text) }, naming).text])),
    fresh,
    reveal: (text, kinds) =>
      replaced(text, placeholder => {
        const kind = taken.get(placeholder)
        return kind !== undefined && (!kinds || kinds.includes(kind)) ? values.get(placeholder) : undefined
      }),
  }
}
