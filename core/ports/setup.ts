// A set-up in the terminal: `npm run setup NAME` opens `connectors/links/NAME/setup.ts` or `connectors/NAME/setup.ts`, which asks for what the vendor gives, checks it there,
// and has it written into `.env`.

export interface SetupGiven {
  /** What is known already, by variable: from the words behind the command, the environment and `.env`, in this order. */
  values: Readonly<Record<string, string>>
  /** The folder that main.ts stands in. */
  root: string
  say(text: string): void
  /** What a person typed, trimmed; undefined where nobody can be asked. What is `secret` is not shown while it is typed. */
  ask(question: string, how?: { secret?: boolean }): Promise<string | undefined>
  /** Writes a file into the house's data folder and answers its path as it is shown to people. */
  leave(name: string, text: string): string
  /** Writes variables into `.env`, after asking where another value stands there. Answers false where the person did not want that. */
  keep(values: Record<string, string>): Promise<boolean>
}

/** `setup.ts` of a link or a channel exports `setup`. Answers true once everything works; what is in the way was said. */
export type Setup = (given: SetupGiven) => Promise<boolean>
