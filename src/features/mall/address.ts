import type { Output, Sent } from '../../../contract'
import { cityIn } from '../division/division'

export type SavedAddress = Output<'mall', 'listAddresses'>['addresses'][number]
export type Address = NonNullable<Sent<'mall', 'redeem'>['address']>

export const bare = ({ name, phone, province, city, district, detail }: Address): Address => ({
  name,
  phone,
  province,
  city,
  district,
  detail,
})

/** Where it goes, in one line; a municipality is named once. */
export const placeOf = ({ province, city, district, detail }: Address) =>
  `${[...new Set([province, city, district])].filter(Boolean).join(' ')} ${detail}`

/** As the contract wants it: spaces gone, China's own code left out, and a municipality as its own city. */
export function tidied({ name, phone, province, city, district, detail }: Address): Address {
  return {
    name: name.trim(),
    phone: phone.replace(/\s/g, '').replace(/^\+?86(?=1)/, ''),
    province,
    city: cityIn(province, city),
    district,
    detail: detail.trim(),
  }
}

/** A mobile number of mainland China, or a landline with its area code: what couriers call, and the cloud takes. */
const phoneForm = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/

export type MissingPart = 'name' | 'phone' | 'division' | 'detail'

/** The first part of a tidied address that a courier could do nothing with. */
export function missingIn({ name, phone, province, detail }: Address): MissingPart | undefined {
  if (name === '') return 'name'
  if (!phoneForm.test(phone)) return 'phone'
  if (province === '') return 'division'
  return detail.length < 2 ? 'detail' : undefined
}

/** Chosen in the address book for the order being made, until that order's page takes it. */
let chosenId: string | undefined

export const chooseForOrder = (addressId: string) => void (chosenId = addressId)

export function takeChosen(): string | undefined {
  const taken = chosenId
  chosenId = undefined
  return taken
}
