import { useState } from 'react'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { useWords } from '../ui/language'
import { isReason, ReasonField } from '../ui/ReasonField'
import type { Standing } from './member'

interface EndGrantDrawerProps {
  memberId: string
  standing: Standing
  onClose: () => void
}

/** Ends a tier that was given by hand before its time. */
export function EndGrantDrawer({ memberId, standing: { card, forecast }, onClose }: EndGrantDrawerProps) {
  const words = useWords()
  const end = useSubmission('endTierGrant', onClose)
  const [reason, setReason] = useState('')
  const { grant } = forecast
  return (
    <CommandDrawer
      title={words.tier.endTitle(card.nickname)}
      confirm={words.tier.end}
      submission={end}
      ready={isReason(reason)}
      danger
      onConfirm={() => void end.submit({ memberId, reason: reason.trim() })}
      onClose={onClose}
    >
      <ReasonField value={reason} onChange={setReason} example={words.tier.whyEnded} hint={words.tier.whyEndedHint} />
      {grant && <p className="consequence">{words.tier.endConsequence(grant.tier.name, grant.afterwards.name)}</p>}
    </CommandDrawer>
  )
}
