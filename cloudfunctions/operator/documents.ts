import type { Grant } from '../../domain/operator/abilities'
import type { DecidedRole } from '../../domain/operator/roles'

export interface Operator {
  _id: string
  account: string
  name: string
  roles: readonly Grant[]
  /** Argon2id in PHC form. */
  passwordHash: string
  createdAt: number
  /** Since when they are out; absent while they work here. */
  disabledAt?: number
  /** Whether the password is somebody else's choice, to be changed before anything else is asked. */
  passwordDue?: true
  /** Who gave them their password last, and when for what they approve; absent where nobody did since they were added. */
  passwordFrom?: { operatorId: string; at: number }
  /** Goes up whenever all their sessions end: those of an earlier one are over. 0 where absent. */
  sessionEra?: number
}

/** A set of permissions with a name, as the desk decided about it. */
export interface Role extends DecidedRole {
  _id: string
  /** Empty for a role that every brand begins with: the catalogs name it. */
  name: string
  version: number
  savedAt: number
}

export interface OperatorSession {
  /** SHA-256 of the token; the token itself is never stored. */
  _id: string
  operatorId: string
  createdAt: number
  expiresAt: number
  /** The operator's when it began; 0 where absent. */
  era?: number
}

/** A device that an operator was signed in on: strangers' tries do not slow it down. */
export interface SignInDevice {
  /** SHA-256 of the account and the device's secret. */
  _id: string
  operatorId: string
  expiresAt: number
}
