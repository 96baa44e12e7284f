import { toString as drawn } from 'qrcode'
import { formatCode } from '../domain/code/alphabet'
import { sealCode } from '../domain/code/seal'
import { brandInStore } from '../cloudfunctions/brand/stored'
import { linkPrefix } from '../cloudfunctions/batch/print/run'
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

/** Hands out a code of a seeded batch that nobody was given before; undefined once all are gone. */
export async function freshCode(cloud: Cloud, batchId = '3'): Promise<FreshCode | undefined> {
  const { store, keys } = cloud.platform
  const [batch, brand] = await Promise.all([store.get('batches', batchId), brandInStore(store)])
  const key = batch && keys.all.get(batch.keyVersion)
  if (!batch || !brand || !key) return undefined
  const given = await store.transact(async (transaction) => {
    const serial = (await transaction.get('counters', 'freshCodes'))?.last ?? firstSerial
    await transaction.put('counters', { _id: 'freshCodes', last: serial + 1 })
    return serial
  })
  if (!given.committed || given.value >= batch.size) return undefined
  const code = sealCode(key, batch.number, given.value)
  const url = linkPrefix(brand.codeOrigin) + code
  return { code: formatCode(code), url, svg: await drawn(url, { type: 'svg', errorCorrectionLevel: 'Q', margin: 4 }) }
}
