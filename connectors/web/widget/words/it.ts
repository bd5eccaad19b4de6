export const it = {}
