import { collection } from '../kernel/store/collections'
import type { Operator, OperatorSession, Role, SignInDevice } from './documents'
import { severalRoles } from './upcasts/several-roles'

export const collections = {
  operators: collection<Operator>()({
    kept: 'always',
    upcasts: [severalRoles],
    indexes: { byAccount: { fields: ['account'], unique: true } },
  }),
  roles: collection<Role>()({ kept: 'always', indexes: { byName: { fields: ['name'] } } }),
  sessions: collection<OperatorSession>()({
    kept: { by: 'byExpiry', forMs: 0 },
    indexes: { byExpiry: { fields: ['expiresAt'] }, byOperator: { fields: ['operatorId', 'expiresAt'] } },
  }),
  signInDevices: collection<SignInDevice>()({
    kept: { by: 'byExpiry', forMs: 0 },
    indexes: { byExpiry: { fields: ['expiresAt'] } },
  }),
}

type Declared = typeof collections

declare module '../kernel/store/collections' {
  interface Collections extends Declared {}
}
