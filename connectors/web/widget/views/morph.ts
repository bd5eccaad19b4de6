// Brings an element up to date in place: what has not changed stays the node it was, so that nothing flickers, a selection holds, and
// listeners go on. For words that grow at their end.

const isSame = (a: Node, b: Node): boolean =>
  a.nodeType === b.nodeType && a.nodeName === b.nodeName && (!(a instanceof Element) || a.classList[0] === (b as Element).classList[0])

/** `next` gives away its children and is of no use afterwards. */
export const morph = (now: Element, next: Element): void => {
  for (const { name } of [...now.attributes]) if (!next.hasAttribute(name)) now.removeAttribute(name)
  for (const { name, value } of next.attributes) if (now.getAttribute(name) !== value) now.setAttribute(name, value)
  const children = [...next.childNodes]
  for (const [at, child] of children.entries()) {
    const old = now.childNodes[at]
    if (!old) now.append(child)
    else if (!isSame(old, child)) old.replaceWith(child)
    else if (old instanceof Text && child instanceof Text) grow(old, child.data)
    else if (old instanceof Element && child instanceof Element && !old.isEqualNode(child)) morph(old, child)
  }
  while (now.childNodes.length > children.length) now.lastChild?.remove()
}

const grow = (text: Text, data: string): void => {
  if (data.startsWith(text.data)) text.appendData(data.slice(text.data.length))
  else text.data = data
}
