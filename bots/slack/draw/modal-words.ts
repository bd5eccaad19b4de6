// The words of the windows: what they, their fields and their buttons are called, where the verb’s own words say too little or too much.

/** What a field of a verb’s input is called, where its own name says too little. */
export const labels: Record<string, string> = {
  text: 'Words',
  to: 'To whom',
  of: 'Message',
  seq: 'Message',
  scenario: 'Training scenario',
  rule: 'Proactive message',
  article: 'Article',
  contact: 'Customer',
  into: 'Customer who stays',
  session: 'Session',
  channel: 'Channel',
  id: 'Short name',
  resolution: 'How it ended',
  verdict: 'What to do',
  verb: 'What for',
  canned: 'Canned reply',
  agent: 'Member',
}

/** What the choices of an input are called. */
export const choiceNames = {
  again: 'Send it again',
  drop: 'Give it up',
  confirmed: 'It is settled',
  unresolved: 'It ends without an answer',
}

/** What the button below says, by the verb. */
export const submitWords: Record<string, string> = {
  reply: 'Send to customer',
  message: 'Send to customer',
  correct: 'Send to customer',
  decide: 'Send to customer',
  note: 'Save the note',
  snooze: 'Snooze',
  tags: 'Save',
  masking: 'Save',
  assign: 'Assign',
  find: 'Find',
  ask: 'Ask',
  teach: 'Teach',
  'article from': 'Save the article',
  'member add': 'Add',
  redact: 'Take out for good',
  close: 'Close for good',
  unsend: 'Take it back',
  csat: 'Save',
  recall: 'Ask',
  release: 'Give back',
  settle: 'Do it',
  'canned list': 'Find',
  'contact unblock': 'Unblock',
  'contact segment': 'Save',
  'member role': 'Save',
  'hours message': 'Save',
  'action import': 'Import',
  'action key': 'Save',
  'action edit': 'Save',
  'action test': 'Call it',
  'holdout begin': 'Begin',
  'holdout end': 'End it',
  'scenario rollback': 'Roll back',
  'team drop': 'Take out',
}

/** The same by the last word of a verb. */
export const houseWords: Record<string, string> = {
  add: 'Add',
  show: 'Show',
  publish: 'Publish',
  test: 'Test',
  on: 'Switch on',
  off: 'Switch off',
}

/** Acts that a slip of the finger in a menu must not do. */
export const askedTwice: Record<string, string> = {
  close: 'It can not be opened again. If the customer writes once more, a new session begins.',
}

/** What a window is called, at most 24 characters. */
export const titles: Record<string, string> = {
  reply: 'Reply to the customer',
  note: 'Internal note',
  correct: 'Correct a message',
  decide: 'Edit the draft',
  csat: 'Record a rating',
  assign: 'Assign to a colleague',
  tags: 'Tags',
  snooze: 'Snooze',
  find: 'Find',
  ask: 'Ask as a customer would',
  'contact set': 'Change the customer',
  'contact segment': 'Segment',
  'contact merge': 'Join two customers',
  canned: 'Canned reply',
  'canned list': 'Canned replies',
  recall: 'Ask about the past',
  teach: 'Teach the AI',
  'article from': 'Article from a message',
  'article write': 'Write an article',
  'proactive new': 'New proactive message',
  'holdout begin': 'Hold sessions back',
  'holdout end': 'End a hold-out',
  'holdout list': 'Hold-outs',
  'action list': 'Actions',
  'action import': 'Import actions',
  'action key': 'Credentials and server',
  'action on': 'Switch an action on',
  'action off': 'Switch an action off',
  'action edit': 'Decide about an action',
  'action test': 'Test an action',
  'action remove': 'Remove a service',
  'scenario rollback': 'Roll a scenario back',
  'proactive edit': 'Change what chat says',
  'proactive on': 'Show a proactive message',
  'proactive off': 'Hide a proactive message',
  release: 'Give it back',
  close: 'Close for good',
  settle: 'Send again or give up',
  unsend: 'Take back a message',
  redact: 'Take words out for good',
  'member add': 'Add a member',
  'member join': 'Join two members',
  'team drop': 'Take out of a team',
  'hours show': 'Office hours',
  'hours message': 'Out-of-hours message',
  'sla list': 'Promised times',
  'sla set': 'Promise a time',
  audit: 'Who did what',
  roles: 'Roles',
}

/** What is said where there is nothing to choose from. */
export const noneWords: Record<string, string> = {
  settle: 'No message failed here, and none is in doubt.',
  correct: 'Nothing was sent to the customer yet.',
  unsend: 'Nothing was sent to the customer yet.',
  redact: 'There is no message left whose words could be taken out.',
  canned: 'There are no canned replies yet. ‘canned new’ writes one.',
  scenario: 'There are no training scenarios yet. ‘scenario new’ writes the first.',
  action: 'There are no actions yet. ‘action import’ brings some.',
  service: 'There are no actions yet. ‘action import’ brings some.',
  rule: 'There are no proactive messages yet. ‘proactive new’ writes the first.',
}
