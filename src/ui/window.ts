import Taro from '@tarojs/taro'
import { inBrowser } from '../cloud/address'

/** The layout is no wider than this on a wide screen; app.css says the same. */
const widthMax = 480

/** How wide the page is in CSS pixels, and how many of the screen's own pixels make one of them. */
export function windowMeasures(): { width: number; pixelRatio: number } {
  const { windowWidth, pixelRatio } = inBrowser
    ? { windowWidth: window.innerWidth, pixelRatio: window.devicePixelRatio }
    : Taro.getWindowInfo()
  return { width: Math.min(widthMax, windowWidth), pixelRatio }
}
