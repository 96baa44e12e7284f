import type { Batch } from '../../domain/code/batch'
import { isOfBatch, standing } from '../../domain/code/batch-life'
import { codeLength, formatCode } from '../../domain/code/alphabet'
import { itemGtinOf } from '../../domain/code/gtin'
import { identityOf, openCode } from '../../domain/code/open'
import type { Product } from '../../domain/code/product'
import { rangeOf } from '../../domain/code/ranges'
import type { Notice } from '../../domain/code/stops'
import { resolveScan, type ResolvedScan } from '../../domain/code/resolve'
import { batchOf } from '../batch/configuration'
import { campaignOfBatch } from '../campaign/configuration'
import { productByGtin, productOf } from '../product/configuration'
import { brandOf, programOf } from '../brand/configuration'
import type { Call } from '../kernel/ports/platform'

/** One item of ours: what its code says and what we keep about its batch. */
export interface Item {
  /** `<batch number>-<serial>`. */
  identity: string
  /** In groups of five, as printed. */
  code: string
  serial: number
  batch: Batch
  product: Product
  /** What whoever scans it is told, where it is stopped and there is anything to tell. */
  notice: Notice | null
}

/** What names no item of ours. */
export interface NotItem {
  kind: 'notItem'
  verdict: 'notOurs' | 'mistyped' | 'barcode' | 'foreign'
  /** What was read, in groups of five, where it may be put right by hand; empty elsewhere. */
  code: string
  /** The product that the retail barcode is of. */
  product: Product | null
  /** Whether it had the form of a code of ours, so that somebody may be trying codes. */
  guessed: boolean
}

export type Identified =
  { kind: 'item'; item: Item; verdict: 'first' | 'notActive' | 'frozen' | 'voided' | 'recalled' } | NotItem

type Code = Extract<ResolvedScan, { kind: 'code' }>

/** Finds the item behind whatever was scanned. A forgery is told by its tag alone, with no database read. */
export async function identify(call: Call, scanned: string): Promise<Identified> {
  // What a scan pays by is read beside whose it is.
  const [brand] = await Promise.all([brandOf(call), programOf(call)])
  const resolved = resolveScan(scanned, [brand.codeOrigin, ...(brand.earlierOrigins ?? [])])
  if (resolved.kind === 'ourLink') return notItem('notOurs')
  if (resolved.kind === 'foreign') return notItem('foreign')
  if (resolved.kind === 'product') return barcode(await productByGtin(call, resolved.gtin))
  const opened = openCode(resolved.code, call.keys.all)
  if (!opened.ok) return unsealed(call, resolved, opened.refusal.code)

  const { batchNumber, serial } = opened.value
  const batch = await batchOf(call, String(batchNumber))
  if (!batch || !isOfBatch(batch, opened.value)) return guess(resolved)
  // What the item pays is read beside what it is, for whoever settles the scan.
  const [product] = await Promise.all([productOf(call, batch.productId), campaignOfBatch(call, batch)])
  const named = resolved.form === 'gs1' ? resolved.gtin : undefined
  if (!product || (named !== undefined && !isOf(product, named))) return guess(resolved)
  const stands = standing(batch, serial, call.at)
  return {
    kind: 'item',
    item: {
      identity: identityOf(opened.value),
      code: formatCode(resolved.code),
      serial,
      batch,
      product,
      notice: rangeOf(batch.stops, serial)?.notice ?? null,
    },
    verdict: stands === 'active' ? 'first' : stands,
  }
}

/**
 * What a code that does not open is. A slip of the hand is one only where a hand may have been at work: nothing slips in a
 * symbol that corrects itself. A number, or a serial under a GTIN that is not ours, is somebody else's, and no alarm.
 */
async function unsealed(call: Call, resolved: Code, refusal: 'mistyped' | 'notOurs'): Promise<NotItem> {
  if (resolved.form === 'digits') return notItem('foreign')
  if (resolved.form === 'bare') return refusal === 'mistyped' ? slip(resolved) : guess(resolved)
  if (resolved.form === 'gs1' && resolved.gtin !== undefined) {
    const product = await productByGtin(call, resolved.gtin)
    if (!product || resolved.code.length !== codeLength) return barcode(product)
  }
  return refusal === 'notOurs' ? guess(resolved) : notItem('notOurs')
}

const notItem = (verdict: NotItem['verdict']): NotItem => ({
  kind: 'notItem',
  verdict,
  code: '',
  product: null,
  guessed: false,
})

const guess = ({ code }: Code): NotItem => ({ ...notItem('notOurs'), code: formatCode(code), guessed: true })

const slip = ({ code }: Code): NotItem => ({ ...notItem('mistyped'), code: formatCode(code) })

const barcode = (product: Product | undefined): NotItem =>
  product ? { ...notItem('barcode'), product } : notItem('foreign')

/** A code under the GTIN of its product, or of a case of it. */
const isOf = ({ gtin }: Product, named: string): boolean => gtin === named || gtin === itemGtinOf(named)
