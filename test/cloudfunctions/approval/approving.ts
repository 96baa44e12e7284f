import { randomBytes } from 'node:crypto'
import type { Answer, ProcedureName, Sent } from '../../../contract'
import { wholeBrand } from '../../../domain/operator/abilities'
import type { FoundedRole } from '../../../contract/words/roles'
import type { BrandOptions } from '../../_support/brand'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { openSessionWith } from '../../_support/callers'

export const requestId = () => randomBytes(10).toString('hex')

/** A brand in which commands wait, with two more administrators and a clerk of the money beside its first. */
export async function openApproving(options: BrandOptions = {}) {
  const brand = await openBrand({ ...options, approvals: true })
  const whole = (role: FoundedRole) => [{ role, scope: wholeBrand }]
  const tokens = {
    wen: await openSessionWith(brand, 'wen', whole('admin')),
    lu: await openSessionWith(brand, 'lu', whole('admin')),
    fang: await openSessionWith(brand, 'fang', whole('finance')),
  }
  await brand.join('visitor-lin', '林间')
  const as =
    (token: string) =>
    <Name extends ProcedureName<'ops'>>(procedure: Name, input: Sent<'ops', Name>, id = requestId()) =>
      brand.askDesk(procedure, input, { token, requestId: id })
  return { brand, tokens, wen: as(tokens.wen), lu: as(tokens.lu), fang: as(tokens.fang) }
}

export type Approving = Awaited<ReturnType<typeof openApproving>>

export const gift = (points: number) => ({ memberId: 'visitor-lin', points, reason: '活动补发' })

/** The request that a command became. */
export function waiting(answer: Answer<'ops', ProcedureName<'ops'>>): string {
  if (answer.ok || answer.refusal.code !== 'waitsForApproval') throw new Error(JSON.stringify(answer))
  return answer.refusal.approvalId
}

export const decided = (approvalId: string, isApproved = true) => ({ approvalId, isApproved, word: '看过了，可以' })

/** The entries that were booked by hand, and the requests as they are stored. */
export const givenIn = (brand: Brand) =>
  brand
    .all('entries')
    .filter(({ kind }) => kind === 'adjust')
    .map(({ _id }) => _id)

export const stateOf = (brand: Brand, approvalId: string) =>
  brand.all('approvals').find(({ _id }) => _id === approvalId)?.state

export async function shown(as: Approving['wen'], approvalId: string) {
  return insist(await as('getApproval', { approvalId })).approval
}
