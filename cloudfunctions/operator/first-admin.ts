import type { RefusalOf } from '../../contract/refusals'
import { wholeBrand } from '../../domain/operator/abilities'
import { judgePassword } from '../../domain/operator/password'
import { yes, type Result } from '../../domain/result'
import type { Call } from '../kernel/ports/platform'
import { isCommonPassword } from './common-passwords'
import type { Operator } from './documents'
import { hashPassword, passwordSaltBytes } from './passwords'

/** The operator that a brand begins with: the administrator, with a password that is no weaker than anybody's. */
export async function firstAdmin(
  call: Call,
  { account, name, password, brandName }: { account: string; name: string; password: string; brandName: string },
): Promise<Result<Operator, RefusalOf<'passwordWeak'>>> {
  const judged = judgePassword(password, { account, names: [name, brandName], isCommon: isCommonPassword })
  if (!judged.ok) return judged
  return yes({
    _id: account,
    account,
    name,
    roles: [{ role: 'admin', scope: wholeBrand }],
    passwordHash: await hashPassword({ name: call.address }, password, call.random(passwordSaltBytes)),
    createdAt: call.at,
  })
}
