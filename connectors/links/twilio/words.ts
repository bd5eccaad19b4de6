// The words of messages as Twilio keeps them.

/** Stands for a message that brings neither words nor files: it is shown to people all the same. */
export const wordless = '(a message without words)'

const bare = (text: string): string => text.replace(/\s+/gu, ' ').trim()
/** What Twilio puts before the words of a trial account's messages. */
const trial = 'Sent from your Twilio trial account - '

/** Whether the words in Twilio's log are those that were handed to it. */
export const sameWords = (logged: string, said: string): boolean =>
  bare(logged) === bare(said) || (logged.startsWith(trial) && bare(logged.slice(trial.length)) === bare(said))
