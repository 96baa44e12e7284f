import { maskedNickname } from '../member/masked'
import { maskPhone } from '../member/phone'

/** Where a parcel goes. */
export interface Address {
  name: string
  phone: string
  province: string
  city: string
  district: string
  detail: string
}

/** Whether a parcel would go to the same hands. */
export const sameAddress = (one: Address, other: Address): boolean =>
  addressFields.every((field) => one[field] === other[field])

const addressFields = ['name', 'phone', 'province', 'city', 'district', 'detail'] as const

/** 20 are more homes than anybody has. */
export const addressesMax = 20
export const wishesMax = 100

/** As it may stand in a list: the family name, the ends of the number, and the district. */
export const maskAddress = ({ name, phone, province, city, district }: Address): Address => ({
  name: maskedNickname(name),
  phone: maskPhone(phone),
  province,
  city,
  district,
  detail: '***',
})

/** In one line, as it is printed on a label. */
export const sayAddress = ({ province, city, district, detail }: Address): string =>
  [...new Set([province, city, district]), detail].filter((part) => part !== '').join(' ')
