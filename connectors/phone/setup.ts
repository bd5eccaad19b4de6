// `npm run setup phone`: checks the account and the number at Twilio, and has the number call this house.
// https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource
import type { Setup } from '#core/ports/setup.ts'
import { type Found, mistaken, settle, wrong } from '#core/ports/setup-asking.ts'
import { type Account, askAccount, askPublicUrl, because, type Line, lineAt } from '../links/twilio/asking.ts'
import { config } from './config.ts'
import { paths } from './twiml.ts'

const intro = `Threadline on the phone. You need an account at Twilio and a number there that takes calls.
Nothing is written, at Twilio or here, before the end; Ctrl-C leaves.`

const lineFor = async (account: Account, text: string): Promise<Found<Line>> => {
  const read = config.schema.safeParse({ PHONE_NUMBER: text })
  if (!read.success) return mistaken(read.error)
  const line = await lineAt(account, read.data.number)
  if (!line.ok || line.value.can.voice) return line
  return { ok: false, why: `${line.value.number} takes no calls: buy one with “Voice”.`, mend: true }
}

export const setup: Setup = async given => {
  const { values, say, ask, keep } = given
  say(intro)
  say('\nStep 1 of 3: the account\n  “Account SID” and “Auth Token” are on the first page of https://console.twilio.com.')
  const known = await askAccount(given)
  if (!known) return false
  const { twilio } = known.account

  say('\nStep 2 of 3: the number that is called, such as +15550100200\n  It is under “Phone Numbers” › “Active numbers”.')
  const line = await settle(given, 'PHONE_NUMBER', { question: 'Number', check: text => lineFor(known.account, text) })
  if (!line) return false
  const { sid, number, voiceUrl } = line.value
  const own = config.schema.safeParse({ ...values, PHONE_NUMBER: number })
  if (!own.success) {
    say(wrong(mistaken(own.error).why))
    return false
  }
  say(`  ✓ ${number} takes calls`)

  say('\nStep 3 of 3: where Twilio reaches Threadline')
  const at = await askPublicUrl(given)
  if (at === undefined) return false
  const wanted = `${at}${paths.call}`
  if (voiceUrl !== '' && voiceUrl !== wanted) {
    const answer = await ask(`${number} calls ${voiceUrl} now. Let it call this house instead? [y/N]`)
    if (!/^y(es)?$/iu.test(answer ?? '')) {
      say(`Nothing was changed. By hand: “A call comes in” is the webhook ${wanted}.`)
      return false
    }
  }
  try {
    await twilio.incomingPhoneNumbers(sid).update({
      voiceUrl: wanted,
      voiceMethod: 'POST',
      statusCallback: `${at}${paths.ended}`,
      statusCallbackMethod: 'POST',
    })
  } catch (error) {
    say(wrong(`Twilio did not take the webhook: ${because(error).why}. By hand: “A call comes in” is ${wanted}.`))
    return false
  }
  if (!(await keep({ ...known.variables, PHONE_NUMBER: number, PUBLIC_URL: at }))) return false
  say(`${number} calls this house. Start it, then at the desk: autopilot phone on. Then call the number.`)
  if (own.data.mode === 'relay')
    say(
      'Speech streams by ConversationRelay, which Twilio wants switched on once: its console asks for it under “Voice”, “Settings”. Without it, set PHONE_MODE=gather.',
    )
  return true
}
