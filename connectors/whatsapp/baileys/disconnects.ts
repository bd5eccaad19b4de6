// What each way in which WhatsApp ends a connection means, and what is done then. The codes are the library's DisconnectReason.

export type Ending =
  /** Anew at once. */
  | { next: 'again' }
  /** Anew after a while, longer each time. */
  | { next: 'later'; why: string }
  /** Nothing until an admin says so. `forget`: the device is unlinked, so its keys are of no use. */
  | { next: 'stop'; why: string; forget?: true }

const anew = 'An admin links it again with ‘link whatsapp’.'

/** `since`: how often in a row it has ended without having been open. */
export const endingOf = (code: number | undefined, failures: number): Ending => {
  switch (code) {
    case 515:
      return { next: 'again' }
    case 401:
      return {
        next: 'stop',
        forget: true,
        why: `WhatsApp has unlinked this device: somebody removed it on the phone, or the phone was away for too long. ${anew}`,
      }
    case 403:
      return { next: 'stop', why: `WhatsApp has closed this number’s account (403). Open WhatsApp on the phone to see why. ${anew}` }
    case 411:
      return {
        next: 'stop',
        forget: true,
        why: `WhatsApp does not know this device as a linked one (411): update WhatsApp on the phone. ${anew}`,
      }
    case 440:
      return {
        next: 'stop',
        why: `Another program has taken this device’s place (440): stop it, or unlink the device on the phone. ${anew}`,
      }
    case 500:
      return failures >= 5
        ? {
            next: 'stop',
            why: `WhatsApp refuses this device’s keys again and again (500). Remove it on the phone under “Linked devices”. ${anew}`,
          }
        : { next: 'later', why: 'WhatsApp refuses this device’s keys (500)' }
    case 408:
      return { next: 'later', why: 'WhatsApp does not answer (408)' }
    case 428:
      return { next: 'later', why: 'the connection to WhatsApp was closed (428)' }
    case 503:
      return { next: 'later', why: 'WhatsApp is not available just now (503)' }
    default:
      return { next: 'later', why: `the connection to WhatsApp ended${code === undefined ? '' : ` (${code})`}` }
  }
}
