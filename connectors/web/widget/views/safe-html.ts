// The server's HTML into elements. The server has made it safe; here it is held to a list once more, because a page's security should
// not rest on one place. Trusted Types (https://w3c.github.io/trusted-types/) where the page demands them.

interface Policy {
  createHTML(html: string): unknown
}

interface TrustedTypesHost {
  trustedTypes?: { createPolicy(name: string, rules: { createHTML(html: string): string }): Policy }
}

const tags = new Set('P BR STRONG EM S A UL OL LI CODE PRE BLOCKQUOTE TABLE THEAD TBODY TR TH TD HR H1 H2 H3 H4 H5 H6'.split(' '))
const safeHref = /^(?:https?:\/\/|mailto:)/i

const clean = (node: DocumentFragment | Element): void => {
  for (const child of [...node.children]) {
    if (!tags.has(child.tagName)) {
      child.remove()
      continue
    }
    const href = child.tagName === 'A' ? child.getAttribute('href') : null
    const start = child.tagName === 'OL' ? child.getAttribute('start') : null
    for (const { name } of [...child.attributes]) child.removeAttribute(name)
    if (href !== null && safeHref.test(href)) {
      child.setAttribute('href', href)
      child.setAttribute('target', '_blank')
      child.setAttribute('rel', 'noopener nofollow ugc')
    }
    if (start !== null && /^\d{1,9}$/.test(start)) child.setAttribute('start', start)
    clean(child)
  }
}

let policy: Policy | null | undefined

const trusted = (html: string): string => {
  if (policy === undefined) {
    try {
      policy = (window as TrustedTypesHost).trustedTypes?.createPolicy('threadline', { createHTML: made => made }) ?? null
    } catch {
      policy = null
    }
  }
  // A policy's product is an object that only an HTML sink takes; TypeScript's DOM types know strings alone.
  return policy ? (policy.createHTML(html) as string) : html
}

/** The elements, or undefined where the page's policy forbids making any from HTML: then the words are shown as text. */
export const fromHtml = (html: string): DocumentFragment | undefined => {
  const template = document.createElement('template')
  try {
    template.innerHTML = trusted(html)
  } catch {
    return undefined
  }
  clean(template.content)
  return template.content
}
