// Made-up words with the spread of real language (Zipf), the same on every run: passages, and questions about them.
import { createRandom } from '#core/testing/conversation/world.ts'

const syllables =
  'ba be bi bo ca co da de di do fa fe fi ga go ha he ka ke la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se si so ta te ti to va ve vi wa we'.split(
    ' ',
  )
const vocabularySize = 40_000
/** Flattens the very top of the curve, as stop words are not counted. */
const flat = 12

const makeWord = (n: number): string => {
  let word = ''
  for (let rest = n + syllables.length; rest > 0; rest = Math.floor(rest / syllables.length)) word += syllables[rest % syllables.length]
  return word
}

export interface MadePassage {
  title: string
  heading: string
  text: string
}

export interface Words {
  /** Between `least` and `most` words. */
  some(least: number, most: number): string
  passage(): MadePassage
  /** A question whose answer is in the passage, with words from elsewhere and now and then one that nothing contains. */
  question(passage: MadePassage): string
}

export const createWords = (seed: number): Words => {
  const random = createRandom(seed)
  const vocabulary = Array.from({ length: vocabularySize }, (_, n) => makeWord(n))
  const sums = new Float64Array(vocabularySize)
  let mass = 0
  for (let n = 0; n < vocabularySize; n++) {
    mass += 1 / (n + flat)
    sums[n] = mass
  }
  const draw = (): string => {
    const at = random() * mass
    let low = 0
    let high = vocabularySize - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((sums[middle] ?? 0) < at) low = middle + 1
      else high = middle
    }
    return vocabulary[low] ?? ''
  }
  const some = (least: number, most: number): string =>
    Array.from({ length: least + Math.floor(random() * (most - least)) }, draw).join(' ')
  return {
    some,
    passage: () => ({ title: some(2, 6), heading: some(1, 5), text: some(30, 120) }),
    question(passage) {
      const words = passage.text.split(' ')
      const own = Array.from({ length: 2 + Math.floor(random() * 4) }, () => words[Math.floor(random() * words.length)])
      const others = Array.from({ length: Math.floor(random() * 4) }, draw)
      const unheard = random() < 0.2 ? [`unheard${Math.floor(random() * 1000)}`] : []
      return ['how do i', ...own, ...others, ...unheard].join(' ')
    },
  }
}
