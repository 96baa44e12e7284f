import { Form, Radio } from 'antd'
import { useState } from 'react'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { isReason, ReasonField } from '../ui/ReasonField'
import { Whole } from '../ui/Whole'
import type { OneReward } from './reward'

/** The contract's largest change. */
const unitsMax = 1_000_000

interface AdjustStockDrawerProps {
  rewardId: string
  /** The variant as it reads. */
  name: string
  level: OneReward['stock'][number]
  onClose: () => void
}

/** Puts units in or takes some out, and says what is left then before anything is done. */
export function AdjustStockDrawer({ rewardId, name, level, onClose }: AdjustStockDrawerProps) {
  const words = useWords()
  const adjust = useSubmission('adjustStock', onClose)
  const [taking, setTaking] = useState(false)
  const [amount, setAmount] = useState<number | null>(null)
  const [reason, setReason] = useState('')
  const units = (amount ?? 0) * (taking ? -1 : 1)
  const short = taking && (amount ?? 0) > level.left
  const said = taking ? words.reward.takeOut : words.reward.putIn
  return (
    <CommandDrawer
      title={words.reward.adjustTitle(name)}
      confirm={said.confirm(amount === null ? '' : figure(amount))}
      submission={adjust}
      ready={units !== 0 && !short && isReason(reason)}
      danger={taking}
      onConfirm={() => void adjust.submit({ rewardId, variantId: level.variantId, units, reason: reason.trim() })}
      onClose={onClose}
    >
      <Form layout="vertical">
        <Form.Item label={words.reward.direction}>
          <Radio.Group
            value={taking}
            onChange={(event) => setTaking(event.target.value === true)}
            options={[
              { value: false, label: words.reward.putIn.name },
              { value: true, label: words.reward.takeOut.name, disabled: level.left === 0 },
            ]}
          />
        </Form.Item>
        <Form.Item
          label={words.reward.units}
          htmlFor="units"
          {...(short && { validateStatus: 'error', help: words.reward.tooMany(figure(level.left)) })}
        >
          <Whole id="units" value={amount} onChange={setAmount} min={1} max={unitsMax} unit={words.reward.unit} />
        </Form.Item>
        <ReasonField
          value={reason}
          onChange={setReason}
          hint={words.reward.whyHint}
          example={words.reward.whyAdjusted}
        />
      </Form>
      {units !== 0 && !short && (
        <p className="consequence">
          {said.consequence(figure(level.left), figure(amount ?? 0), figure(level.left + units))}
        </p>
      )}
    </CommandDrawer>
  )
}
