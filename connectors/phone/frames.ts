// What goes over the WebSocket of a call, both ways. https://www.twilio.com/docs/voice/conversationrelay/websocket-messages
import { z } from 'zod'

const seen = z.discriminatedUnion('type', [
  z.looseObject({
    type: z.literal('setup'),
    sessionId: z.string(),
    accountSid: z.string(),
    callSid: z.string().regex(/^CA\w{1,64}$/),
    from: z.string().default(''),
    to: z.string().default(''),
  }),
  z.looseObject({ type: z.literal('prompt'), voicePrompt: z.string(), lang: z.string().optional(), last: z.boolean().default(true) }),
  z.looseObject({ type: z.literal('dtmf'), digit: z.string().regex(/^[0-9*#A-D]$/) }),
  // How long it took is a number in some versions and text in others; nothing here needs it.
  z.looseObject({ type: z.literal('interrupt'), utteranceUntilInterrupt: z.string().default('') }),
  z.looseObject({ type: z.literal('error'), description: z.string().default('') }),
])

export type Frame = z.infer<typeof seen>

/** Undefined for what is none. */
export const frameOf = (data: string): Frame | undefined => {
  try {
    return seen.parse(JSON.parse(data))
  } catch {
    return undefined
  }
}

export type OurFrame =
  | { type: 'text'; token: string; last: boolean; lang?: string; interruptible?: boolean; preemptible?: boolean }
  | { type: 'language'; ttsLanguage: string; transcriptionLanguage: string }
  /** `handoffData`: JSON as text, handed to the action of Connect. */
  | { type: 'end'; handoffData: string }
