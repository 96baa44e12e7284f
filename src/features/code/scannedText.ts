import { decoded } from '../../cloud/address'

/** The parameters that may carry a scan, as they come: each may be missing, empty or both encoded and not. */
const carriers = ['code', 'q', 'scene', 'c'] as const

/**
 * What the scan page was opened with: by our own scanner (`code`), or by scanning with WeChat itself: `q` is the address in an
 * ordinary QR code, `scene` the text in a mini-program code; WeChat hands both over encoded once. Empty where there is none.
 */
export function scannedIn(params: Partial<Record<string, string>>): string {
  const texts = carriers.map((name) => decoded(params[name] ?? '').trim())
  return texts.find((text) => text !== '') ?? ''
}
