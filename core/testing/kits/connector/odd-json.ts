// JSON as no author tries it: spelt otherwise, and in shapes that nobody agreed on.

/** With blanks and with every character beyond ASCII escaped: the same to a parser, other bytes to a signature. */
export const oddly = (value: unknown): string =>
  JSON.stringify(value, null, 3).replace(/[\u0080-\uffff]/g, c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Bodies that say nothing, each with what it is. `whole`: one that says something. */
export const malformed = (whole: object): [what: string, raw: string][] => {
  const each = (value: unknown): string => JSON.stringify(Object.fromEntries(Object.keys(whole).map(key => [key, value])))
  return [
    ['nothing', ''],
    ['no JSON', `{"${Object.keys(whole)[0]}": `],
    ['null', 'null'],
    ['a list', '[]'],
    ['a number', '17'],
    ['an object without members', '{}'],
    ['numbers where words belong', each(17)],
    ['nulls where words belong', each(null)],
    ['objects where words belong', each({ $ne: 1 })],
    ['5,000 lists in each other', `${'['.repeat(5000)}${']'.repeat(5000)}`],
  ]
}
