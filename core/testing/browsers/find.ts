// Finds what a person would press, read or fill: by its role and its name, through every open shadow root. It runs inside the page, so
// it stands alone. Names follow the usual cases of https://www.w3.org/TR/accname-1.2/; axe checks elsewhere that they are sound.

/** `name` is the whole name, or the source of a regular expression where `pattern` is set; left out, any name serves. */
export interface Wanted {
  role: string
  name?: string
  pattern?: boolean
}

/** What can be pressed in the page, by name, for messages of what failed. Sent to the browser as text. */
export const pressable = (): string => {
  const names: string[] = []
  const walk = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches('button, a, [role=button]') && element.checkVisibility({ visibilityProperty: true }))
        names.push((element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim())
      if (element.shadowRoot) walk(element.shadowRoot)
    }
  }
  walk(document)
  return names.join(' | ')
}

/** The last visible element that fits, or null. Sent to the browser as text: it may use nothing from outside itself. */
export const findElement = (wanted: Wanted): Element | null => {
  const tags: Record<string, string> = {
    button: 'button, summary, input[type=submit], input[type=button]',
    link: 'a[href]',
    textbox: 'textarea, input:not([type]), input[type=text], input[type=email], input[type=search], input[type=tel], input[type=url]',
    radio: 'input[type=radio]',
    checkbox: 'input[type=checkbox]',
    group: 'fieldset, details',
    heading: 'h1, h2, h3, h4, h5, h6',
    list: 'ol, ul',
    listitem: 'li',
    img: 'img',
    dialog: 'dialog',
    file: 'input[type=file]',
  }
  const tidy = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim()
  const nameOf = (element: Element): string => {
    const direct = tidy(element.getAttribute('aria-label'))
    if (direct) return direct
    const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? []
    const root = element.getRootNode() as Document | ShadowRoot
    const named = tidy(ids.map(id => root.getElementById(id)?.textContent ?? '').join(' '))
    if (named) return named
    if (element instanceof HTMLFieldSetElement) return tidy(element.querySelector('legend')?.textContent)
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
      const labels = tidy([...(element.labels ?? [])].map(label => label.textContent).join(' '))
      return labels || tidy(element.title) || tidy(element.placeholder)
    }
    return tidy(element.getAttribute('alt')) || tidy(element.textContent) || tidy(element.getAttribute('title'))
  }
  const fits = (element: Element): boolean => {
    const given = element.getAttribute('role')
    if (given === null ? !element.matches(tags[wanted.role] ?? ':not(*)') : given !== wanted.role) return false
    // A file input is hidden behind a button that opens it.
    if (wanted.role !== 'file') {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('[aria-hidden=true], [inert]')) return false
    }
    if (wanted.name === undefined) return true
    const name = nameOf(element)
    return wanted.pattern ? new RegExp(wanted.name, 'u').test(name) : name === wanted.name
  }
  let found: Element | null = null
  const walk = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll('*')) {
      if (fits(element)) found = element
      if (element.shadowRoot) walk(element.shadowRoot)
    }
  }
  walk(document)
  return found
}
