// The vault: what was masked in a session, kept apart from its timeline and sealed, so that an action that needs a value gets it and nobody else.

/** `placeholder`: as it stands in the session's texts, such as `[card ending 4242]`; unique for its value within the session. */
export interface Vault {
  /** Keeps what was taken out of a text, by placeholder. Durable before the text that holds the placeholder is. */
  keep(session: string, values: ReadonlyMap<string, string>): Promise<void>
  /** The same value, deep, with placeholders replaced by what they stand for. What the vault does not hold stays as it is. */
  reveal<T>(session: string, value: T): Promise<T>
  /** For good: all of a session, or these placeholders. */
  forget(session: string, placeholders?: readonly string[]): Promise<void>
}
