import { yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { presentOperator } from './view'
import { slowedUntil } from './sign-in-tries'

/** A brand's desk has a handful of operators; the bound keeps one answer small. */
const operatorsMax = 100

export const listOperators: Handler<'ops', 'listOperators'> = async (call) => {
  const page = await call.store.page('operators', 'byAccount', { limit: operatorsMax })
  const slowed = await slowedUntil(
    call,
    page.documents.map(({ account }) => account),
  )
  return yes({
    operators: page.documents.map((operator, place) => ({
      ...presentOperator(operator),
      createdAt: operator.createdAt,
      slowedUntil: slowed[place] ?? 0,
    })),
  })
}
