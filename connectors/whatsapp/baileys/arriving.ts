// Keeps a message before WhatsApp is told that we have it. The library opens a message, tells WhatsApp, and only then hands it over: a process
// that died in between would have lost it, as its key is used up and WhatsApp sends it no more. So its words are written down together with
// the key's use, all or none, and lie there until the core has them.
import type { BinaryNode, WAMessage } from '@whiskeysockets/baileys'
import type { Clock } from '#core/lib/clock.ts'
import type { Memory } from '#core/ports/memory.ts'
import { arrivedKind } from './auth.ts'
import type { Library, SocketConfig, WaSocket } from './library.ts'

interface Arrived {
  /** Of the stanza it came in. */
  attrs: Record<string, string>
  /** As it was opened, in base64. */
  plain: string
  /** Grows from one to the next: WhatsApp tells the second only. */
  turn: number
}

export interface Arriving {
  /** For the library's configuration. */
  makeSignalRepository: NonNullable<SocketConfig['makeSignalRepository']>
  /** Right after the socket was made. */
  watch(socket: WaSocket): void
  /** What an earlier run has opened and not handed over, in the order in which it was written. */
  left(): Promise<WAMessage[]>
  /** The core has it. */
  taken(message: WAMessage): Promise<void>
}

const keyOf = (chat: string, id: string): string => `${chat} ${id}`

export const createArriving = ({
  library,
  memory,
  clock,
  me,
}: {
  library: Library
  memory: Memory
  clock: Clock
  me: () => { id: string; lid?: string | undefined } | undefined
}): Arriving => {
  const { DEFAULT_CONNECTION_CONFIG, decodeMessageNode, cleanMessage, proto, unpadRandomMax16, jidNormalizedUser } = library
  const stanzas = new WeakMap<Uint8Array, BinaryNode>()
  let turn = 0
  const nameOf = (attrs: Record<string, string>): string => keyOf(jidNormalizedUser(attrs.recipient ?? attrs.from ?? ''), attrs.id ?? '')

  const opened = ({ attrs, plain }: Arrived): WAMessage => {
    const own = me()
    const { fullMessage } = decodeMessageNode({ tag: 'message', attrs, content: [] }, own?.id ?? '', own?.lid ?? '')
    const message = proto.Message.decode(unpadRandomMax16(Buffer.from(plain, 'base64')))
    const read = { ...fullMessage, message: message.deviceSentMessage?.message ?? message } as WAMessage
    cleanMessage(read, own?.id ?? '', own?.lid ?? '')
    return read
  }

  return {
    makeSignalRepository(auth, logger, toLid) {
      const repository = DEFAULT_CONNECTION_CONFIG.makeSignalRepository(auth, logger, toLid)
      const { keys } = auth
      const decryptMessage = repository.decryptMessage.bind(repository)
      return Object.assign(repository, {
        async decryptMessage(given: Parameters<typeof decryptMessage>[0]) {
          const stanza = stanzas.get(given.ciphertext)
          if (stanza === undefined || !('transaction' in keys)) return decryptMessage(given)
          return keys.transaction(async () => {
            const plain = await decryptMessage(given)
            turn = Math.max(turn + 1, clock.now())
            const arrived: Arrived = { attrs: stanza.attrs, plain: Buffer.from(plain).toString('base64'), turn }
            await keys.set({ [arrivedKind]: { [nameOf(stanza.attrs)]: arrived } } as never)
            return plain
          }, given.jid)
        },
      })
    },
    watch(socket) {
      socket.ws.on('CB:message', (node: BinaryNode) => {
        if (!Array.isArray(node.content)) return
        for (const { tag, content } of node.content) if (tag === 'enc' && content instanceof Uint8Array) stanzas.set(content, node)
      })
    },
    async left() {
      const found: { at: number; turn: number; message: WAMessage }[] = []
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page: { items: { name: string; value: Arrived }[]; next: string | null } = await memory.sealed.list<Arrived>(
          arrivedKind,
          cursor ? { cursor } : {},
        )
        for (const { value } of page.items) found.push({ at: Number(value.attrs.t ?? 0), turn: value.turn, message: opened(value) })
        cursor = page.next
      }
      return found.sort((one, other) => one.at - other.at || one.turn - other.turn).map(({ message }) => message)
    },
    taken: async ({ key }) => memory.remove(`${arrivedKind}/${keyOf(key.remoteJid ?? '', key.id ?? '')}`),
  }
}
