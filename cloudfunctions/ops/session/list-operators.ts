import { yes } from '../../../domain/result'
import type { Handler } from '../../_kernel/serve'
import { presentOperator } from './view'

/** A brand's desk has a handful of operators; the bound keeps one answer small. */
const operatorsMax = 100

export const listOperators: Handler<'ops', 'listOperators'> = async (call) => {
  const page = await call.store.page('operators', 'byAccount', { limit: operatorsMax })
  return yes({
    operators: page.documents.map((operator) => ({
      ...presentOperator(operator),
      createdAt: operator.createdAt,
      lockedUntil: operator.lockedUntil,
    })),
  })
}
