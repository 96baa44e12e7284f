import { Form, Select } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../cloud/load'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { DatePicker } from '../ui/DatePicker'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { isReason, ReasonField } from '../ui/ReasonField'
import { wallNow, type Wall } from '../ui/time'
import type { Standing } from './member'

/** The cloud's bound: a longer one is a change of the programme, not a grant. */
const grantDaysMax = 1_095

interface GrantTierDrawerProps {
  memberId: string
  standing: Standing
  onClose: () => void
}

/** Gives a tier by hand until a day, and says what becomes of the tier the member has. */
export function GrantTierDrawer({ memberId, standing: { card, forecast }, onClose }: GrantTierDrawerProps) {
  const words = useWords()
  const grant = useSubmission('grantTier', onClose)
  const { value } = useAnswer('getProgram', {})
  const tiers = value?.program.tiers ?? []
  const [code, setCode] = useState<string>()
  const [lastDay, setLastDay] = useState<Wall | null>(null)
  const [reason, setReason] = useState('')
  const tier = tiers.find((each) => each.code === code)
  const today = wallNow().startOf('day')
  const isFree = (day: Wall) => !day.isBefore(today) && day.diff(today, 'day') <= grantDaysMax
  const day = lastDay?.format('YYYY-MM-DD')
  const consequence = (name: string, growthMin: number, until: string) =>
    growthMin > card.tier.growthMin
      ? words.tier.grantRaises(card.tier.name, name, until, figure(forecast.growth))
      : words.tier.grantIdle(card.tier.name, name, until)
  return (
    <CommandDrawer
      title={words.tier.grantTitle(card.nickname)}
      confirm={words.tier.grantConfirm(tier?.name ?? '')}
      submission={grant}
      ready={tier !== undefined && day !== undefined && isReason(reason)}
      onConfirm={() => void grant.submit({ memberId, tier: code ?? '', lastDay: day ?? '', reason: reason.trim() })}
      onClose={onClose}
    >
      <Form layout="vertical">
        <Form.Item label={words.tier.tier} htmlFor="tier">
          <Select
            id="tier"
            value={code}
            onChange={setCode}
            placeholder={words.tier.choose}
            options={tiers.map((each) => ({ value: each.code, label: each.name }))}
          />
        </Form.Item>
        <Form.Item label={words.tier.lastDay} htmlFor="last-day" extra={words.tier.lastDayHint}>
          <DatePicker
            id="last-day"
            className="whole"
            value={lastDay}
            onChange={setLastDay}
            disabledDate={(each) => !isFree(each)}
          />
        </Form.Item>
        <ReasonField
          value={reason}
          onChange={setReason}
          hint={words.tier.whyGrantedHint}
          example={words.tier.whyGranted}
        />
      </Form>
      {tier && day !== undefined && <p className="consequence">{consequence(tier.name, tier.growthMin, day)}</p>}
      {forecast.grant && <p className="consequence">{words.tier.grantReplaces(forecast.grant.tier.name)}</p>}
    </CommandDrawer>
  )
}
