import { Form } from 'antd'
import { useState } from 'react'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { useWords } from '../ui/language'
import { isReason, ReasonField } from '../ui/ReasonField'
import type { Standing } from './StandingFacts'

/** A strike for what no text shows; it silences by itself, for longer each time. */
export function StrikeDrawer({ standing, onClose }: { standing: Standing; onClose: () => void }) {
  const words = useWords()
  const strike = useSubmission('addStrike', onClose)
  const [why, setWhy] = useState('')
  return (
    <CommandDrawer
      title={words.moderation.striking.title(standing.nickname)}
      confirm={words.moderation.striking.confirm}
      submission={strike}
      ready={isReason(why)}
      danger
      onConfirm={() => void strike.submit({ memberId: standing.memberId, why: why.trim() })}
      onClose={onClose}
    >
      <Form layout="vertical">
        <ReasonField
          value={why}
          onChange={setWhy}
          hint={words.moderation.sanctioning.whyHint}
          example={words.moderation.sanctioning.whyExample}
        />
      </Form>
      <p className="consequence">{words.moderation.rejecting.strikeSays(standing.nextStrikeDays)}</p>
    </CommandDrawer>
  )
}
