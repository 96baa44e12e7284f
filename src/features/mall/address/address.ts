import type { Output, Sent } from '../../../../contract'
import { readPhone } from '../../../../contract/words/phones'
import { cityIn } from '../../../ui/division/division'

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

/** As the contract wants it: the number as it is dialled, and a municipality as its own city. */
export function tidied({ name, phone, province, city, district, detail }: Address): Address {
  return {
    name: name.trim(),
    phone: readPhone(phone) ?? phone,
    province,
    city: cityIn(province, city),
    district,
    detail: detail.trim(),
  }
}

export type MissingPart = 'name' | 'phone' | 'division' | 'detail'

/** The first part of a tidied address that a courier could do nothing with. */
export function missingIn({ name, phone, province, detail }: Address): MissingPart | undefined {
  if (name === '') return 'name'
  if (readPhone(phone) === null) return 'phone'
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
