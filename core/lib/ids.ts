// Ids that grow with time: a list by id is a list by age, and new rows land at the end of every tree.
import { randomFillSync } from 'node:crypto'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const timeLength = 10
const randomLength = 12
/** Random bytes are drawn for so many ids at once. */
const drawnAtOnce = 256

const encode = (value: number, length: number): string => {
  let text = ''
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32)) text = alphabet.charAt(rest % 32) + text
  return text
}

/** Makes ids of 26 characters: time in milliseconds, a count within the millisecond, 60 random bits. Never twice the same. */
export const createIds = (now: () => number = Date.now): (() => string) => {
  let last = 0
  let count = 0
  const drawn = new Uint8Array(randomLength * drawnAtOnce)
  let used = drawn.length
  return () => {
    const at = Math.max(now(), last)
    count = at === last ? count + 1 : 0
    last = at
    if (used === drawn.length) {
      randomFillSync(drawn)
      used = 0
    }
    let tail = ''
    for (const end = used + randomLength; used < end; used++) tail += alphabet.charAt(drawn[used]! & 31)
    return encode(at, timeLength) + encode(count, 4) + tail
  }
}
