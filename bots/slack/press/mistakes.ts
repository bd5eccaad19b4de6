// What is wrong with what somebody filled in or typed, in words for people: the checks of an input speak to programs.
import type { z } from 'zod'

type Issue = z.core.$ZodIssue

/** One mistake, as a sentence at its field. The verbs’ own words stay as they are. */
export const mistakeWords = (issue: Issue): string => {
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array')
        return Number(issue.minimum) > 1 ? `At least ${issue.minimum}, please.` : 'Please fill this in.'
      return `At least ${issue.minimum}, please.`
    case 'too_big':
      return issue.origin === 'string' ? `At most ${issue.maximum} characters, please.` : `At most ${issue.maximum}, please.`
    case 'invalid_type':
      return issue.input === undefined
        ? 'Please fill this in.'
        : `This must be a ${issue.expected === 'int' ? 'whole number' : issue.expected}.`
    case 'invalid_value':
      return `Choose one of: ${issue.values.map(String).join(', ')}.`
    default: {
      const { message } = issue
      const whole = /^(?:is|are|has|have|needs?|must|goes|takes|may|can)\b/.test(message) ? `This ${message}` : message
      return /[.!?]$/.test(whole) ? whole : `${whole}.`
    }
  }
}

/** The same with the field's name before it, where there is no form to say it at. */
export const mistakeLine = (issue: Issue): string => {
  const field = issue.path.map(String).join('.')
  return field === '' ? mistakeWords(issue) : `‘${field}’: ${mistakeWords(issue)}`
}
