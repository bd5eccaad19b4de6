// Erasures and exports as callers see them.
import type { Erasure } from '#core/model/erasure.ts'
import type { ContactExport } from '#core/ports/controls.ts'
import { iso, type Json } from './parts.ts'

export const erasureView = (erasure: Erasure): Json => {
  const { id, at, by, state, sessions, messages, files, takenBack, toTakeBack, kept, changed, left, already = false } = erasure
  return { id, at: iso(at), by, state, sessions, messages, files, takenBack, toTakeBack, kept, changed, left, already }
}

export const exportView = ({ name, size, url, until }: ContactExport): Json => ({ name, size, url, until: iso(until) })
