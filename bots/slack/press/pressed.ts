// What Slack tells when something is pressed, narrowed. https://docs.slack.dev/reference/interaction-payloads/block_actions-payload
import { z } from 'zod'

const option = z.looseObject({ value: z.string().optional() })

const element = z.looseObject({
  action_id: z.string(),
  value: z.string().optional(),
  action_ts: z.string().default(''),
  selected_option: option.nullish(),
})

const view = z.looseObject({
  id: z.string(),
  hash: z.string().optional(),
  type: z.string().default('modal'),
  callback_id: z.string().default(''),
  private_metadata: z.string().default(''),
  blocks: z.array(z.looseObject({ type: z.string(), block_id: z.string().optional(), optional: z.boolean().optional() })).default([]),
  state: z
    .looseObject({ values: z.record(z.string(), z.record(z.string(), z.looseObject({ type: z.string().optional() }))).default({}) })
    .default({ values: {} }),
})

const message = z.looseObject({ ts: z.string(), thread_ts: z.string().optional(), text: z.string().default('') })

/** A press on a button or a choice from a menu. */
export const pressedBody = z.looseObject({
  user: z.looseObject({ id: z.string() }),
  trigger_id: z.string().default(''),
  actions: z.array(element).min(1),
  container: z
    .looseObject({ message_ts: z.string().optional(), thread_ts: z.string().optional(), channel_id: z.string().optional() })
    .default({}),
  channel: z.looseObject({ id: z.string() }).optional(),
  message: message.optional(),
  view: view.optional(),
})
export type PressedBody = z.infer<typeof pressedBody>

/** A window's answers. */
export const submittedBody = z.looseObject({ user: z.looseObject({ id: z.string() }), trigger_id: z.string().default(''), view })

/** A shortcut, with the message where it was pressed on one. */
export const shortcutBody = z.looseObject({
  user: z.looseObject({ id: z.string() }),
  trigger_id: z.string().default(''),
  callback_id: z.string(),
  action_ts: z.string().default(''),
  channel: z.looseObject({ id: z.string() }).optional(),
  message: message.optional(),
})

/** A command, as typed. https://docs.slack.dev/interactivity/implementing-slash-commands */
export const commandBody = z.looseObject({
  user_id: z.string(),
  channel_id: z.string().default(''),
  trigger_id: z.string().default(''),
  text: z.string().default(''),
})

/** Where in Slack a press happened. */
export const placeOfPress = ({ container, channel, message }: PressedBody): { channel: string; ts: string; thread: string } | undefined => {
  const id = container.channel_id ?? channel?.id
  const ts = container.message_ts ?? message?.ts
  return id === undefined || ts === undefined ? undefined : { channel: id, ts, thread: message?.thread_ts ?? container.thread_ts ?? ts }
}
