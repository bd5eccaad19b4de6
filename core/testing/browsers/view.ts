// How a page is seen: how large, by finger or mouse, in the light or the dark.

/** How a page is seen. A phone has touch and a small screen. */
export interface View {
  width: number
  height: number
  touch: boolean
}

export const views = {
  desktop: { width: 1280, height: 800, touch: false },
  phone: { width: 390, height: 844, touch: true },
} satisfies Record<string, View>

export type ViewName = keyof typeof views

export interface PageWish {
  view?: View
  dark?: boolean
  /** `prefers-reduced-motion: reduce`. */
  still?: boolean
  /** `forced-colors: active`, as with a high-contrast theme. Chromium only. */
  forced?: boolean
}
