// What one document may cost, whoever made it.

/** Characters of Markdown, some thousand passages. */
export const mostText = 1_000_000
/** Pages of a PDF. */
export const mostPages = 1000
/** Bytes of what is fetched from an address. A file has the limit of the house besides. */
export const largest = 50_000_000
/** Bytes of one part of a Word document once it is unpacked. */
export const largestPart = 50_000_000
/** Tags within each other. */
export const mostNested = 2000
/** Bytes of memory, all in all, of the thread that reads. */
export const mostMemory = 768 * 1024 * 1024
/** Milliseconds for reading, without fetching. */
export const patience = 45_000
