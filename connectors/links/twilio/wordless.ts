/** Stands for a message that brings neither words nor files: it is shown to people all the same. */
export const wordless = '(a message without words)'
