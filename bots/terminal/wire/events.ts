// Reads server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html) from a response's chunks.

export interface ReadEvent {
  event: string
  data: unknown
}

const eventOf = (block: string): ReadEvent | undefined => {
  let event = 'message'
  const data: string[] = []
  for (const line of block.split('\n')) {
    const match = /^(\w+)(?:: ?(.*))?$/s.exec(line)
    if (match?.[1] === 'event') event = match[2] ?? ''
    else if (match?.[1] === 'data') data.push(match[2] ?? '')
  }
  if (data.length === 0) return undefined
  try {
    return { event, data: JSON.parse(data.join('\n')) }
  } catch {
    return undefined
  }
}

/** The events of a stream, those that came together together. An empty list is a sign of life. */
export async function* readEvents(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ReadEvent[]> {
  const decoder = new TextDecoder()
  let pending = ''
  for await (const chunk of chunks) {
    pending = (pending + decoder.decode(chunk, { stream: true })).replace(/\r\n?/g, '\n')
    const blocks = pending.split('\n\n')
    pending = blocks.pop() ?? ''
    yield blocks.map(eventOf).filter(event => event !== undefined)
  }
}
