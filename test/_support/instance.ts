import { doors } from '../../cloudfunctions/doors'
import { randomBytes } from 'node:crypto'
import type { Answer, Output } from '../../contract'
import type { Platform } from '../../cloudfunctions/kernel/ports/platform'
import type { Store } from '../../cloudfunctions/kernel/store/store'
import { insist, type Brand } from './brand'

const { code } = doors

/** One more instance of the functions, as the cloud starts under load: it shares the documents and nothing else. */
export interface Instance {
  platform: Platform
  ask(visitorId: string, scanned: string, more?: ScanOptions): Promise<Answer<'code', 'scan'>>
  /** Scans and insists on a finding. */
  scan(visitorId: string, scanned: string, more?: ScanOptions): Promise<Output<'code', 'scan'>>
}

interface ScanOptions {
  requestId?: string
  address?: string
}

export function instanceOf(brand: Brand, store: Store = brand.cloud.platform.store): Instance {
  const platform: Platform = { ...brand.cloud.platform, instance: {}, store }
  const instance: Instance = {
    platform,
    ask: async (visitorId, scanned, { requestId = randomBytes(10).toString('hex'), address = '' } = {}) =>
      (await code.answer(
        platform,
        { procedure: 'scan', requestId, input: { scanned } },
        { visitorId, address },
      )) as Answer<'code', 'scan'>,
    scan: async (visitorId, scanned, more) => insist(await instance.ask(visitorId, scanned, more)),
  }
  return instance
}
