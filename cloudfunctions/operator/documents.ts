import type { Grant } from '../../domain/operator/abilities'
import type { SignInDeed } from '../../contract/words/operator'
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
  /** Until when such a password is taken; absent where it is one of their own, or was given before passwords ran out. */
  passwordExpiresAt?: number
  /** What signing in asks for beside the password; absent where there is none. */
  factor?: SecondFactor
  /** A factor that is being set up, until a code of it came back. */
  enrolment?: { sealed: string; expiresAt: number }
  /** Who gave them their password last, and when for what they approve; absent where nobody did since they were added. */
  passwordFrom?: { operatorId: string; at: number }
  /** Goes up whenever all their sessions end: those of an earlier one are over. 0 where absent. */
  sessionEra?: number
}

export interface SecondFactor {
  /** The secret of an app, sealed for the operator. */
  sealed: string
  /** The step of the last code that was taken: no code is taken twice. */
  lastStep: number
  /** SHA-256 of the codes that are left, 120 bits each. */
  recovery: readonly string[]
  since: number
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
  /** The sign-in before; absent where none was known. */
  previous?: { at: number; where: string }
}

/** A device that an operator was signed in on: strangers' tries do not slow it down. */
export interface SignInDevice {
  /** SHA-256 of the account and the device's secret. */
  _id: string
  operatorId: string
  expiresAt: number
}

/** Somebody who is asked to the desk, and the link they were sent. */
export interface Invitation {
  /** SHA-256 of what the link has. */
  _id: string
  account: string
  name: string
  roles: readonly Grant[]
  invitedBy: { id: string; name: string }
  invitedAt: number
  expiresAt: number
  /** Absent while the link stands, run out or not. */
  ended?: { as: 'used' | 'withdrawn' | 'replaced'; at: number }
}

/** Which account's invitation stands: one at most, so that two who invite at once meet. */
export interface OpenInvitation {
  /** The account. */
  _id: string
  invitationId: string
  invitedAt: number
}

/** One line of who came in, or tried to. */
export interface SignInNote {
  _id: string
  at: number
  /** As it was typed, where nobody has it. */
  account: string
  /** Empty where nobody has the account. */
  name: string
  deed: SignInDeed
  where: string
  address: string
  /** Null where it was no sign-in. */
  isKnownDevice: boolean | null
}
