import { no, yes } from '../../../domain/result'
import type { Operator } from '../../_kernel/documents'
import { once } from '../../_kernel/once'
import type { Handler } from '../../_kernel/serve'
import { hashPassword, passwordSaltBytes } from '../passwords'
import { presentOperator } from './view'

/** Adds an operator. The account is the document's id, so that two of one name cannot be. */
export const addOperator: Handler<'ops', 'addOperator'> = async (call, { account, name, role, password }) => {
  const operator: Operator = {
    _id: account,
    account,
    name,
    role,
    passwordHash: await hashPassword(password, call.random(passwordSaltBytes)),
    createdAt: call.at,
  }
  return once(call, async (transaction) => {
    if (await transaction.get('operators', account)) return no({ code: 'accountTaken' })
    await transaction.put('operators', operator)
    return yes({ value: { operator: presentOperator(operator) }, subject: account })
  })
}
