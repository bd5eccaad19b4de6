// English verbs that are written in two words and, as nouns, in one: "log in" and "login", "back up" and "backup".

const verbs = new Set(
  `add back black blow break build burn buy call cash change check clean clock cool count cross cut drop fall fill flash follow hand hang hold
  kick knock lay lead line lock log look make mark mix off on opt pass pay pick play plug pop print pull push read roll run screen set shut sign
  slow spin stand start step stop switch take tear throw time top touch track trade trade try turn wake walk warm wash wind wipe work wrap write`
    .trim()
    .split(/\s+/),
)

const particles = new Set(['in', 'up', 'out', 'off', 'on', 'down', 'back', 'over', 'away'])

/** "login" for "log" and "in"; undefined for words that are no such pair. */
export const joined = (verb: string, particle: string): string | undefined =>
  particle.length < 5 && particles.has(particle) && verbs.has(verb) ? verb + particle : undefined

/** "log" for "login"; undefined for words that are no such pair. */
export const verbOf = (word: string): string | undefined => {
  for (const particle of particles) {
    if (!word.endsWith(particle)) continue
    const verb = word.slice(0, -particle.length)
    if (verbs.has(verb)) return verb
  }
  return undefined
}
