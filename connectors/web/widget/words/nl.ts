export const nl = {}
