// What a model wants to call something with, held to the action's schema (JSON Schema 2020-12, checked by ajv) before anything is called.
import { createContext, Script } from 'node:vm'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { mask } from '#core/safety/masking/mask.ts'
import type { Action } from '../../model/action.ts'

/** Characters of all arguments of one call as JSON. No question of a customer needs more. */
export const longestArguments = 8000
const mostCompiled = 500

/** The same value without what must not be stored: each text in it is masked, and a number that reads as a card is one. */
export const masked = (value: unknown): unknown => {
  if (typeof value === 'string') return mask(value).text
  if (typeof value === 'number') {
    const { text } = mask(String(value))
    return text === String(value) ? value : text
  }
  if (Array.isArray(value)) return value.map(masked)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, masked(each)]))
}

const isOne = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** As an object; models write it as JSON in a text, too. Undefined where it is none. */
export const asArguments = (given: unknown): Record<string, unknown> | undefined => {
  if (isOne(given)) return given
  if (given === undefined || given === null || given === '') return {}
  if (typeof given !== 'string' || given.length > longestArguments) return undefined
  try {
    const read: unknown = JSON.parse(given)
    return isOne(read) ? read : undefined
  } catch {
    return undefined
  }
}

/** Milliseconds for which a text is tried on a pattern of a document. */
const longestMatch = 20
const apart = createContext(Object.create(null))
const tried = new Script('pattern.test(text)')

/**
 * Patterns come from strangers' documents and meet strangers' words, and some take for ever on a few of these. So a match is broken off
 * after a while; the text is then let through, and the pattern never tried again: the service holds its arguments to its document itself.
 */
const patience = (source: string, flags: string): { test(text: string): boolean; toString(): string } => {
  const pattern = new RegExp(source, flags)
  let hopeless = false
  const test = (text: string): boolean => {
    if (hopeless) return true
    Object.assign(apart, { pattern, text })
    try {
      return tried.runInContext(apart, { timeout: longestMatch }) === true
    } catch (error) {
      if ((error as { code?: string }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
      hopeless = true
      return true
    } finally {
      Object.assign(apart, { pattern: undefined, text: undefined })
    }
  }
  // ajv tells patterns apart by their text.
  return { test, toString: () => String(pattern) }
}
patience.code = 'new RegExp'

/** Tells what is wrong with the arguments, in words a model can correct; undefined where nothing is. */
export type Check = (action: Pick<Action, 'id' | 'rev' | 'parameters'>, given: Record<string, unknown>) => string | undefined

export const createCheck = (): Check => {
  const ajv = new Ajv2020({ strict: false, allErrors: true, code: { regExp: patience } })
  formats.default(ajv)
  const compiled = new Map<string, ValidateFunction | undefined>()

  const validatorOf = ({ id, rev, parameters }: Pick<Action, 'id' | 'rev' | 'parameters'>): ValidateFunction | undefined => {
    const key = `${id} ${rev}`
    if (compiled.has(key)) return compiled.get(key)
    if (compiled.size >= mostCompiled) {
      compiled.clear()
      ajv.removeSchema()
    }
    let made: ValidateFunction | undefined
    try {
      // Two documents may carry one name.
      const { $id: _, ...schema } = parameters
      made = ajv.compile(schema)
    } catch {
      made = undefined
    }
    compiled.set(key, made)
    return made
  }

  return (action, given) => {
    const { properties, additionalProperties } = action.parameters as {
      properties?: Record<string, unknown>
      additionalProperties?: unknown
    }
    const strange = Object.keys(given).filter(name => properties && !Object.hasOwn(properties, name))
    if (strange.length > 0 && !additionalProperties) return `It takes no ${strange.map(name => name.slice(0, 60)).join(', ')}.`
    const validate = validatorOf(action)
    if (!validate) return 'Its description can not be read, so it can not be called.'
    if (validate(given)) return undefined
    const mistakes = (validate.errors ?? []).slice(0, 5).map(({ instancePath, message, params }) => {
      const options = 'allowedValues' in params ? `: ${(params.allowedValues as unknown[]).slice(0, 20).join(', ')}` : ''
      return `${instancePath.slice(1) || 'the arguments'} ${message ?? 'is wrong'}${options}`
    })
    return `${mistakes.join('; ')}.`
  }
}
