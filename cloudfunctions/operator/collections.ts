import { collection } from '../kernel/store/collections'
import type { Operator, OperatorSession, SignInDevice } from './documents'

export const collections = {
  operators: collection<Operator>()({ kept: 'always', indexes: { byAccount: { fields: ['account'], unique: true } } }),
  sessions: collection<OperatorSession>()({
    kept: { by: 'byExpiry', forMs: 0 },
    indexes: { byExpiry: { fields: ['expiresAt'] } },
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
