import Taro from '@tarojs/taro'
import type { Coordinates } from '../../contract/words/organisation'
import { inBrowser } from './address'

/** Nobody waits longer to see a list in another order. */
const patienceMs = 8_000

/**
 * Roughly where the phone is, once its owner has allowed it; undefined where they did not, or it cannot tell. It is asked for by a tap
 * alone, and leaves the phone for nobody.
 */
export async function whereabouts(): Promise<Coordinates | undefined> {
  try {
    if (inBrowser) return await browserPlace()
    const { latitude, longitude } = await Taro.getFuzzyLocation({ type: 'gcj02' })
    return { latitude: Number(latitude), longitude: Number(longitude) }
  } catch {
    return undefined
  }
}

/** By satellite a browser's place is up to some hundred metres off a Chinese map's, which does not change who is near. */
const browserPlace = () =>
  new Promise<Coordinates>((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => resolve({ latitude, longitude }),
      reject,
      { timeout: patienceMs, maximumAge: 60_000 },
    )
  })

interface Destination extends Coordinates {
  name: string
  address: string
}

/** Opens a map with the way there: WeChat's own, or in a browser a page that every phone's map app opens. */
export function openMap({ latitude, longitude, name, address }: Destination): void {
  if (!inBrowser) return void Taro.openLocation({ latitude, longitude, name, address })
  const marker = `coord:${latitude},${longitude};title:${name};addr:${address || name}`
  window.open(
    `https://apis.map.qq.com/uri/v1/marker?marker=${encodeURIComponent(marker)}&referer=mashang`,
    '_blank',
    'noopener',
  )
}

export function dial(phoneNumber: string): void {
  if (!inBrowser) return void Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)
  window.location.href = `tel:${phoneNumber}`
}
