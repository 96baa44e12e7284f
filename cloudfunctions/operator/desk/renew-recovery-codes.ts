import { no, yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { freshRecoveryCodes } from '../second-factor'
import { takeCode } from './factor-tries'

/** Other codes to write down; those of before let nobody in any more. */
export const renewRecoveryCodes: Handler<'ops', 'renewRecoveryCodes'> = async (call, { code }) => {
  const known = await call.store.get('operators', call.operator.id)
  if (!known?.factor) return no({ code: 'secondFactorMissing' })
  const { codes, hashes } = freshRecoveryCodes(call)
  const taken = await takeCode(call, known, code, (operator) =>
    operator.factor ? { ...operator, factor: { ...operator.factor, recovery: hashes } } : operator,
  )
  return taken.ok ? yes({ recoveryCodes: codes }) : taken
}
