import Taro from '@tarojs/taro'
import { inBrowser } from '../../cloud/address'

/** No text that a camera may deliver is longer and still a code; the cloud knows it for foreign by what is left. */
const scannedLengthMax = 512

/** Straight from the button to WeChat's own scanner; where there is none, to the page with a camera of our own. */
export async function startScan(): Promise<void> {
  if (inBrowser) return openCapture()
  try {
    return openScan(textIn(await Taro.scanCode({ scanType: ['qrCode', 'barCode', 'datamatrix'] })))
  } catch (refused) {
    return isClosed(refused) ? undefined : openCapture()
  }
}

/**
 * What WeChat's scanner read: the text, or of a mini-program code, which has none, the page's path with its scene. Either may be
 * missing or empty, whatever the typings say; nothing at all is shown as nothing.
 */
function textIn(answer: unknown): string {
  const { result, path }: { result?: unknown; path?: unknown } = Object(answer)
  const texts = [result, path].filter((text): text is string => typeof text === 'string' && text.trim() !== '')
  return texts[0] ?? ''
}

/** Closing the scanner is the person's own choice and needs no answer. */
const isClosed = (refused: unknown): boolean =>
  refused instanceof Object && 'errMsg' in refused && /cancel|取消/i.test(String(refused.errMsg))

/** Shows what the cloud says to this text. `typed`: a hand put it in, and a hand may put it right. */
export async function openScan(scanned: string, { typed = false } = {}): Promise<void> {
  const code = encodeURIComponent(scanned.slice(0, scannedLengthMax))
  await Taro.navigateTo({ url: `/pages/scan/index?code=${code}${typed ? '&typed=1' : ''}` })
}

export async function openCapture(): Promise<void> {
  await Taro.navigateTo({ url: '/pages/capture/index' })
}
