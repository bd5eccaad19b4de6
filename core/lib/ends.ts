// Marks taken off the end of a text. A pattern that ends in `$` is tried anew at each mark, which takes a text of marks alone its square.

/** The text without the characters at its end that are among these; one UTF-16 unit each. */
export const withoutEnd = (text: string, marks: string): string => {
  let end = text.length
  while (end > 0 && marks.includes(text[end - 1] ?? '')) end -= 1
  return text.slice(0, end)
}
