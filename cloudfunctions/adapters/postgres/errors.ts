/** PostgreSQL’s word for what went wrong: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** serialization_failure, deadlock_detected, lock_not_available: another transaction was first, and nothing is kept. */
const conflicts = new Set(['40001', '40P01', '55P03'])

export const isConflict = (error: unknown): boolean => conflicts.has(codeOf(error))

/** unique_violation: an id or a unique key is taken. */
export const isDuplicate = (error: unknown): boolean => codeOf(error) === '23505'

/**
 * The server went away or is on its way to: admin_shutdown, crash_shutdown, cannot_connect_now, too_many_connections and the
 * class of lost connections; and what Node says of a socket that is closed.
 */
const away = new Set(['57P01', '57P02', '57P03', '53300', 'ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT'])

export const isAway = (error: unknown): boolean =>
  away.has(codeOf(error)) ||
  codeOf(error).startsWith('08') ||
  (error instanceof Error && /^Connection terminated|Client has encountered a connection error/.test(error.message))
