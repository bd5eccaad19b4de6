// The words of one language: what a native speaker writes to teach the desk that language. One folder each, listed in
// index.ts; a file for each thing that they tell.
//
// Words are written as people spell them; case, accents and apostrophes do not matter. A phrase is words parted by blanks, where
// `(a|b c)` is a choice, a `?` behind a word or a choice makes it optional, `.` stands for one word of any kind, `..` for up to two,
// `...` for up to three, `<name>` for a list of the language, `stem*` for every word that begins so, `^` and `$` for the begin and the end
// of a sentence.

/** A phrase as described above. */
export type Phrase = string

/** Messages that the tone is learned from. */
export interface Examples {
  /** Messages of customers who have had enough, one a line, invented, each different: what is learned from. Thirty help, two hundred tell. */
  fed: string
  /** As many plain ones of all sorts, reports of trouble among them. */
  calm: string
}

/** Strong words. */
export interface Anger {
  /** Names for the desk or its people that no calm customer uses. */
  insult: Phrase[]
  outrage: Phrase[]
  /** Leaving for good, the lawyer, the bank, the press. */
  threat: Phrase[]
}

/** Not answered, or asked again and again. */
export interface Unheard {
  /** Said or asked before. */
  repeated: Phrase[]
  /** Nobody answers, nobody listens. */
  ignored: Phrase[]
  /** "Why does nobody answer?" and no more: ignored is who wrote before, while as a first message it may be about anything. */
  wonders: Phrase[]
  /** Questions that only sound like being ignored, since they ask how things work: "what happens when nobody answers". */
  asked: Phrase[]
}

/** All other signs of how somebody feels. */
export interface Mood {
  /** Feels bad but stays calm. */
  upset: Phrase[]
  /** Something is wrong. */
  trouble: Phrase[]
  /** Words of impatience and reproach that mean little alone: "again", "still", "nobody". */
  impatience: Phrase[]
  /** The desk and its people, as reproaches name them: "you people", "your company". Counts as impatience does. */
  towards: Phrase[]
  /** How a plain question or request begins: "how do I", "I would like". */
  plain: Phrase[]
  /** Spans of time, which complaints have and questions seldom: "days", "since". */
  lasting: Phrase[]
  /** The answer was of no use: "that did not help", "same again", "that's not what I asked". */
  unhelped: Phrase[]
  happy: Phrase[]
  /** Take back the next word or two: "not". */
  not: Phrase[]
  /** Make the next word weigh more: "very". */
  very: Phrase[]
}

/** What people say they have done. Verbs are choices as in `lists`, in the form that stands behind `did`. */
export interface Acts {
  lists: Record<string, string>
  /** "I have", with what may stand between it and the verb. */
  did: string
  /** What may stand between "and" and a second verb, where the verb stands at the end: "........". */
  gap: string
  and: string
  /** Acts that leave something other than it was: "cancelled", "sent". */
  changed: string
  /** Acts that only look: "checked", "found". */
  looked: string
  /** Other ways to say that something was changed: "was able to cancel". */
  also: Phrase[]
  /** Verbs that say it alone, where their accents count: "cancelé" and not "cancele". */
  spelled?: string
  /** Takes back what begins within it: "have not", "if I have". */
  not: Phrase[]
}

/** What can be done to a customer's things, as far as it must be told apart. */
export type Deed =
  | 'cancel'
  | 'refund'
  | 'change'
  | 'send'
  | 'replace'
  | 'book'
  | 'remove'
  | 'extend'
  | 'block'
  | 'activate'
  | 'stop'
  | 'pay'
  | 'create'
  | 'close'
  | 'pass'
  | 'reset'

export interface Language {
  /** BCP 47 primary tag. */
  code: string
  /** Choices that phrases of the language share, written like the inside of a choice: `a|b c|d`. A list may use those above it. */
  lists: Record<string, string>
  /** Words around numbers and secrets: plain words parted by bars, no phrases. */
  values: {
    /** Near these a long number is a payment card. */
    card: string
    /** Right before a number these say that it is something else: an order, a parcel, an invoice. A stem covers its compounds. */
    other: string
    /** What may stand between such a word and the number: "number", "is". */
    link: string
    phone: string
    password: string
    /** A secret number of four to eight digits. */
    pin: string
    /** The three or four digits on the back of a card. */
    cvv: string
    /** Keys and tokens for programs. */
    key: string
    /** "is": what ties a password to its value. */
    is: string
    /** "to", "as": ties a password to a value that looks like one. */
    to: string
    /** Things that are named after the password: "password reset". */
    things: string
    /** Words that follow "my password is" without being the password. */
    state: string
  }
  /** The wish to be served by a person. */
  wish: {
    asks: Phrase[]
    /** The machine is refused, which is the same wish. */
    refuses: Phrase[]
    /** A wish only where it is the whole message. */
    alone: Phrase[]
    /** In front of what asks these take the wish back: "don't need to", "customers can", "how do I let". */
    not: Phrase[]
    /** Behind it: "is not necessary". */
    notAfter: Phrase[]
  }
  /** How the customer feels. */
  mood: Examples & Anger & Unheard & Mood
  /** What people commit themselves to towards a customer. */
  promise: {
    /** For later: "we will refund", "you will get". */
    will: Phrase[]
    /** Takes back what begins within it: "will need", "if". */
    not: Phrase[]
    acts: Acts
  }
  /** What happened to something of the customer's, without a word of who did it: "your order was cancelled". */
  reports: {
    /** `done` are the participles; a list may use `promise.acts.changed` as `<changed>`. */
    lists: Record<string, string>
    says: Phrase[]
    /** Takes back what begins within it: how it goes in general, under a condition, denied. */
    not: Phrase[]
    /** The words, or stems with a `*`, that name each deed, as a verb or as a noun; parted by bars. */
    kinds: Record<Deed, string>
  }
  /** Messages that carry no question. */
  talk: {
    greeting: Phrase[]
    thanks: Phrase[]
    goodbye: Phrase[]
    /** The problem is solved. */
    confirmation: Phrase[]
    /** Foreign words that speakers use too. They never tell the language. */
    borrowed: { greeting: Phrase[]; thanks: Phrase[]; goodbye: Phrase[] }
    /** May stand around any of these. */
    filler: Phrase[]
    /** "No": as filling as the others, but "no, it works" is in too many languages "it does not work". */
    no: Phrase[]
    replies: { greeting: string; thanks: string; goodbye: string; confirmation: string }
  }
}
