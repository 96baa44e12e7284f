import { changedFields } from '../../domain/brand/parts'
import type { OperatorCall } from '../kernel/ports/platform'
import type { Store, Transaction } from '../kernel/store/store'
import { contentOf, withContent } from './content'
import type { Brand, BrandContent, BrandEdition } from './documents'

/** More editions than a brand of a century has, a hundred a day. */
const numberDigits = 7

export const editionId = (number: number): string => String(number).padStart(numberDigits, '0')

interface Publication {
  content: BrandContent
  asksAgain: boolean
  note: string
  /** The edition that is published anew. */
  restored?: number
}

/**
 * Puts a content in force as the next edition. What was in force before is kept too where nobody has kept it: a brand is as
 * old as its first edition, or older.
 */
export async function publishEdition(
  transaction: Transaction,
  call: OperatorCall,
  before: Brand,
  { content, asksAgain, note, restored }: Publication,
): Promise<Brand> {
  const earlier = await transaction.get('brandEditions', editionId(before.version))
  if (!earlier) await transaction.create('brandEditions', firstEdition(before, { at: 0, operatorName: '' }))
  const after: Brand = {
    ...withContent(before, content),
    consentVersion: asksAgain ? nextOf(before.consentVersion) : before.consentVersion,
    version: before.version + 1,
  }
  await transaction.create('brandEditions', {
    ...firstEdition(after, { at: call.at, operatorName: call.operator.name }),
    note,
    changed: changedFields(contentOf(before), content),
    ...(restored === undefined ? {} : { restored }),
  })
  await transaction.put('brands', after)
  return after
}

/** A brand as it stands, which nothing came before. */
export const firstEdition = (
  brand: Brand,
  { at, operatorName }: { at: number; operatorName: string },
): BrandEdition => ({
  _id: editionId(brand.version),
  number: brand.version,
  content: contentOf(brand),
  consentVersion: brand.consentVersion,
  at,
  operatorName,
  note: '',
  changed: [],
})

/** Versions are counted; one that was named otherwise is counted from there. */
const nextOf = (version: string): string =>
  /^\d{1,6}$/.test(version) ? String(Number(version) + 1) : `${version.slice(0, 16)}.1`

/** The text that was in force under a version of the terms at a moment; undefined where it was not kept. */
export async function editionAgreedTo(
  store: Store,
  consentVersion: string,
  at: number,
): Promise<BrandEdition | undefined> {
  const page = await store.page('brandEditions', 'byConsent', {
    equals: { consentVersion },
    range: { to: at },
    order: 'descending',
    limit: 1,
  })
  return page.documents[0]
}
