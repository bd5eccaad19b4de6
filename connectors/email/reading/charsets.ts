// Bytes as text, whatever the mail says they are: by the name it gives where that fits, else by what they look like.
import { Transform, type TransformCallback } from 'node:stream'

/** Names that programs write and the Encoding Standard does not know, https://encoding.spec.whatwg.org/#names-and-labels */
const others: Record<string, string> = {
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  'iso-2022-jp-2': 'iso-2022-jp',
  'iso-2022-jp-ms': 'iso-2022-jp',
  cp936: 'gb18030',
  'hz-gb-2312': 'gb18030',
  cp949: 'euc-kr',
  ks_c_5601: 'euc-kr',
  cp950: 'big5',
  'big5-hkscs': 'big5',
  cp850: 'windows-1252',
  cp437: 'windows-1252',
  ansi: 'windows-1252',
  'x-sjis-mac': 'shift_jis',
}

/** How ISO-2022-JP goes over to its letters. */
const shifts = ['$@', '$B', '(J'].map(letters => `\u001b${letters}`)

const decoderOf = (name: string): TextDecoder | undefined => {
  const known = name.toLowerCase().replace(/^x-(?=iso|utf|euc|gb|big)|["'\s]/gu, '')
  for (const label of [known, others[known], /^(?:cp|windows_?)-?(\d{3,4})$/u.exec(known)?.[1]?.replace(/^/u, 'windows-')])
    if (label !== undefined)
      try {
        return new TextDecoder(label)
      } catch {
        // An unknown name: the next is tried.
      }
  return undefined
}

/** UTF-7, RFC 2152: `+` and base64 of UTF-16, up to `-`. */
const fromUtf7 = (text: string): string =>
  text.replace(/\+([A-Za-z0-9+/]{0,10000})-?/gu, (_, coded: string) => {
    if (coded === '') return '+'
    const bytes = Buffer.from(coded, 'base64')
    return new TextDecoder('utf-16be').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  })

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Never throws. Without a name, or with a wrong one, it is UTF-8 where it can be that, else Windows-1252, as most such mails are. */
export const decoded = (bytes: Uint8Array, charset: string | undefined): string => {
  const name = (charset ?? '').trim().toLowerCase()
  if (/^(?:x-)?(?:unicode-1-1-)?utf-?7$/u.test(name)) return fromUtf7(Buffer.from(bytes).toString('latin1'))
  // A multi-byte text with an escape is what it is, whatever is said of it.
  if (bytes.includes(0x1b) && shifts.some(shift => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(shift)))
    return new TextDecoder('iso-2022-jp').decode(bytes)
  const named = decoderOf(name)
  if (!named || named.encoding === 'utf-8' || name.includes('ascii') || name.startsWith('unknown'))
    return new TextDecoder(isUtf8(bytes) ? 'utf-8' : named?.encoding === 'utf-8' && mostlyUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(
      bytes,
    )
  if (named.encoding.startsWith('windows-125') && bytes.some(byte => byte > 0x7f) && isUtf8(bytes))
    return new TextDecoder('utf-8').decode(bytes)
  return named.decode(bytes)
}

/** A UTF-8 text that was cut within a letter is one still. */
const mostlyUtf8 = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder('utf-8').decode(bytes)
  let wrong = 0
  let right = 0
  for (const letter of text) {
    if (letter === '\ufffd') wrong += 1
    else if (letter > '\x7f') right += 1
  }
  return right > wrong
}

/** What mailparser takes for its own decoder (option `Iconv`): collects a part, then decodes it as above. */
export class Decoder extends Transform {
  readonly #charset: string
  readonly #chunks: Uint8Array[] = []
  constructor(charset: string) {
    super()
    this.#charset = charset
  }
  convert(bytes: Uint8Array): Buffer {
    return Buffer.from(decoded(bytes, this.#charset))
  }
  override _transform(chunk: Uint8Array, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#chunks.push(chunk)
    done()
  }
  override _flush(done: TransformCallback): void {
    this.push(this.convert(Buffer.concat(this.#chunks)))
    done()
  }
}
