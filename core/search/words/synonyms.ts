// English words that customers and help pages use for the same thing. Tried only for a word of a question that nothing contains, so that
// they can't drown what was written.

const groups = `account profile|add create insert|agent human operator person representative staff|ai bot chatbot assistant|allow enable permit|
  answer reply respond response|app application program software|bill invoice receipt|block ban|broken damaged defective faulty|bug error fault problem|
  buy order purchase|call phone ring telephone|cancel end stop terminate unsubscribe|charge cost fee price pricing|colleague coworker teammate|
  color theme|connect integrate link|customer client shopper|delete discard erase remove|deliver dispatch send ship|delivery shipment shipping|
  deny forbid prohibit|dictionary glossary|disable deactivate switch turn|discount coupon promo voucher|doc docs documentation guide manual|
  download export|edit change modify|email mail|employee staff|exchange replace swap|exit leave quit|fast quick speed|fetch get receive|
  fix repair solve|folder directory|free gratis|hide conceal|image photo picture|install setup|join register signup|key token|kind type|
  late delayed overdue|license licence|login signin|logout signoff signout|lost missing|mobile phone smartphone|money payment|
  monthly month|move migrate transfer|package parcel|page site website|password passcode passphrase|pause suspend|pay payment|
  plan subscription tier|question query|rate rating score|refund reimburse reimbursement|restart reboot|return refund|revert rollback undo|
  save store|secure protect security|sell offer|server host hosting|shop store|size dimension|start begin launch|stats statistics analytics|
  team group|test try|update upgrade|upload import|user member|visitor guest|warranty guarantee|yearly annual annually`

const known = new Map<string, string[]>()
for (const group of groups.split('|').map(text => text.trim().split(/\s+/))) {
  for (const word of group) known.set(word, [...(known.get(word) ?? []), ...group.filter(other => other !== word)])
}

const none: string[] = []

/** Other words for the same thing, of an English word as written. */
export const synonymsOf = (word: string): string[] => {
  const found = known.get(word)
  if (found) return found
  const base = word.replace(/(?:ing|ed|e?s)$/, '')
  return (base.length < word.length && known.get(base)) || none
}
