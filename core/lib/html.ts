// Text as it stands in HTML, within elements and within quoted attributes.

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export const html = (text: string): string => text.replace(/[&<>"']/g, c => escapes[c] ?? c)
