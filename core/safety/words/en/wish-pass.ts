// English: asking to be passed on to a person. How phrases are written stands in ../language.ts.
import type { Phrase } from '../language.ts'

export const wishPass: Phrase[] = [
  `
      (can|could|may|do|will|want to|need to|like to|love to|wish to|trying to) (i|we)? (please|just)? (be put|get put|get)
      through to (the|your|a|an|someone|somebody|anyone|one of your)? .
    `,
  `
      (connect|transfer|redirect|forward|put|pass|get|direct|refer|switch) (me|us) <over>? <over>? (to|with) my .. (manager|banker|
      adviser|advisor|agent|representative|consultant|broker|officer)
    `,
  `
      (point|direct|steer|guide|lead|refer|send|put) (me|us) (over|on|through)? (to|towards|toward|onto) (someone|somebody|whoever|
      a person|the person|the right person|the right team|the right people|the right department|the appropriate department|
      the relevant department|the relevant team|the correct department|the department|anyone)
    `,
  '(be|get|being|getting|am) <passed> <over>? <over>? (to|with|onto) (the|your|a|an) ... (team|department|desk|office|staff|branch|line|section|unit)',
  `
      (can|could|would|will|please) (you|u|ya)? (please)? (direct|transfer|connect|pass|route|redirect|hand) (to|over to)? (me)?
      (to)? (me)? (a|an) <adj>? <adj>? (<one>|person|assistant)
    `,
  `
      ^ <polite>? (can|could|would|please)? (you)? (please)? (transfer|forward|redirect) (the|my|this) (call|chat|
      conversation) <polite>? $
    `,
  `
      <send> (me|us|my call) <over>? <over>? (to|with|onto) (the|your|a|an|someone in|someone at|someone from|someone in the|
      somebody from|someone in your)? .. (department|team|desk|office|branch|division|unit|staff|reservations|reception|
      concierge|housekeeping|teller|cashier|banker|officer|adviser|advisor|clerk|personnel|attendant|expert|experts)
    `,
  '<send> (me|us) on the (phone|line) (with|to) <det>? <adj>? <adj>? <who>',
  `
      (get|be|have me|get me|am|being|got) <passed> <over>? <over>? (to|with|onto) <det>? <adj>? <adj>? (<one>|person|someone|
      somebody|reception|front desk|support)
    `,
  `^ <polite>? <polite>? (can you|could you|would you|will you)? (please|just)? (connect|transfer) (me|us) <polite>? $`,
  `(mind|consider|how about|what about) <passing> (me|us|this|my call)`,
  `
      (cant|cannot|unable to|not able to|couldnt|trying to|tried to|cant seem to|how to|how do i|how can i|impossible to) (get
      through to|reach|get hold of|get a hold of|get to|find|contact) (anyone|anybody|someone|somebody|a|an|any) (real|human|
      humans|actual|living|real person|actual person|person who)
    `,
  `
      (pass|hand|escalate|forward|refer|take|give|raise) (this|it|that|my case|my issue|my complaint|my problem|my question|my
      request) <over>? <over>? (to|onto|with) (your|a|an|the) <adj>? <adj>? (team|colleagues|colleague|staff|boss|bosses|
      managers|management|higher ups|supervisors|superiors|<one>|person)
    `,
  `
      (want|need|like|have|get|demand) (to have|to see)? (this|it|that|my case|my issue|my complaint|my problem|the case|the
      issue) (to be)? escalated
    `,
  '(point|send|lead|steer|take|get) (me|us) (over|straight|directly)? (to|towards) (a|an|another|any) <adj>? <adj>? (<one>|person)',
  '<send> (me|us|my call) <over>? <over>? (to|with) <rooms>',
  `
      <send> (me|us|my call|this call|my case|this case|the conversation|a conversation|this conversation|my conversation|the
      chat|this chat|the call|the ticket|my ticket|this ticket) <over>? <over>? (to|with|onto|2) <det>? <adj>? <adj>? <who>
    `,
  '<send> <me> <over>? <over>? (to|with|onto|2) <det>? <adj>? <adj>? <one>',
  `
      (give|get|gimme|bring|hand|pass|send) (me|us) (over|on|through)? (to|with)? (a|an|the|your|some)? <adj>? <adj>? (<one>|
      person|someone|somebody|people)
    `,
  '(put|connect|patch|pass|hand|transfer) (me|us) (through|over|across|thru|along)',
  '<send> <over>? (to|with) <det>? <adj>? <one>',
  `
      (hand|handoff|hand off|handover|hand over|transfer|transferring|escalation|escalate|escalating) (over)? (to|with)?
      <det>? <adj>? (human|agent|representative|operator|manager|supervisor|live person|real person|higher level|tier 2|tier
      two|level 2|second level|next level|human support|live support)
    `,
  '(please|pls|want to|need to|would like to|id like to|can you|could you|must) escalate (this|it|my|the)',
  '^ escalate (this|it|my issue|my case|my ticket|the issue|now|please)',
  `
      (call|contact|reach|reach out to|get hold of|get a hold of|get through to|get in touch with|get in contact with) (a|an|
      your|the|with)? <adj>? (human|agent|representative|real person|live person|live agent|human agent|human being|operator|
      someone from support|support agent|customer service agent|customer service representative)
    `,
  `
      (want|need|would like|id like|wish|trying|try|how do i|how can i|how to|can i|could i|do i|where can i|let me) (to)?
      (contact|reach|call|get hold of|get a hold of|get through to|get in touch with|get in contact with|reach out to) (with)?
      (a|an|your|the)? <adj>? (person|someone|somebody|anyone|support|support team|customer service|customer support|customer
      care|team|human)
    `,
  `
      (forward|refer|hand|pass|connect|transfer|direct|put|take|send) me (on|over|through|in touch|back|directly|straight)?
      (to|with) (your|the|a|an|one of your|my) .. (team|department|colleague|colleagues|staff|support|desk|expert|advisor|
      agent|person|human|employee)
    `,
]
