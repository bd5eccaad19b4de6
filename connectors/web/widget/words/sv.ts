export const sv = {}
