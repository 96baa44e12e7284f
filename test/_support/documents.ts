import type { CollectionName, DocumentOf } from '../../cloudfunctions/kernel/store/collections'

/** A document odder than its type, to see the store keep it all the same. */
export const as = <C extends CollectionName>(document: object) => document as DocumentOf<C>

export const without = <T extends object>(document: T, field: keyof T): T => {
  const { [field]: _left, ...rest } = document
  return rest as T
}

export const auditLine = (_id: string, at: number): DocumentOf<'audit'> => ({
  _id,
  at,
  operatorId: 'o',
  operatorName: '安',
  procedure: 'p',
  subject: '',
  input: '{}',
  outcome: 'done',
})

export const operator = (_id: string, account: string): DocumentOf<'operators'> => ({
  _id,
  account,
  name: account,
  roles: [{ role: 'admin', scope: { kind: 'brand' } }],
  passwordHash: '',
  createdAt: 0,
})

export const figure = (_id: string, campaignId: string, hour: number | undefined) =>
  as<'figures'>({ _id, campaignId, scans: 1, paid: 1, points: 1, ...(hour === undefined ? {} : { hour }) })

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

export async function until(met: () => boolean) {
  for (let turns = 0; turns < 500 && !met(); turns++) await pause(2)
}
