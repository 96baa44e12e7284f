import { Form, Radio } from 'antd'
import { useState } from 'react'
import type { Asked } from '../cloud/call'
import { cloudNow } from '../cloud/clock'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { useLanguage, useWords } from '../ui/language'
import { isReason, ReasonField } from '../ui/ReasonField'
import { shortTime } from '../ui/time'
import type { Standing } from './StandingFacts'

/** From a cooling-off to half a year, which is the longest there is. */
const terms = [1, 3, 7, 30, 180]
const dayMs = 24 * 60 * 60 * 1000

type Kind = Asked<'sanctionMember'>['kind']

interface SanctionDrawerProps {
  standing: Standing
  onDone: () => void
  onClose: () => void
}

/** Mutes or bans a member for a term, with a reason the member reads. */
export function SanctionDrawer({ standing: { memberId, nickname }, onDone, onClose }: SanctionDrawerProps) {
  const words = useWords()
  const locale = useLanguage()
  const sanction = useSubmission('sanctionMember', onDone)
  const [kind, setKind] = useState<Kind>('mute')
  const [days, setDays] = useState(3)
  const [why, setWhy] = useState('')
  const { sanctioning } = words.moderation
  return (
    <CommandDrawer
      title={sanctioning.title(nickname)}
      confirm={sanctioning.confirm(kind, days)}
      submission={sanction}
      ready={isReason(why)}
      danger
      onConfirm={() => void sanction.submit({ memberId, kind, days, why: why.trim() })}
      onClose={onClose}
    >
      <Form layout="vertical">
        <Form.Item label={sanctioning.kind}>
          <Radio.Group
            className="reason-choices"
            value={kind}
            onChange={(event) => setKind(event.target.value)}
            options={[
              { value: 'mute', label: <Choice name={sanctioning.mute} says={sanctioning.muteSays} /> },
              { value: 'ban', label: <Choice name={sanctioning.ban} says={sanctioning.banSays} /> },
            ]}
          />
        </Form.Item>
        <Form.Item label={sanctioning.days}>
          <Radio.Group
            optionType="button"
            value={days}
            onChange={(event) => setDays(event.target.value)}
            options={terms.map((value) => ({ value, label: sanctioning.daysOf(value) }))}
          />
        </Form.Item>
        <ReasonField value={why} onChange={setWhy} hint={sanctioning.whyHint} example={sanctioning.whyExample} />
      </Form>
      <p className="consequence">{sanctioning.says(shortTime(cloudNow() + days * dayMs, locale))}</p>
    </CommandDrawer>
  )
}

function Choice({ name, says }: { name: string; says: string }) {
  return (
    <span>
      {name} <small className="soft">{says}</small>
    </span>
  )
}
