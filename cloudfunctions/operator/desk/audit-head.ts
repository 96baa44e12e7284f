import { yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { headOf } from '../audit-head'

export const auditHead: Handler<'ops', 'auditHead'> = async (call) => yes({ head: await headOf(call) })
