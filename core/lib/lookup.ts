// Tables that are looked into with words from outside.

/** The same table without what every object has besides: nobody's `constructor` is found in it. */
export const lookup = <T>(rows: Record<string, T>): Record<string, T> => Object.assign(Object.create(null) as Record<string, T>, rows)
