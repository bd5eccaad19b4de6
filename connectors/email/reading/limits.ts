// What one mail may cost, whoever made it. What is beyond is left out, never refused: the raw mail is the caller's to keep.

/** Bytes of the headers of a mail, or of one of its parts. */
export const mostHead = 256 * 1024
/** Parts of a mail. Each may be tried at each line, so that this is the price of a line as well. */
export const mostParts = 250
/** Characters of text that are read, with what is quoted. */
export const mostText = 1_000_000
/** Characters of HTML. */
export const mostMarkup = 3_000_000
/** Tags within each other; beyond it the tags are only taken out. */
export const mostNested = 500
/** Characters of a line that may be anything but text: longer ones are a paragraph. */
export const longestMark = 500
/** Addresses of one header, and ids of References. */
export const mostNamed = 500
