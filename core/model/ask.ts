// What a message may ask for besides words: one of a few choices, or a small form. The answer is a message of the customer.

export interface FormField {
  /** `name`, `email` and `phone` also tell who the customer is, as a claim. */
  name: string
  label: string
  type: 'text' | 'email' | 'phone' | 'choice'
  /** Of a `choice`. */
  options?: string[]
  required?: boolean
}

export type Ask = { kind: 'choices'; options: string[] } | { kind: 'form'; fields: FormField[] }

/** A customer's answer to the ask of message `of`: `{ choice: OPTION }`, or a form's values by field name. */
export interface Answers {
  of: number
  values: Record<string, string>
}

/** An ask in plain words, for a channel that shows neither buttons nor forms: put behind the message's own words. */
export const askAsText = (ask: Ask): string =>
  ask.kind === 'choices'
    ? ask.options.map((option, index) => `${index + 1}. ${option}`).join('\n')
    : ask.fields.map(({ label, options }) => (options && options.length > 0 ? `${label} (${options.join(', ')}):` : `${label}:`)).join('\n')

const longestValue = 500
const email = /^[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.[a-z]{2,}$/iu
const phone = /^\+?[\d\s()./-]{5,30}$/u

const mistakeIn = ({ label, type, options, required }: FormField, value: string): string | undefined => {
  if (value === '') return required ? `${label} is missing.` : undefined
  if (value.length > longestValue) return `${label} is longer than ${longestValue} characters.`
  if (type === 'email' && (!email.test(value) || value.length > 254)) return `${label} is not an email address.`
  if (type === 'phone' && !phone.test(value)) return `${label} is not a phone number.`
  if (type === 'choice' && !options?.includes(value)) return `${label} is not one of the choices.`
  return undefined
}

/** The answer in words, as people and the AI read it, or what is wrong with it by field. Values for fields that were not asked are left out. */
export const readAnswers = (
  ask: Ask,
  values: Record<string, string>,
): { text: string; values: Record<string, string> } | { mistakes: { field: string; detail: string }[] } => {
  const fields: FormField[] =
    ask.kind === 'form' ? ask.fields : [{ name: 'choice', label: 'Choice', type: 'choice', options: ask.options, required: true }]
  const given = fields.map(field => ({ field, value: (values[field.name] ?? '').trim() }))
  const mistakes = given.flatMap(({ field, value }) => {
    const detail = mistakeIn(field, value)
    return detail === undefined ? [] : [{ field: field.name, detail }]
  })
  if (mistakes.length > 0) return { mistakes }
  const kept = given.filter(({ value }) => value !== '')
  const text = ask.kind === 'choices' ? (kept[0]?.value ?? '') : kept.map(({ field, value }) => `${field.label}: ${value}`).join('\n')
  return { text, values: Object.fromEntries(kept.map(({ field, value }) => [field.name, value])) }
}
