// Files of an agent's message, fetched from Slack and kept by the house before anything is sent.
// https://docs.slack.dev/reference/objects/file-object
import type { Attachment } from '#core/model/entry.ts'
import { Problem } from '#core/model/problem.ts'
import { Reconnect, Refused } from '#core/ports/failure.ts'
import type { Base } from '../base.ts'
import type { SlackFile } from './heard.ts'

export interface Attached {
  kept: Attachment[]
  /** In words, why a file is not among them. */
  left: string[]
}

const nameOf = (file: SlackFile): string => file.name || 'file'

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`

/** Fetches and keeps them all. What can not be taken is named; what may work later throws. */
export const keepFiles = async ({ link, files }: Pick<Base, 'link' | 'files'>, given: readonly SlackFile[]): Promise<Attached> => {
  const kept: Attachment[] = []
  const left: string[] = []
  for (const file of given) {
    const name = nameOf(file)
    const url = file.url_private_download ?? file.url_private
    if (file.mode === 'tombstone' || file.mode === 'hidden_by_limit' || url === undefined) {
      left.push(`${name} is not at Slack any more`)
    } else if (file.size !== undefined && file.size > files.largest) {
      left.push(`${name} is ${megabytes(file.size)} and at most ${megabytes(files.largest)} can be sent`)
    } else {
      try {
        kept.push(await files.keep({ name, content: await link.download(url) }))
      } catch (error) {
        if (!(error instanceof Problem || error instanceof Refused || error instanceof Reconnect)) throw error
        left.push(`${name}: ${error.message}`)
      }
    }
  }
  return { kept, left }
}

/** Files of what stays inside: links into Slack, where the team can open them. */
export const linksTo = (given: readonly SlackFile[]): string =>
  given.map(file => `[${nameOf(file).replace(/[[\]]/g, '')}](${file.permalink ?? file.url_private ?? ''})`).join(' ')
