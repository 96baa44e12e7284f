import { collection } from '../kernel/store/collections'
import { dayMs } from '../../domain/calendar'
import type { Invitation, OpenInvitation, Operator, OperatorSession, Role, SignInDevice, SignInNote } from './documents'
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
  // What became of an old link is said for a month.
  invitations: collection<Invitation>()({
    kept: { by: 'byExpiry', forMs: 30 * dayMs },
    indexes: { byExpiry: { fields: ['expiresAt'] } },
  }),
  openInvitations: collection<OpenInvitation>()({ kept: 'used', indexes: { byTime: { fields: ['invitedAt'] } } }),
  // Half a year, as 网络安全法 art. 21 has it for logs.
  signIns: collection<SignInNote>()({
    kept: { by: 'byTime', forMs: 183 * dayMs },
    indexes: {
      byAccount: { fields: ['account', 'at'] },
      byAccountDeed: { fields: ['account', 'deed', 'at'] },
      byTime: { fields: ['at'] },
    },
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
