import { yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { presentFactor } from '../second-factor'
import { presentOperator } from './view'
import { operatorsMax } from '../colleagues'
import { slowedUntil } from './sign-in-tries'

export const listOperators: Handler<'ops', 'listOperators'> = async (call) => {
  const page = await call.store.page('operators', 'byAccount', { limit: operatorsMax })
  const operators = page.documents
  const slowed = await slowedUntil(
    call,
    operators.map(({ account }) => account),
  )
  return yes({
    operators: operators.map((operator, place) => ({
      ...presentOperator(operator),
      createdAt: operator.createdAt,
      slowedUntil: slowed[place] ?? 0,
      disabledAt: operator.disabledAt ?? null,
      factor: presentFactor(operator),
    })),
  })
}
