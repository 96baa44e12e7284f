import Taro from '@tarojs/taro'
import { inBrowser } from '../cloud/address'

/** The layouts hold up to this much larger text. */
const scaleMax = 1.3

/** How much larger than usual the person asked their phone to write: WeChat's usual size is 17, a browser's is 16. */
export const textScale = Math.min(scaleMax, Math.max(1, inBrowser ? browserTextSize() / 16 : weChatTextSize() / 17))

function browserTextSize(): number {
  const probe = document.createElement('span')
  probe.style.fontSize = 'medium'
  document.documentElement.append(probe)
  const size = parseFloat(getComputedStyle(probe).fontSize)
  probe.remove()
  return size
}

function weChatTextSize(): number {
  // Taro's type leaves this field out.
  const info: object = Taro.getAppBaseInfo()
  return 'fontSizeSetting' in info && typeof info.fontSizeSetting === 'number' ? info.fontSizeSetting : 17
}
