import Taro from '@tarojs/taro'
import { inBrowser } from './address'

/**
 * Makes the screen bright and keeps it on, as a scanner's lamp needs it; answers what puts both back. A phone that can't, or
 * does not let us, stays as it is.
 */
export const brighten = (): (() => void) => (inBrowser ? stayAwake() : shine())

function shine(): () => void {
  let before: number | undefined
  let over = false
  const begin = async () => {
    const { value } = await Taro.getScreenBrightness()
    if (over) return
    before = value
    await Taro.setScreenBrightness({ value: 1 })
    await Taro.setKeepScreenOn({ keepScreenOn: true })
  }
  const end = async () => {
    over = true
    if (before === undefined) return
    await Taro.setScreenBrightness({ value: before })
    await Taro.setKeepScreenOn({ keepScreenOn: false })
  }
  begin().catch(unable)
  return () => void end().catch(unable)
}

/** A page may not set a screen's brightness, only keep it on. */
function stayAwake(): () => void {
  const lock = 'wakeLock' in navigator ? navigator.wakeLock.request('screen') : undefined
  lock?.catch(unable)
  return () => void lock?.then((held) => held.release()).catch(unable)
}

/** A dimmer screen is still a screen: the digits can be typed. */
const unable = () => undefined
