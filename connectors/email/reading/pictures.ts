// Pictures within the text of a mail: how each is called in the words, and which are no message: points that tell a sender who reads, the logos of a
// signature, what the quoted history shows. Sizes by PNG (ISO 15948), GIF89a and JPEG (ITU T.81).
import type { Enclosed } from './letter.ts'

/** In pixels. */
interface Size {
  width: number
  height: number
}

/** Segments of a JPEG that are looked past, at most. */
const mostSegments = 200

const jpegSize = (bytes: DataView): Size | undefined => {
  let at = 2
  for (let i = 0; i < mostSegments && at + 9 <= bytes.byteLength; i++) {
    if (bytes.getUint8(at) !== 0xff) return undefined
    const mark = bytes.getUint8(at + 1)
    const isFrame = mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc
    if (isFrame) return { height: bytes.getUint16(at + 5), width: bytes.getUint16(at + 7) }
    at += 2 + bytes.getUint16(at + 2)
  }
  return undefined
}

/** Undefined where it is no such picture, or says nothing of its size. */
export const sizeOf = (picture: Uint8Array): Size | undefined => {
  const bytes = new DataView(picture.buffer, picture.byteOffset, picture.byteLength)
  if (bytes.byteLength < 10) return undefined
  const begins = bytes.getUint32(0)
  if (begins === 0x89504e47) return bytes.byteLength < 24 ? undefined : { width: bytes.getUint32(16), height: bytes.getUint32(20) }
  if (begins === 0x47494638) return { width: bytes.getUint16(6, true), height: bytes.getUint16(8, true) }
  return begins >>> 8 === 0xffd8ff ? jpegSize(bytes) : undefined
}

/** Nobody sees it. */
const isPoint = ({ bytes }: Enclosed): boolean => {
  const size = sizeOf(bytes)
  return size !== undefined && (size.width <= 2 || size.height <= 2)
}

/** A logo or a banner by its size, and no screenshot or photograph. */
export const isSmall = ({ bytes }: Pick<Enclosed, 'bytes'>): boolean => {
  const size = sizeOf(bytes)
  return size === undefined ? bytes.byteLength < 20_000 : size.height <= 200 || size.width * size.height <= 100_000
}

const isPicture = ({ type, cid }: Enclosed): boolean => cid !== undefined && type.startsWith('image/')

/** What stands in the words where the picture stands in the mail. */
export const pictureMark = (name: string): string =>
  `[image: ${name
    .replace(/[\s[\]]+/gu, ' ')
    .trim()
    .slice(0, 200)}]`

/** What to write in the place of a picture, by its `cid`: of several with one the first, as mail programs do. */
export const marksByCid = (enclosed: readonly Enclosed[]): ReadonlyMap<string, string> => {
  const marks = new Map<string, string>()
  for (const one of enclosed) if (isPicture(one) && !marks.has(one.cid!)) marks.set(one.cid!, isPoint(one) ? '' : pictureMark(one.name))
  return marks
}

export interface Places {
  /** What the writer wrote now. */
  text: string
  /** The same with the signature. */
  signed: string
  whole: string
}

/**
 * What is enclosed: pictures that stand in the text in the order of their places, then the rest. Those that are no message are `aside`: points,
 * pictures of the quoted history, small ones of the signature.
 */
export const placed = (enclosed: readonly Enclosed[], { text, signed, whole }: Places): Enclosed[] => {
  const placeOf = (one: Enclosed): number => (isPicture(one) ? text.indexOf(pictureMark(one.name)) : -1)
  const isAside = (one: Enclosed): boolean => {
    if (!isPicture(one)) return false
    if (isPoint(one)) return true
    const mark = pictureMark(one.name)
    if (text.includes(mark) || !whole.includes(mark)) return false
    return signed.includes(mark) ? isSmall(one) : true
  }
  return enclosed
    .map(one => ({ one: isAside(one) ? { ...one, aside: true as const } : one, place: placeOf(one) }))
    .sort((a, b) => (a.place < 0 ? 1 : 0) - (b.place < 0 ? 1 : 0) || (a.place < 0 ? 0 : a.place - b.place))
    .map(({ one }) => one)
}
