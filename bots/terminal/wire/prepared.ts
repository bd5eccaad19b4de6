// Words prepared beforehand, read back: canned replies and proactive messages.

import { z } from 'zod'
import type { Canned, FilledCanned } from '#core/model/canned.ts'
import type { Preview } from '#core/model/preview.ts'
import type { ProactiveStanding } from '#core/model/proactive.ts'
import type { Template } from '#core/ports/connector.ts'
import { preview, reads, text } from './parts.ts'

export const template = reads<Template>(
  z.object({
    id: z.string(),
    name: z.string(),
    language: z.string(),
    text,
    variables: z.array(z.string()),
    refused: z.string().optional(),
  }),
)

export const previewed = reads<{ preview?: Preview }>(z.object({ preview: preview.optional() }))

export const proactive = reads<ProactiveStanding>(
  z
    .object({
      id: z.string(),
      name: z.string(),
      text,
      pages: z.array(z.string()).default([]),
      after: z.number().default(0),
      segments: z.array(z.string()).default([]),
      languages: z.array(z.string()).default([]),
      again: z.number().default(0),
      on: z.boolean(),
      answered: z.number().default(0),
    })
    .transform(told => ({ ...told, rev: 0 })),
)

export const canned = reads<Canned>(
  z
    .object({
      id: z.string(),
      shortcut: z.string(),
      title: z.string(),
      text,
      language: z.string().optional(),
      team: z.string().optional(),
      used: z.int().default(0),
    })
    .transform(told => ({ ...told, rev: 0 })),
)

export const filledCanned = reads<FilledCanned>(
  z.object({ id: z.string(), shortcut: z.string(), text: z.string(), missing: z.array(z.string()).default([]) }),
)
