import { yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { readRoles, type StandingRole } from '../roles'

export const listRoles: Handler<'ops', 'listRoles'> = async (call) =>
  yes({ roles: [...(await readRoles(call.store)).values()].map(presentRole) })

export const presentRole = ({ permissions, ...role }: StandingRole) => ({ ...role, permissions: [...permissions] })
