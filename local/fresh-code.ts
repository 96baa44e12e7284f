import { toString as drawn } from 'qrcode'
import { formatCode } from '../domain/code/alphabet'
import { sealCode } from '../domain/code/seal'
import { brandInStore } from '../cloudfunctions/brand/stored'
import { linkPrefix } from '../cloudfunctions/batch/print/run'
import type { Store } from '../cloudfunctions/kernel/store/store'
import type { Cloud } from './cloud'

export interface FreshCode {
  /** In groups of five. */
  code: string
  /** What its QR symbol says. */
  url: string
  /** The symbol as SVG. */
  svg: string
}

/** The seeded history has scanned the first serials; fresh codes start behind them. */
const firstSerial = 1_000

/** The seeded batch that nobody has scanned much of. */
const seededBatchId = '3'

/** Hands out a code that nobody was given before, of a seeded batch or of the brand's newest; undefined once all are gone. */
export async function freshCode(cloud: Cloud): Promise<FreshCode | undefined> {
  const { store, keys } = cloud.platform
  const brand = await brandInStore(store)
  const isSeeded = brand?.foundedBy === undefined
  const batch = isSeeded ? await store.get('batches', seededBatchId) : await newestBatch(store)
  const key = batch && keys.all.get(batch.keyVersion)
  if (!batch || !brand || !key) return undefined
  const counter = isSeeded ? 'freshCodes' : `freshCodes:${batch._id}`
  const given = await store.transact(async (transaction) => {
    const serial = (await transaction.get('counters', counter))?.last ?? (isSeeded ? firstSerial : 0)
    await transaction.put('counters', { _id: counter, last: serial + 1 })
    return serial
  })
  if (!given.committed || given.value >= batch.size) return undefined
  const code = sealCode(key, batch.number, given.value)
  const url = linkPrefix(brand.codeOrigin) + code
  return { code: formatCode(code), url, svg: await drawn(url, { type: 'svg', errorCorrectionLevel: 'Q', margin: 4 }) }
}

async function newestBatch(store: Store) {
  const { documents } = await store.page('batches', 'byNumber', { order: 'descending', limit: 1 })
  return documents[0]
}
