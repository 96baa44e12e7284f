import type { AddressBook } from '../_kernel/mall/documents'

/** What an address is sealed for: moved into another member's book it does not open. */
export const sealedAs = (memberId: string, addressId: string): string => `${memberId}:${addressId}`

export const emptyBook = (memberId: string): AddressBook => ({ _id: memberId, entries: [], defaultId: '' })
