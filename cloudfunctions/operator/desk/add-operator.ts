import { judgePassword } from '../../../domain/operator/password'
import { wholeBrand } from '../../../domain/operator/abilities'
import { no, yes } from '../../../domain/result'
import { brandOf } from '../../brand/configuration'
import type { Operator } from '../documents'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import { isCommonPassword } from '../common-passwords'
import { hashPassword, passwordSaltBytes } from '../passwords'
import { judgeGrants } from './granting'
import { presentOperator } from './view'

/** Adds an operator. The account is the document's id, so that two of one name cannot be. */
export const addOperator: Handler<'ops', 'addOperator'> = async (call, { account, name, role, roles, password }) => {
  const granted = await judgeGrants(call, roles ?? [{ role: role ?? '', scope: wholeBrand }])
  if (!granted.ok) return granted
  const brand = await brandOf(call)
  const judged = judgePassword(password, { account, names: [name, brand.name], isCommon: isCommonPassword })
  if (!judged.ok) return judged
  const operator: Operator = {
    _id: account,
    account,
    name,
    roles: granted.value,
    passwordHash: await hashPassword({ name: call.operator.id }, password, call.random(passwordSaltBytes)),
    createdAt: call.at,
  }
  return once(call, async (transaction) => {
    if (await transaction.get('operators', account)) return no({ code: 'accountTaken' })
    await transaction.put('operators', operator)
    return yes({ value: { operator: presentOperator(operator) }, subject: account })
  })
}
