// Types for the stemmers, which come without.

declare module 'snowball-stemmers' {
  interface Stemmer {
    stem(word: string): string
  }
  const snowball: { algorithms(): string[]; newStemmer(algorithm: string): Stemmer }
  export default snowball
}
