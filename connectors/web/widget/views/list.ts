// Keeps a list of elements in step with items: what has not changed stays, so that nothing flickers or is read aloud twice.

interface Kept {
  element: HTMLElement
  print: string
}

/**
 * `make` draws an item; it is asked again only when the item's JSON or the language has changed, and may answer the same element, changed in place.
 * Answers whether anything changed.
 */
export const createList = <T extends { key: string }>(
  parent: HTMLElement,
  make: (item: T) => HTMLElement,
): ((items: T[], language?: string) => boolean) => {
  let kept = new Map<string, Kept>()
  return (items, language = '') => {
    const next = new Map<string, Kept>()
    let changed = items.length !== kept.size
    let before: HTMLElement | null = null
    for (const item of items) {
      const print = language + JSON.stringify(item)
      const old = kept.get(item.key)
      let now = old
      if (!now || now.print !== print) {
        changed = true
        now = { element: make(item), print }
        if (old && old.element !== now.element) {
          now.element.classList.add('still')
          old.element.replaceWith(now.element)
        }
      }
      const place: ChildNode | null = before ? before.nextSibling : parent.firstChild
      if (place !== now.element) parent.insertBefore(now.element, place)
      before = now.element
      next.set(item.key, now)
    }
    for (const [key, { element }] of kept) if (!next.has(key)) element.remove()
    kept = next
    return changed
  }
}
