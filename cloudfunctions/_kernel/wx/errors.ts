/**
 * What the SDK's rejections mean. Errors of document calls have lost their code and keep it, if at all, in their text;
 * those of commit are the server's own. So the text is what counts.
 */

/** "Transaction is conflict" as Tencent's test expects it, "TransactionBusy" as seen in the field. */
export const isConflict = (error: unknown): boolean =>
  /TransactionConflict|TransactionBusy|DATABASE_TRANSACTION_CONFLICT/.test(textOf(error))

export const isDuplicate = (error: unknown): boolean =>
  /E11000|DATABASE_DUPLICATE_WRITE|duplicate key/.test(textOf(error))

/** The SDK's own words for a document that `doc().get()` did not find. */
export const isMissing = (error: unknown): boolean => /document with _id .* does not exist/.test(textOf(error))

function textOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error)
  const { code, errMsg, message } = error as { code?: unknown; errMsg?: unknown; message?: unknown }
  return [code, errMsg, message].map((part) => (part === undefined ? '' : String(part))).join(' ')
}
