// Reads server-sent events from a fetched body (WHATWG HTML, section 9.2.6): EventSource itself can send no Authorization header.

export interface ReadEvent {
  event: string
  data: string
  id?: string
}

/** Takes the text as it comes, in pieces of any size, and answers the events that are whole. */
export const createEventReader = (): ((chunk: string) => ReadEvent[]) => {
  let rest = ''
  let begun = false
  let event = ''
  let data: string[] = []
  let id: string | undefined

  const line = (text: string, out: ReadEvent[]): void => {
    if (text === '') {
      if (data.length > 0) out.push({ event: event || 'message', data: data.join('\n'), ...(id === undefined ? {} : { id }) })
      event = ''
      data = []
      id = undefined
      return
    }
    const colon = text.indexOf(':')
    if (colon === 0) return
    const field = colon < 0 ? text : text.slice(0, colon)
    const value = colon < 0 ? '' : text.slice(text[colon + 1] === ' ' ? colon + 2 : colon + 1)
    if (field === 'event') event = value
    else if (field === 'data') data.push(value)
    else if (field === 'id' && !value.includes('\0')) id = value
  }

  return chunk => {
    const out: ReadEvent[] = []
    rest += chunk
    if (!begun && rest !== '') {
      begun = true
      if (rest.startsWith('\ufeff')) rest = rest.slice(1)
    }
    for (;;) {
      const end = rest.search(/[\r\n]/)
      // A lone CR at the end may be half of a CRLF.
      if (end < 0 || (rest[end] === '\r' && end === rest.length - 1)) return out
      const text = rest.slice(0, end)
      rest = rest.slice(rest[end] === '\r' && rest[end + 1] === '\n' ? end + 2 : end + 1)
      line(text, out)
    }
  }
}
