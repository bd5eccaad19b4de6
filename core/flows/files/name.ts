// The name of a file, as somebody else gave it, made harmless: one name without a path that a person can read and any disk can hold.

const longest = 120

// What no disk takes, what turns text round (Unicode's bidirectional controls) and what nobody sees.
const unwanted = /[\p{Cc}\p{Cs}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff<>:"/\\|?*]/gu

// Names that Windows takes for devices: https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu

/** The end of a name behind its last dot, in small letters; empty where there is none. */
export const extensionOf = (name: string): string => /\.([a-z0-9]{1,10})$/iu.exec(name)?.[1]?.toLowerCase() ?? ''

const shortened = (name: string): string => {
  const letters = [...name]
  if (letters.length <= longest) return name
  const end = extensionOf(name)
  const tail = end === '' ? '' : `.${end}`
  return `${letters
    .slice(0, longest - tail.length)
    .join('')
    .trimEnd()}${tail}`
}

/**
 * The name without path, control characters and tricks. With `extensions`, which the content may have, a name that ends otherwise
 * gets the first of them behind it: no picture is called page.html.
 */
export const cleanName = (given: string, extensions: readonly string[] = []): string => {
  const last = given.normalize('NFC').split(/[/\\]/u).at(-1) ?? ''
  const bare = last
    .replace(unwanted, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '')
  const named = bare === '' ? 'file' : device.test(bare) ? `_${bare}` : bare
  const [first] = extensions
  return shortened(first === undefined || extensions.includes(extensionOf(named)) ? named : `${shortened(named)}.${first}`)
}
