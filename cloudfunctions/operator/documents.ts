import type { OperatorRole } from '../../contract/words/operator'

export interface Operator {
  _id: string
  account: string
  name: string
  role: OperatorRole
  /** Argon2id in PHC form. */
  passwordHash: string
  createdAt: number
}

export interface OperatorSession {
  /** SHA-256 of the token; the token itself is never stored. */
  _id: string
  operatorId: string
  createdAt: number
  expiresAt: number
}

/** A device that an operator was signed in on: strangers' tries do not slow it down. */
export interface SignInDevice {
  /** SHA-256 of the account and the device's secret. */
  _id: string
  operatorId: string
  expiresAt: number
}
