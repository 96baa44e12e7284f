import { Form, Radio } from 'antd'
import { useState } from 'react'
import { pointsByHandMax, pointsByHandTyped } from '../../contract/words/points'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { ExpiryField } from '../ui/ExpiryField'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import type { RuleUse } from '../ui/rule'
import { Whole } from '../ui/Whole'
import type { FoundMember } from './member'
import { isReason, ReasonField } from '../ui/ReasonField'

interface AdjustDrawerProps {
  found: FoundMember
  onClose: () => void
}

/** Gives or takes points by hand, and says what the member has afterwards before anything is done. */
export function AdjustDrawer({ found: { memberId, card }, onClose }: AdjustDrawerProps) {
  const words = useWords()
  const adjust = useSubmission('adjustPoints', onClose)
  const [taking, setTaking] = useState(false)
  const [amount, setAmount] = useState<number | null>(null)
  const [expiry, setExpiry] = useState<RuleUse | null>(null)
  const [reason, setReason] = useState('')
  const [again, setAgain] = useState<number | null>(null)
  const change = (amount ?? 0) * (taking ? -1 : 1)
  const short = taking && (amount ?? 0) > card.points
  const isLarge = (amount ?? 0) >= pointsByHandTyped
  const ready = change !== 0 && !short && isReason(reason) && (!isLarge || again === amount)
  const said = taking ? words.member.take : words.member.give
  return (
    <CommandDrawer
      title={words.member.adjustTitle(card.nickname)}
      confirm={change === 0 ? said.confirm('') : said.confirm(figure(Math.abs(change)))}
      submission={adjust}
      ready={ready}
      danger={taking}
      onConfirm={() =>
        void adjust.submit({ memberId, points: change, reason: reason.trim(), expiry: taking ? null : expiry })
      }
      onClose={onClose}
    >
      <Form layout="vertical">
        <Form.Item label={words.member.direction}>
          <Radio.Group
            value={taking}
            onChange={(event) => setTaking(event.target.value === true)}
            options={[
              { value: false, label: words.member.give.name },
              { value: true, label: words.member.take.name },
            ]}
          />
        </Form.Item>
        <Form.Item
          label={words.member.amount}
          htmlFor="amount"
          extra={words.member.handMax(figure(pointsByHandMax))}
          {...(short && { validateStatus: 'error', help: words.member.tooMuch(figure(Math.max(0, card.points))) })}
        >
          <Whole
            id="amount"
            value={amount}
            onChange={setAmount}
            min={1}
            max={pointsByHandMax}
            unit={words.member.unit}
          />
        </Form.Item>
        {isLarge && (
          <Form.Item
            label={words.member.typeAgain(figure(amount ?? 0))}
            htmlFor="amount-again"
            extra={words.member.typeAgainHint}
          >
            <Whole
              id="amount-again"
              value={again}
              onChange={setAgain}
              min={1}
              max={pointsByHandMax}
              unit={words.member.unit}
            />
          </Form.Item>
        )}
        {!taking && <ExpiryField id="adjust" expiry={expiry} onChange={setExpiry} />}
        <ReasonField
          value={reason}
          onChange={setReason}
          hint={words.member.whyHint}
          example={words.member.whyAdjusted}
        />
      </Form>
      {change !== 0 && !short && (
        <p className="consequence">
          {said.consequence(figure(card.points), figure(Math.abs(change)), figure(card.points + change))}
        </p>
      )}
    </CommandDrawer>
  )
}
