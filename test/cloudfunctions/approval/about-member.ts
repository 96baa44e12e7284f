import type { Approval } from '../../../cloudfunctions/approval/documents'
import type { Brand } from '../../_support/brand'

/** A request about a member that waits, as it is stored. */
export const requestAbout = (brand: Brand, memberId: string, nickname: string): Approval => ({
  _id: 'waits',
  procedure: 'adjustPoints',
  kind: 'pointsByHand',
  requestId: 'request-0001',
  sealedInput: '',
  inputHash: '',
  subject: memberId,
  title: '',
  memberId,
  nickname,
  amount: 20_000,
  threshold: 10_000,
  effects: [],
  basis: '',
  reason: '',
  askerId: 'admin',
  askerName: '周岚',
  at: brand.cloud.clock.now(),
  state: 'pending',
  expiresAt: brand.cloud.clock.now() + 3_600_000,
})
