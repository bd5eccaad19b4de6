// What words go as on their channel, before they are sent.
import type { Preview } from '#core/model/preview.ts'

/** `3 SMS because of “’”, 2 without; only the beginning, the rest behind a link; form.pdf as a link`. Empty where all goes as it is written. */
export const previewWords = ({ messages, note, shortened, linked = [] }: Preview): string =>
  [
    note ?? (messages > 1 ? `${messages} messages` : ''),
    shortened ? 'only the beginning, the rest behind a link' : '',
    linked.length > 0 ? `${linked.join(', ')} as ${linked.length > 1 ? 'links' : 'a link'}` : '',
  ]
    .filter(Boolean)
    .join('; ')
