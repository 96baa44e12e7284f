import { yes } from '../../../domain/result'
import { countList } from '../../kernel/store/list-total'
import type { Handler } from '../../kernel/call/serve'
import { sifted, walkFor } from './audit-lines'
import { presentLines } from './view-audit'

/** The trail along the index of what was asked for, and how long all of that is. */
export const listAudit: Handler<'ops', 'listAudit'> = async (call, { after, limit, ...filter }) => {
  const walk = await walkFor(call, filter)
  if (!walk) return yes({ total: 0, totalIsMore: false, lines: [], next: null })
  if (walk.keeps) {
    const found = await sifted(walk, { after, limit })
    const next = found.next ?? null
    const lines = await presentLines(call, found.documents)
    return yes({ total: lines.length, totalIsMore: next !== null, lines, next })
  }
  const { pageOf } = walk
  const [page, total] = await Promise.all([pageOf({ limit, ...(after ? { after } : {}) }), countList(pageOf)])
  return yes({ ...total, lines: await presentLines(call, page.documents), next: page.next ?? null })
}
