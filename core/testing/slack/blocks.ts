// Slack's limits as a schema, written from its reference and not from our drawing: what a message, a modal and an App Home may hold.
// https://docs.slack.dev/reference/block-kit and https://docs.slack.dev/reference/views
import { z } from 'zod'

const text = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine(s => s.isWellFormed(), 'holds half a character')

const plainText = (most: number) => z.strictObject({ type: z.literal('plain_text'), text: text(most), emoji: z.boolean().optional() })

/** All that may stand between `<` and `>`: moments, links, channels. No `<!channel>`, no `<@U1>`. */
const made = /^(?:!date\^\d+\^[^^|<>]{1,80}\|[^<>|]+|https?:\/\/[^\s<>|]+\|[^<>|]+|mailto:[^\s<>|]+\|[^<>|]+|#[CG][A-Z0-9]+)$/u

const markup = (s: string): boolean => {
  const outside = s.replace(/<([^<>]*)>/gu, (whole, inner: string) => (made.test(inner) ? '' : whole))
  return !/[<>]/u.test(outside.replace(/^> /gmu, '').replace(/^>$/gmu, '')) && !/&(?!(?:amp|lt|gt);)/u.test(outside)
}

const mrkdwn = (most: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: text(most).refine(markup, 'holds markup that is none of ours, or half an entity'),
    verbatim: z.literal(true),
  })

const anyText = (most: number) => z.discriminatedUnion('type', [plainText(most), mrkdwn(most)])

const id = z.string().min(1).max(255)

const confirm = z.strictObject({
  title: plainText(100),
  text: anyText(300),
  confirm: plainText(30),
  deny: plainText(30),
  style: z.enum(['primary', 'danger']).optional(),
})

const option = z.strictObject({ text: plainText(75), value: z.string().min(1).max(150), description: plainText(75).optional() })

const optionsOf = (most: number) =>
  z
    .array(option)
    .min(1)
    .max(most)
    .refine(all => new Set(all.map(o => o.value)).size === all.length, 'holds an option twice')

const button = z.strictObject({
  type: z.literal('button'),
  action_id: id,
  text: plainText(75),
  value: z.string().max(2000).optional(),
  url: z.url().max(3000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  confirm: confirm.optional(),
})

const overflow = z.strictObject({ type: z.literal('overflow'), action_id: id, options: optionsOf(5), confirm: confirm.optional() })

const focus = z.boolean().optional()

const select = z
  .strictObject({
    type: z.literal('static_select'),
    action_id: id,
    placeholder: plainText(150),
    options: optionsOf(100).optional(),
    option_groups: z
      .array(z.strictObject({ label: plainText(75), options: optionsOf(100) }))
      .min(1)
      .max(100)
      .optional(),
    initial_option: option.optional(),
    focus_on_load: focus,
  })
  .refine(s => (s.options === undefined) !== (s.option_groups === undefined), 'needs options or groups of them')
  .refine(s => {
    const all = s.options ?? s.option_groups?.flatMap(g => g.options) ?? []
    return s.initial_option === undefined || all.some(o => JSON.stringify(o) === JSON.stringify(s.initial_option))
  }, 'begins with an option that is none of its own')

const severalSelect = z.strictObject({
  type: z.literal('multi_static_select'),
  action_id: id,
  placeholder: plainText(150),
  options: optionsOf(100),
  initial_options: z.array(option).min(1).optional(),
  focus_on_load: focus,
})

const radio = z.strictObject({
  type: z.literal('radio_buttons'),
  action_id: id,
  options: optionsOf(10),
  initial_option: option.optional(),
  focus_on_load: focus,
})

const input = z.strictObject({
  type: z.literal('plain_text_input'),
  action_id: id,
  multiline: z.boolean().optional(),
  initial_value: z.string().max(3000).optional(),
  max_length: z.int().min(1).max(3000).optional(),
  focus_on_load: focus,
})

const fileInput = z.strictObject({
  type: z.literal('file_input'),
  action_id: id,
  filetypes: z.array(z.string().min(1)).min(1).optional(),
  max_files: z.int().min(1).max(10).optional(),
})

const block_id = id.optional()

const section = z
  .strictObject({
    type: z.literal('section'),
    block_id,
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10).optional(),
    accessory: z.union([button, overflow, select]).optional(),
  })
  .refine(s => s.text !== undefined || s.fields !== undefined, 'needs a text or fields')

