import type { KeyPermission } from '../../contract/words/key'

/** A key that another system asks with. */
export interface ApiKey {
  _id: string
  name: string
  /** SHA-256: of 256 random bits nobody tries all (OWASP ASVS 5.0, 6.5.2). */
  secretHash: string
  permissions: readonly KeyPermission[]
  /** Addresses and blocks; from anywhere where there are none. */
  addresses: readonly string[]
  callsAMinute: number
  createdAt: number
  createdBy: string
  expiresAt: number
  endedAt: number | null
  lastUsedAt: number | null
}

/** How many calls a key made in one minute. */
export interface KeyMinute {
  /** `<key>:<minute>` */
  _id: string
  calls: number
  expiresAt: number
}
