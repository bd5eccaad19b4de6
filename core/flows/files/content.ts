// What a file is, found in its bytes: by what it begins with (file-type), or as plain text by all of it. Nothing that is said of it counts.
import { fileTypeFromBuffer } from 'file-type'
import { imageSize } from 'image-size'

/** Bytes at the beginning that tell the type: office documents name theirs behind their first entries. */
export const headSize = 64 * 1024

/** Text and what nobody could tell. */
export const plainText = 'text/plain'
export const unknownType = 'application/octet-stream'

/** Pictures made of pixels, whose size is told: all of them are shown by browsers and none can hold a script that runs. */
const raster = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/bmp']

const otherEndings: Record<string, string[]> = {
  jpg: ['jpg', 'jpeg', 'jpe', 'jfif'],
  mp4: ['mp4', 'm4v', 'm4a'],
  m4a: ['m4a', 'mp4'],
  ogg: ['ogg', 'oga', 'opus'],
  oga: ['oga', 'ogg', 'opus'],
  opus: ['opus', 'ogg', 'oga'],
  mp3: ['mp3', 'mpga'],
  mov: ['mov', 'qt'],
}

export interface Content {
  /** MIME type without parameters. */
  type: string
  /** How a name of it may end, the usual way first; none where any will do. */
  extensions: string[]
  image?: { width: number; height: number }
}

const sizeOf = (head: Uint8Array): { width: number; height: number } | undefined => {
  try {
    const { width, height, orientation = 1 } = imageSize(head)
    if (!(width > 0 && height > 0)) return undefined
    return orientation >= 5 ? { width: height, height: width } : { width, height }
  } catch {
    return undefined
  }
}

/** What the first bytes say; undefined where they could be anything, also text. */
export const contentOf = async (head: Uint8Array): Promise<Content | undefined> => {
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  if (!found) return undefined
  const type = found.mime.split(';')[0]!.trim()
  const shown = /^(image|audio|video)\//u.test(type)
  const image = raster.includes(type) ? sizeOf(head) : undefined
  return { type, extensions: shown ? (otherEndings[found.ext] ?? [found.ext]) : [], ...(image ? { image } : {}) }
}

// Tab, the ends of lines and of pages are part of text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\u007f]/u

/** Told each piece, says in the end whether all of it was text: UTF-8 without control characters. */
export const textCheck = (): { add(bytes: Uint8Array): void; isText(): boolean } => {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let fits = true
  const read = (bytes?: Uint8Array): void => {
    if (!fits) return
    try {
      fits = !control.test(bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode())
    } catch {
      fits = false
    }
  }
  return {
    add: read,
    isText() {
      read()
      return fits
    },
  }
}
