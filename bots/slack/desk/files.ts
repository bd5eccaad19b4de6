// Files of customers and of other desks, brought into the thread. The message that shows a file comes by itself a moment later, so its key
// stands in the link beside it. https://docs.slack.dev/messaging/working-with-files
import type { Attachment } from '#core/model/entry.ts'
import type { Desk } from '#core/ports/desk.ts'
import { Refused } from '#core/ports/failure.ts'
import type { Base } from '../base.ts'
import { ifAllowed } from '../health.ts'
import { threadOf } from '../place.ts'

type Given = Pick<Base, 'link' | 'files' | 'post' | 'troubles'>

/** Slack's own limit is 1 GB; what is larger than this stays a link, for the way through this process is not for films. */
const largest = 100e6

export const createFileBringer = ({ link, files, post, troubles }: Given): Required<Pick<Desk, 'file'>> => {
  const address = (attachment: Attachment, key: string): string => `${files.url(attachment)}#k:${encodeURIComponent(key)}`
  const named = ({ name }: Attachment): string => name.replace(/[<>|&\n]/g, ' ').trim() || 'file'

  const linked = async (place: string, attachment: Attachment, key: string, why: string): Promise<{ ref: string }> => {
    const text = `📎 <${address(attachment, key)}|${named(attachment)}> ${why}`
    const shown = { text: named(attachment), blocks: [{ type: 'context', elements: [{ type: 'mrkdwn', text }] }] }
    return { ref: await post.message(threadOf(place), shown, key) }
  }

  return {
    async file(place, { attachment }, key) {
      const { channel, thread } = threadOf(place)
      if (attachment.size > largest) return linked(place, attachment, key, '_(too big to be shown here)_')
      try {
        const done = await ifAllowed(troubles, 'files:write', 'files are shown as links', async () =>
          link.upload({
            channel,
            thread,
            name: attachment.name,
            content: await files.open(attachment),
            size: attachment.size,
            comment: `<${address(attachment, key)}|📎>`,
          }),
        )
        return done ? {} : linked(place, attachment, key, '')
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        return linked(place, attachment, key, '_(Slack took no file)_')
      }
    },
  }
}
