// The names that Slack has for the emoji people react with most. https://docs.slack.dev/reference/methods/reactions.add
import { lookup } from '#core/lib/lookup.ts'

const names: Record<string, string> = lookup({
  '+1': '👍',
  thumbsup: '👍',
  '-1': '👎',
  thumbsdown: '👎',
  heart: '❤️',
  tada: '🎉',
  joy: '😂',
  smile: '😄',
  slightly_smiling_face: '🙂',
  grinning: '😀',
  wink: '😉',
  blush: '😊',
  heart_eyes: '😍',
  thinking_face: '🤔',
  open_mouth: '😮',
  cry: '😢',
  sob: '😭',
  angry: '😠',
  rage: '😡',
  confused: '😕',
  disappointed: '😞',
  pray: '🙏',
  clap: '👏',
  raised_hands: '🙌',
  wave: '👋',
  ok_hand: '👌',
  muscle: '💪',
  eyes: '👀',
  fire: '🔥',
  rocket: '🚀',
  star: '⭐',
  sparkles: '✨',
  100: '💯',
  white_check_mark: '✅',
  heavy_check_mark: '✔️',
  x: '❌',
  warning: '⚠️',
  question: '❓',
  exclamation: '❗',
  robot_face: '🤖',
  pushpin: '📌',
  memo: '📝',
  bug: '🐛',
  bulb: '💡',
  hourglass_flowing_sand: '⏳',
  zzz: '💤',
  raising_hand: '🙋',
  handshake: '🤝',
  see_no_evil: '🙈',
  party_parrot: '🦜',
})

const byEmoji = new Map(Object.entries(names).map(([name, emoji]) => [emoji, name]))

/** The emoji of a name, its skin tone left out; `:name:` where it is not known, as with those that a workspace made itself. */
export const emojiOf = (name: string): string => {
  const [plain = name] = name.split('::')
  return names[plain] ?? `:${plain}:`
}

/** Slack's name of an emoji; undefined where it is not known. */
export const nameOfEmoji = (emoji: string): string | undefined => byEmoji.get(emoji)
