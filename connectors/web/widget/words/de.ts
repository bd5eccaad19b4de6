export const de = {}