const block = z.discriminatedUnion('type', [
  section,
  z.strictObject({ type: z.literal('header'), block_id, text: plainText(150) }),
  z.strictObject({ type: z.literal('divider'), block_id }),
  z.strictObject({ type: z.literal('context'), block_id, elements: z.array(anyText(2000)).min(1).max(10) }),
  z.strictObject({
    type: z.literal('actions'),
    block_id,
    elements: z
      .array(z.union([button, overflow, select]))
      .min(1)
      .max(25)
      .refine(all => new Set(all.map(e => e.action_id)).size === all.length, 'holds an action_id twice'),
  }),
  z.strictObject({
    type: z.literal('input'),
    block_id: id,
    label: plainText(2000),
    hint: plainText(2000).optional(),
    optional: z.boolean().optional(),
    element: z.union([input, fileInput, select, severalSelect, radio]),
  }),
])

const blocks = (most: number) =>
  z
    .array(block)
    .min(1)
    .max(most)
    .refine(all => {
      const ids = all.flatMap(b => b.block_id ?? [])
      return new Set(ids).size === ids.length
    }, 'holds a block_id twice')

/** `chat.postMessage` and `chat.update`: inputs have no place there, and near 13,200 characters Slack says `msg_blocks_too_long`. */
export const messageSchema = z.strictObject({
  text: text(4000).refine(s => !/[<>]/u.test(s) && !/&(?!(?:amp|lt|gt);)/u.test(s), 'holds markup'),
  blocks: blocks(50)
    .refine(all => JSON.stringify(all).length < 13_200, 'is too long together')
    .refine(all => all.every(b => b.type !== 'input'), 'holds an input'),
  username: text(80).optional(),
  icon_emoji: z
    .string()
    .regex(/^:[a-z_]+:$/)
    .optional(),
  icon_url: z.url().optional(),
})

const small = (view: unknown): boolean => JSON.stringify(view).length < 250_000
const focuses = (all: z.infer<typeof block>[]): boolean =>
  all.filter(b => b.type === 'input' && 'focus_on_load' in b.element && b.element.focus_on_load === true).length <= 1

/** `views.open`, `views.push`, `views.update`. */
export const modalSchema = z
  .strictObject({
    type: z.literal('modal'),
    callback_id: id,
    title: plainText(24),
    submit: plainText(24).optional(),
    close: plainText(24).optional(),
    private_metadata: z.string().max(3000).optional(),
    blocks: blocks(100).refine(focuses, 'has the cursor in two places'),
  })
  .refine(view => view.submit !== undefined || view.blocks.every(b => b.type !== 'input'), 'has inputs that nobody can submit')
  .refine(small, 'is larger than 250 kB')

/** `views.publish`. */
export const homeSchema = z
  .strictObject({
    type: z.literal('home'),
    callback_id: id,
    private_metadata: z.string().max(3000).optional(),
    blocks: blocks(100).refine(all => all.every(b => b.type !== 'input'), 'holds an input'),
  })
  .refine(small, 'is larger than 250 kB')

/** The mistakes in a message or view, each with where it is. */
export const slackMistakes = (drawn: object): string[] => {
  const schema = !('type' in drawn) ? messageSchema : drawn.type === 'home' ? homeSchema : modalSchema
  const checked = schema.safeParse(drawn)
  return checked.success ? [] : checked.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`)
}
