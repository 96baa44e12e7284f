import type { Permission } from './permissions'

/** What a key can be permitted: what some procedure for keys asks for. No key changes who may do what, or sees persons. */
export const keyPermissions = ['member.see'] as const satisfies readonly Permission[]
export type KeyPermission = (typeof keyPermissions)[number]

/** A year: whoever keeps a key longer makes a new one, and finds out who still uses the old. */
export const keyDaysMax = 366

/** Ten a second; a till system of fifty stores takes a tenth of it. */
export const keyCallsAMinuteMax = 600

/** Addresses or blocks that a key may be used from. */
export const keyAddressesMax = 20
