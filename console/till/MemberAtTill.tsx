import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { BenefitsAtTill } from './BenefitsAtTill'
import { CouponsAtTill } from './CouponsAtTill'
import { grouped } from '../ui/memberNumber'
import type { Reading } from './reading'

/** Whose code it was, on a card of their tier's material. */
export function MemberAtTill({ reading: { at, member } }: { reading: Reading }) {
  const words = useWords()
  return (
    <section className={`till-card till-card-${member.tier.material}`} role="status">
      <header>
        <strong>{member.tier.name}</strong>
        <span className="mono">{grouped(member.number)}</span>
      </header>
      <p className="till-name">{member.nickname || words.till.unnamed}</p>
      <dl>
        <div>
          <dt>{words.till.points}</dt>
          <dd className="till-points">{figure(member.points)}</dd>
        </div>
        <div>
          <dt>{words.till.joined}</dt>
          <dd>
            <Moment at={member.joinedAt} />
          </dd>
        </div>
        <div>
          <dt>{words.till.resolvedAt}</dt>
          <dd>
            <Moment at={at} />
          </dd>
        </div>
      </dl>
      <BenefitsAtTill number={member.number} granted={member.benefits} />
      <CouponsAtTill number={member.number} granted={member.coupons} />
    </section>
  )
}
