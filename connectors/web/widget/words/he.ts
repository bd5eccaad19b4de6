export const he = {}
