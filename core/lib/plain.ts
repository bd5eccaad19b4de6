// Plain data: what JSON can write, such as what an answerer says. Copied some five times as fast as by structuredClone, which is made for more.

/** The same value, deep, sharing nothing that can be changed. Only for plain data: anything else in it comes out as its own keys. */
export const copyOf = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(copyOf) as T
  const copied: Record<string, unknown> = {}
  for (const key of Object.keys(value)) {
    const each = copyOf((value as Record<string, unknown>)[key])
    // A key of this name would set what the copy inherits from; a model may well write one.
    if (key === '__proto__') Object.defineProperty(copied, key, { value: each, enumerable: true, configurable: true, writable: true })
    else copied[key] = each
  }
  return copied as T
}
