// Strings that stay in memory longer than the text they were cut from.

/** The same text in a string of its own: what V8 cuts from a longer text keeps the whole of it in memory. */
export const own = (text: string): string => (text.length < 13 ? text : Buffer.from(text, 'utf16le').toString('utf16le'))
