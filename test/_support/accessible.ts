import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What WCAG 2.1 asks for on its two lower levels: https://www.w3.org/TR/WCAG21/ */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']

/** Enough of an element to find it by. */
const elementLengthMax = 160

/**
 * What stands in the way of those who can't see, hear or point, on a page as it is drawn now: one line for each rule and
 * element it is broken at. The engine is handed over as text, which no content policy of a page forbids.
 */
export async function barriersOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(
    (values) => (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: { type: 'tag', values } }),
    rules,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, elementLengthMax)} ${any[0]?.message ?? ''}`),
  )
}
