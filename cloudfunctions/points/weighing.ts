import { dayAt } from '../../domain/calendar'
import { usablePoints } from '../../domain/points/lots'
import { weighing } from '../kernel/call/weighing'

/** Points by hand: given or taken, a member spends or misses them before anybody looks again. */
export const weighedAdjustment = weighing({
  procedure: 'adjustPoints',
  kind: 'pointsByHand',
  async weigh({ store, at }, { memberId, points }) {
    const member = await store.get('members', memberId)
    if (!member) return undefined
    const balance = usablePoints(member.lots, dayAt(at))
    return {
      amount: Math.abs(points),
      subject: memberId,
      title: '',
      memberId,
      nickname: member.nickname,
      effects: [
        { fact: 'points', before: null, after: points },
        { fact: 'balance', before: balance, after: balance + points },
      ],
      // Scans and redemptions go on meanwhile: what was approved is the change, not what it leads to.
      basis: '',
    }
  },
})
