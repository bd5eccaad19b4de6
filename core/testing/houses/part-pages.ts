// Addresses of customers' pages for tests of a part without a house: they lead nowhere, and say what they are of.
import type { Pages } from '#core/ports/pages.ts'

/** `https://desk.example/read/SESSION.SEQ` and `https://desk.example/rate/SESSION`. */
export const partPages: Pages = {
  answer: (session, seq) => `https://desk.example/read/${session}.${seq}`,
  rating: session => `https://desk.example/rate/${session}`,
}
