// A visitor of the web chat without a browser: what its widget asks of the house, and nothing more. They are never there to see anything.

export interface Visitor {
  /** Resolves when the house has it; answers the session. */
  write(text: string): Promise<string>
  /** What they were last told that they write in; empty before they wrote. */
  session(): string
}

/** Somebody whom the house at `url` has not met. */
export const newVisitor = async (url: string): Promise<Visitor> => {
  const minted = await fetch(`${url}/web/visitors`, { method: 'POST' })
  const { token } = (await minted.json()) as { token: string }
  let session = ''
  return {
    session: () => session,
    async write(text) {
      const answer = await fetch(`${url}/web/messages`, {
        method: 'POST',
        headers: { authorization: `Visitor ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ id: crypto.randomUUID(), text }),
      })
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
      session = ((await answer.json()) as { session: string }).session
      return session
    },
  }
}
