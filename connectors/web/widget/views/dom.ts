// Making elements without markup in strings: nothing here can turn words into HTML.

type Listeners = { [K in keyof HTMLElementEventMap as `on${K}`]?: (event: HTMLElementEventMap[K]) => void }
type Attributes = Record<string, string | number | boolean | undefined | ((event: never) => void)>
type Child = Node | string | false | null | undefined

/** An element. `false` and `undefined` leave an attribute or a child out, `true` sets an attribute empty. */
export const h = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  given: Listeners & Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener)
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value))
  }
  for (const child of children) if (child) element.append(child)
  return element
}

/** A 24-unit line drawing that says nothing to a screen reader. */
export const icon = (...paths: string[]): SVGSVGElement => {
  const space = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(space, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  for (const d of paths) {
    const path = document.createElementNS(space, 'path')
    path.setAttribute('d', d)
    svg.append(path)
  }
  return svg
}

/** Sets or removes an attribute, only where that changes something, so that nothing is announced twice. */
export const attribute = (element: Element, name: string, value: string | undefined): void => {
  if (value === undefined) element.removeAttribute(name)
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}

/** Sets the text, only where it differs. */
export const text = (element: Element, value: string): void => {
  if (element.textContent !== value) element.textContent = value
}
