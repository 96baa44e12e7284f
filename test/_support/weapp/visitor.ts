import type { DoorName } from '../../../contract'
import type { Brand } from '../brand'
import { openPhone, type Phone } from './phone'
import type { World } from './wechat'

/** An address of a household in Hangzhou, so that scans happen roughly somewhere. */
const address = '115.236.112.10'

/** The real doors, as one visitor's phone reaches them. */
export const doorsFor =
  (brand: Brand, visitorId: string): World['invoke'] =>
  (door, envelope) =>
    brand.cloud.ask(door as DoorName, envelope, { visitorId, address })

export const phoneOf = (brand: Brand, visitorId: string): Phone => openPhone(doorsFor(brand, visitorId))
