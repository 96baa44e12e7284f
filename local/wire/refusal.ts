import { Refusal } from '../engine/refusal'

/** An answer of `{ code, message, requestId }` with HTTP status 200, which is how CloudBase says no. */
export class WireRefusal extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** What the database refuses ends the transaction it belongs to; what is refused before it gets there does not. */
    readonly endsTransaction = true,
  ) {
    super(message)
    this.name = 'WireRefusal'
  }
}

const contactUs = 'Please check your request, but if the problem persists, contact us.'

/** What Tencent's own integration test of transactions expects of a conflict. */
export const conflictRefusal = () =>
  new WireRefusal(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${contactUs}`,
  )

export const transactionEndedRefusal = () =>
  new WireRefusal(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or ' +
      `abort in 30 seconds. ${contactUs}`,
  )

/** As field reports quote it, for a call that comes while another one of the same transaction has no answer yet. */
export const transactionBusyRefusal = () =>
  new WireRefusal(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionBusy] Transaction is busy. ${contactUs}`,
    false,
  )

export const tooManyOperationsRefusal = () =>
  new WireRefusal(
    'DATABASE_TRANSACTION_FAIL',
    `[LimitExceeded.TransactionOperations] Too many operations in one transaction. ${contactUs}`,
  )

/** Answers of what stands before the database, by the fault that stands for them: a quota used up, or no answer in time. */
const gateway = {
  requestQuota: ['EXCEED_REQUEST_LIMIT', '[LimitExceeded.Request] Request quota exceeded.'],
  concurrencyQuota: ['EXCEED_CONCURRENT_REQUEST_LIMIT', '[LimitExceeded.Concurrency] Too many concurrent requests.'],
  dayQuota: ['45009', '45009 reach max api daily quota limit'],
  timeout: ['SERVER_TIMEOUT', '[FailedOperation.Timeout] Request timeout.'],
} as const

export type GatewayFault = keyof typeof gateway

export const isGatewayFault = (fault: string): fault is GatewayFault => Object.hasOwn(gateway, fault)

export function gatewayRefusal(fault: GatewayFault): WireRefusal {
  const [code, message] = gateway[fault]
  return new WireRefusal(code, message, false)
}

export const collectionMissingRefusal = (collection: string) =>
  new WireRefusal(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${collection}. ${contactUs}`,
  )

export const collectionExistsRefusal = () =>
  new WireRefusal('DATABASE_COLLECTION_ALREADY_EXIST', `[ResourceUnavailable.ResourceExist] Table exist. ${contactUs}`)

export const invalidParameter = (message: string) => new WireRefusal('INVALID_PARAM', message)

export type Operation = 'Insert' | 'Update' | 'Query' | 'Remove' | 'Aggregate'

/** MongoDB's own refusals arrive under one code, with MongoDB's text behind the operation. */
export const databaseRefusal = (operation: Operation, message: string) =>
  new WireRefusal('DATABASE_REQUEST_FAILED', `[FailedOperation.${operation}] ${message}`)

/** Says an engine's refusal in CloudBase's words; passes on what is not one. */
export function wireRefusal(error: unknown, operation: Operation): unknown {
  if (!(error instanceof Refusal)) return error
  if (error.kind === 'conflict') return conflictRefusal()
  if (error.kind === 'ended') return transactionEndedRefusal()
  if (error.kind === 'noCollection') return collectionMissingRefusal(error.facts.collection ?? '')
  if (error.kind === 'timeout') return gatewayRefusal('timeout')
  if (error.kind === 'keyTooLong')
    return databaseRefusal(operation, `Btree::insert: key too large to index, failing tnt-local ${error.message}`)
  return databaseRefusal(operation, `multiple write errors: [{write errors: [{${e11000(error)}}]}, {<nil>}]`)
}

/** Field reports of the real cloud agree on this text; `tnt-…` is the tenant's database. */
function e11000({ facts }: Refusal): string {
  const key = Object.entries(facts.key ?? {}).map(([field, value]) => `${field}: ${JSON.stringify(value)}`)
  return `E11000 duplicate key error collection: tnt-local.${facts.collection} index: ${facts.index} dup key: { ${key.join(', ')} }`
}
