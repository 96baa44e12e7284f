import type { TierMove } from '../../domain/member/tier-move'

/** A count of members by tier: `running`, a page of members at a time, and `last`, the one that was finished. */
export interface Census {
  _id: 'running' | 'last'
  /** The programme under which everybody counted was rated. */
  programVersion: number
  startedAt: number
  /** How many members have each tier. */
  members: Record<string, number>
  /** The cursor behind the last member counted; absent before the first page. */
  after?: string
}

/** One move of a member's tier. */
export interface MemberTierMove extends TierMove {
  /** `<memberId>:<at>:<from>:<to>` */
  _id: string
  memberId: string
  /** When it was written down: some time after it fell due, where nobody met it until then. */
  toldAt: number
}
