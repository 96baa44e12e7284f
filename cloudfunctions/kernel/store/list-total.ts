import { pageLimitMax, type Page } from './store'

/** Counting reads whole pages, so that a list is counted in so many calls at most, however long it is: to 1,000. */
const pagesMax = 5

/** A span of time as an index takes it: both ends inclusive, while what is asked for excludes its end. */
export const rangeOf = ({ from, to }: { from?: number | undefined; to?: number | undefined }) =>
  from === undefined && to === undefined
    ? {}
    : { range: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to: to - 1 }) } }

/** How many a list has in all; `totalIsMore` where the counting ended first. */
export async function countList(
  pageAfter: (part: { after?: string; limit: number }) => Promise<Page<unknown>>,
): Promise<{ total: number; totalIsMore: boolean }> {
  let total = 0
  let after: string | undefined
  for (let pages = 0; pages < pagesMax; pages += 1) {
    const page = await pageAfter({ limit: pageLimitMax, ...(after === undefined ? {} : { after }) })
    total += page.documents.length
    after = page.next
    if (after === undefined) return { total, totalIsMore: false }
  }
  return { total, totalIsMore: true }
}
