import type { Verdict } from '../../contract/words'
import type { Batch } from '../../domain/code/batch'
import { isOfBatch, standing } from '../../domain/code/batch-life'
import { formatCode } from '../../domain/code/alphabet'
import { identityOf, openCode } from '../../domain/code/open'
import type { Product } from '../../domain/code/product'
import { resolveScan } from '../../domain/code/resolve'
import { batchOf, productOf, programOf } from '../_kernel/configuration'
import type { Call } from '../_kernel/platform'

/** One item of ours: what its code says and what we keep about its batch. */
export interface Item {
  /** `<batch number>-<serial>`. */
  identity: string
  /** In groups of five, as printed. */
  code: string
  serial: number
  batch: Batch
  product: Product
}

export type Identified =
  | { kind: 'item'; item: Item; verdict: Exclude<Verdict, 'seenBefore' | 'notOurs' | 'mistyped'> }
  /** `guessed` where it had the form of a code of ours, so that somebody may be trying codes. */
  | { kind: 'notItem'; verdict: 'notOurs' | 'mistyped'; guessed: boolean }

/** Finds the item behind whatever was scanned. A forgery is told by its tag alone, with no database read. */
export async function identify(call: Call, scanned: string): Promise<Identified> {
  const { brand } = await programOf(call)
  const resolved = resolveScan(scanned, brand.codeOrigin)
  if (resolved.kind === 'foreign') return { kind: 'notItem', verdict: 'notOurs', guessed: false }
  const opened = openCode(resolved.code, call.keys.all)
  if (!opened.ok) return { kind: 'notItem', verdict: opened.refusal.code, guessed: opened.refusal.code === 'notOurs' }
  const { batchNumber, serial } = opened.value
  const batch = await batchOf(call, String(batchNumber))
  if (!batch || !isOfBatch(batch, opened.value)) return notOurs
  const product = await productOf(call, batch.productId)
  if (!product || (resolved.gtin !== undefined && resolved.gtin !== product.gtin)) return notOurs
  const stands = standing(batch, serial, call.at)
  return {
    kind: 'item',
    item: { identity: identityOf(opened.value), code: formatCode(resolved.code), serial, batch, product },
    verdict: stands === 'active' ? 'first' : stands,
  }
}

const notOurs: Identified = { kind: 'notItem', verdict: 'notOurs', guessed: true }
