// The library that plays a linked device. It is an optional dependency, and a part of it (libsignal) is under the GPL: it is loaded only where
// this transport is switched on.
import type { default as makeSocket, WAMessage } from '@whiskeysockets/baileys'

export type Library = typeof import('@whiskeysockets/baileys')
export type SocketConfig = Parameters<typeof makeSocket>[0]

/** What of the library's socket is used. */
export type WaSocket = Pick<
  ReturnType<typeof makeSocket>,
  'ev' | 'ws' | 'user' | 'sendMessage' | 'sendPresenceUpdate' | 'requestPairingCode' | 'updateMediaMessage' | 'end' | 'signalRepository'
>

export type OpenSocket = (config: SocketConfig) => WaSocket
export type { WAMessage }

let quieted = false

/** libsignal, below the library, prints sessions with their private keys to the console, and can not be told otherwise. */
const keepKeysOffTheConsole = (): void => {
  if (quieted) return
  quieted = true
  for (const level of ['log', 'info', 'warn', 'error'] as const) {
    const print = console[level]
    console[level] = (...said: unknown[]) => {
      if (!said.some(one => (one as object | undefined)?.constructor?.name === 'SessionEntry')) print.apply(console, said)
    }
  }
}

/** Fails with what to do where it is not installed. */
export const loadLibrary = async (): Promise<Library> => {
  try {
    keepKeysOffTheConsole()
    return await import('@whiskeysockets/baileys')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new Error(
      'WHATSAPP_TRANSPORT=baileys needs the package @whiskeysockets/baileys, which is not installed: run `npm ci` without --omit=optional, or use the official way, WHATSAPP_TRANSPORT=twilio',
    )
  }
}
