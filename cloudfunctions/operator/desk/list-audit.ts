import { yes } from '../../../domain/result'
import { countList, rangeOf } from '../../kernel/store/list-total'
import type { OperatorCall } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'
import { pageLimitMax, type Page } from '../../kernel/store/store'
import type { AuditLine } from '../../kernel/call/documents'
import { meantBy, type Meant } from './audit-subjects'
import { presentLines } from './view-audit'

type PageAfter = (part: { after?: string; limit: number }) => Promise<Page<AuditLine>>

/** The trail along the index of what was asked for, and how long all of that is. */
export const listAudit: Handler<'ops', 'listAudit'> = async (call, { after, limit, memberOrOrder, ...filter }) => {
  const pageOf = trailOf(call, filter)
  const start = after ? { after } : {}
  if (memberOrOrder !== undefined) {
    const meant = await meantBy(call, memberOrOrder)
    const found = meant ? await sifted(pageOf, meant, { ...start, limit }) : { documents: [] }
    const next = found.next ?? null
    return yes({
      total: found.documents.length,
      totalIsMore: next !== null,
      lines: await presentLines(call, found.documents),
      next,
    })
  }
  const [page, total] = await Promise.all([pageOf({ ...start, limit }), countList(pageOf)])
  return yes({ ...total, lines: await presentLines(call, page.documents), next: page.next ?? null })
}

/** Pages of one call while it looks for one member or order: 2,000 lines, some days of a busy desk. */
const siftedPagesMax = 10

/** Lines about what is meant, page by page, until there are enough or enough was read. */
async function sifted(
  pageOf: PageAfter,
  meant: Meant,
  { after, limit }: { after?: string; limit: number },
): Promise<Page<AuditLine>> {
  const documents: AuditLine[] = []
  let next = after
  for (let pages = 0; pages < siftedPagesMax && documents.length < limit; pages += 1) {
    const page = await pageOf({ limit: pageLimitMax, ...(next === undefined ? {} : { after: next }) })
    documents.push(...page.documents.filter(meant))
    next = page.next
    if (next === undefined) return { documents }
  }
  return { documents, ...(next === undefined ? {} : { next }) }
}

interface Filter {
  operatorId?: string | undefined
  command?: string | undefined
  from?: number | undefined
  to?: number | undefined
}

function trailOf({ store }: OperatorCall, { operatorId, command, ...span }: Filter): PageAfter {
  const equals = {
    ...(operatorId === undefined ? {} : { operatorId }),
    ...(command === undefined ? {} : { procedure: command }),
  }
  return (part) =>
    store.page('audit', indexFor(operatorId, command), { equals, ...rangeOf(span), order: 'descending', ...part })
}

function indexFor(operatorId: string | undefined, command: string | undefined) {
  if (operatorId === undefined) return command === undefined ? 'byTime' : 'byCommand'
  return command === undefined ? 'byOperator' : 'byOperatorCommand'
}
