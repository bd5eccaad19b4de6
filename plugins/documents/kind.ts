// What a document is, told by its bytes; its name only tells apart what is text anyway.
import { fileTypeFromBuffer } from 'file-type'
import type { DocumentKind } from '#core/ports/document-reader.ts'
import { refused } from './refused.ts'

const taken = 'PDF, Word (.docx), HTML, Markdown and plain text are read.'

const decoded = (bytes: Uint8Array): string | undefined => {
  const [first, second] = bytes
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}

export type Told = { kind: 'pdf' | 'docx' } | { kind: Exclude<DocumentKind, 'pdf' | 'docx'>; text: string }

/** `type`: what a server said of it, where it was fetched. Problem `unsupported_type`. */
export const kindOf = async (bytes: Uint8Array, name: string, type = ''): Promise<Told> => {
  if (bytes.length === 0) throw refused('The file is empty.')
  const ending = /\.([a-z0-9]+)$/iu.exec(name)?.[1]?.toLowerCase()
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (found?.ext === 'pdf') return { kind: 'pdf' }
  // What stands before its mark is forgiven by readers.
  if (Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.length)).includes('%PDF-')) return { kind: 'pdf' }
  if (found?.ext === 'docx') return { kind: 'docx' }
  if (found?.ext === 'cfb') {
    if (ending === 'docx') throw refused('The Word document is locked with a password. Save it without one, and add it again.')
    throw refused(`Old Office files are not read: save it as .docx or PDF. ${taken}`, 'unsupported_type')
  }
  if (found?.ext === 'zip' && ending === 'docx') return { kind: 'docx' }
  if (found && found.ext !== 'xml') throw refused(`Files of the type ${found.mime} are not read. ${taken}`, 'unsupported_type')
  const text = decoded(bytes)
  if (text === undefined) {
    if (ending === 'pdf' || ending === 'docx') throw refused(`The file is called .${ending} but is none, or it is broken.`)
    throw refused(`The file is neither a document that can be read nor text in UTF-8. ${taken}`, 'unsupported_type')
  }
  if (ending === 'pdf' || ending === 'docx') throw refused(`The file is called .${ending} but is none, or it is broken.`)
  const looksHtml = /^\s*(?:\ufeff)?(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body)[\s>]/iu.test(text)
  if (looksHtml || ending === 'html' || ending === 'htm' || ending === 'xhtml' || /^(?:text\/html|application\/xhtml)/u.test(type))
    return { kind: 'html', text }
  if (found?.ext === 'xml') throw refused(`XML is not read. ${taken}`, 'unsupported_type')
  return { kind: ending === 'txt' || ending === 'text' ? 'text' : 'markdown', text }
}
