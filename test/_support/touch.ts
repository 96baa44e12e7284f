import type { Page } from 'playwright-core'

/** What a finger hits, in CSS pixels: https://www.w3.org/WAI/WCAG21/Understanding/target-size.html */
const targetMinPx = 44

/**
 * What can be tapped on a page and is smaller than a finger, one line each. A field counts with the row it stands in, since
 * a tap on any of the row that is its label reaches it.
 */
export const smallTargetsOn = (page: Page): Promise<string[]> =>
  page.evaluate((least) => {
    const tappable = 'button, a[href], input, textarea, [role=button], [role=link], [role=switch], [role=checkbox]'
    return [...document.querySelectorAll<HTMLElement>(tappable)].flatMap((element) => {
      const own = element.getBoundingClientRect()
      // What is not drawn can't be tapped.
      if (own.width === 0 || own.height === 0) return []
      const isField = element.matches('input, textarea')
      const { width, height } = isField ? (element.closest('.field, .search') ?? element).getBoundingClientRect() : own
      // A pixel is lost where the screen's pixels and CSS pixels do not meet.
      if (width > least - 1 && height > least - 1) return []
      return [`${Math.round(width)}×${Math.round(height)} ${element.className} ${element.innerText.slice(0, 20)}`]
    })
  }, targetMinPx)
