// Steps that are waited for.

/** Moments at which a crash or an act does most harm. */
export const moments = ['store.append', 'send', 'answer', 'translate', 'store.sessions.put', 'store.due', 'settle', 'reach'] as const
