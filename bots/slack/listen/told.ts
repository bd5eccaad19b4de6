// What an agent reads in the thread when their words did not do what they meant: what happened, what was kept, and a button to go on.

import type { Shown } from '../desk/post.ts'
import { clip, mrkdwn, plain } from '../draw/limits.ts'
import { fallback, inert } from '../draw/words.ts'

/** What the buttons do with the message they are about. */
export const choices = {
  take: 'Send anyway (take over)',
  there: 'Send it there',
  bare: 'Send without the files',
  note: 'Keep as a note',
  drop: 'Never mind',
} as const
export type Choice = keyof typeof choices

export const isChoice = (word: string): word is Choice => Object.hasOwn(choices, word)

/** The message that the words stand in: it is read again when the button is pressed, so nothing is too long for it. */
export interface About {
  channel: string
  thread: string
  ts: string
  /** The session that they were for. */
  session?: string
  /** Files were to be left out already. */
  bare?: boolean
}

/** A line in the thread for whoever wrote, with what may be done about it. */
export const told = (words: string, given: { user: string; about?: About; offers?: readonly Choice[] }): Shown => {
  const { user, about, offers = [] } = given
  const text = `⚠️ <@${user}> ${inert(clip(words, 2500))}`
  return {
    text: fallback(words),
    blocks: [
      { type: 'section', text: mrkdwn(text) },
      ...(about && offers.length > 0
        ? [
            {
              type: 'actions',
              elements: offers.map((offer, at) => ({
                type: 'button',
                action_id: `said:${offer}`,
                text: plain(choices[offer], 75),
                value: JSON.stringify(about),
                ...(at === 0 && { style: 'primary' }),
              })),
            },
          ]
        : []),
    ],
  }
}

/** What a pressed button is about; undefined for anything else. */
export const aboutOf = (value: string | undefined): About | undefined => {
  try {
    const about = JSON.parse(value ?? '') as Partial<About>
    return typeof about.channel === 'string' && typeof about.thread === 'string' && typeof about.ts === 'string'
      ? (about as About)
      : undefined
  } catch {
    return undefined
  }
}
