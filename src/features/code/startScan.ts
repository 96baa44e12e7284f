import Taro from '@tarojs/taro'
import { inBrowser } from '../../cloud/address'

/** No text that a camera may deliver is longer and still a code; the cloud would refuse it as malformed. */
const scannedLengthMax = 512

/** Straight from the button to WeChat's own scanner; where there is none, to the page with a camera of our own. */
export async function startScan(): Promise<void> {
  if (inBrowser) return openCapture()
  try {
    const { result } = await Taro.scanCode({ scanType: ['qrCode', 'barCode', 'datamatrix'] })
    return openScan(result)
  } catch (refused) {
    // Closing the scanner is the person's own choice and needs no answer.
    const closed = refused instanceof Object && 'errMsg' in refused && String(refused.errMsg).includes('cancel')
    return closed ? undefined : openCapture()
  }
}

/** Shows what the cloud says to this text. */
export async function openScan(scanned: string): Promise<void> {
  await Taro.navigateTo({ url: `/pages/scan/index?code=${encodeURIComponent(scanned.slice(0, scannedLengthMax))}` })
}

export async function openCapture(): Promise<void> {
  await Taro.navigateTo({ url: '/pages/capture/index' })
}
