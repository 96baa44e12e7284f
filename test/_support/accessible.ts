import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What WCAG 2.1 asks for on its two lower levels: https://www.w3.org/TR/WCAG21/ */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']

interface EngineInPage {
  axe: typeof axe
}

/** Enough of an element to find it by. */
const elementLengthMax = 160

/**
 * What stands in the way of those who can't see, hear or point, on a page as it is drawn now: one line for each rule and
 * element it is broken at. The engine is handed over as text, which no content policy of a page forbids, and once for all
 * pages of a document.
 */
export async function barriersOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const violations = await page.evaluate(async (values) => {
    const { axe } = window as unknown as EngineInPage
    // Of what holds nothing is asked: describing it takes longer than finding it.
    const found = await axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] })
    return found.violations
  }, rules)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, elementLengthMax)} ${any[0]?.message ?? ''}`),
  )
}
