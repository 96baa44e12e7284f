import { yes } from '../../../domain/result'
import { countList, rangeOf } from '../../kernel/store/list-total'
import type { Handler } from '../../kernel/call/serve'

/** The trail along the index of what was asked for, and how long all of that is. */
export const listAudit: Handler<'ops', 'listAudit'> = async (call, { after, limit, operatorId, command, ...span }) => {
  const pageOf = (part: { after?: string; limit: number }) =>
    call.store.page('audit', indexFor(operatorId, command), {
      equals: {
        ...(operatorId === undefined ? {} : { operatorId }),
        ...(command === undefined ? {} : { procedure: command }),
      },
      ...rangeOf(span),
      order: 'descending',
      ...part,
    })
  const [page, total] = await Promise.all([pageOf({ limit, ...(after ? { after } : {}) }), countList(pageOf)])
  return yes({
    ...total,
    lines: page.documents.map(({ _id, ...line }) => ({ id: _id, ...line })),
    next: page.next ?? null,
  })
}

function indexFor(operatorId: string | undefined, command: string | undefined) {
  if (operatorId === undefined) return command === undefined ? 'byTime' : 'byCommand'
  return command === undefined ? 'byOperator' : 'byOperatorCommand'
}
