// Entries as readers get them: each file with the address at which it can be fetched for a while. Nothing of that is stored.
import type { Entry } from '../../model/entry.ts'
import type { Files } from '../../ports/files.ts'

/** Adds the addresses; entries without files are passed on as they are. */
export const addressing =
  (files: Pick<Files, 'url'> | undefined): ((entries: Entry[]) => Entry[]) =>
  entries => {
    if (!files || !entries.some(e => e.kind === 'message' && e.attachments?.length)) return entries
    return entries.map(e =>
      e.kind === 'message' && e.attachments ? { ...e, attachments: e.attachments.map(a => ({ ...a, url: files.url(a) })) } : e,
    )
  }
