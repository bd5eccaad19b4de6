export const pl = {}
