/**
 * What the SDK's rejections mean. Errors of document calls have lost their code and keep it, if at all, in their text;
 * those of commit are the server's own. So the text is what counts.
 */

/** "Transaction is conflict" as Tencent's test expects it; the server has dropped the transaction then. */
export const isConflict = (error: unknown): boolean =>
  /TransactionConflict|DATABASE_TRANSACTION_CONFLICT/.test(textOf(error))

/**
 * Refused before it reached the database, and so not done: a transaction that is busy with another operation, and the
 * quotas of CloudBase (-501003, -501004) and of WeChat (45009).
 */
export const isRefusedForNow = (error: unknown): boolean =>
  isOneOf(error, [-501003, -501004, 45009]) ||
  /TransactionBusy|EXCEED_REQUEST_LIMIT|EXCEED_CONCURRENT_REQUEST_LIMIT|45009 reach max/.test(textOf(error))

/** Nobody knows whether it was done. */
export const isTimedOut = (error: unknown): boolean => isOneOf(error, [-501002]) || /SERVER_TIMEOUT/.test(textOf(error))

export const isDuplicate = (error: unknown): boolean =>
  /E11000|DATABASE_DUPLICATE_WRITE|duplicate key/.test(textOf(error))

/** The SDK's own words for a document that `doc().get()` did not find. */
export const isMissing = (error: unknown): boolean => /document with _id .* does not exist/.test(textOf(error))

function isOneOf(error: unknown, codes: readonly number[]): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, errCode } = error as { code?: unknown; errCode?: unknown }
  return codes.some((each) => each === code || each === errCode)
}

function textOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error)
  const { code, errMsg, message } = error as { code?: unknown; errMsg?: unknown; message?: unknown }
  return [code, errMsg, message].map((part) => (part === undefined ? '' : String(part))).join(' ')
}
