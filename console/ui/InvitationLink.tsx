import { Alert, Typography } from 'antd'
import { invitationAddress } from '../../contract/words/operator'
import type { Given } from '../cloud/call'
import { useLanguage, useWords } from './language'
import { shortTime } from './time'

/** A link for whoever was invited, which is nowhere once this is gone; without one where it was told before. */
export function InvitationLink({ told: { secret, expiresAt } }: { told: Given<'inviteOperator'> }) {
  const words = useWords()
  const locale = useLanguage()
  if (secret === null) return <Alert className="trouble" type="warning" showIcon title={words.invited.linkToldBefore} />
  const desk = window.location.href.split('#')[0] ?? ''
  return (
    <Alert
      className="trouble"
      type="info"
      title={words.invited.linkTitle}
      description={
        <>
          <Typography.Paragraph
            className="mono invitation-link"
            copyable={{ tooltips: [words.invited.copy, words.invited.copied] }}
          >
            {invitationAddress(desk, secret)}
          </Typography.Paragraph>
          <p>{words.invited.linkSays(shortTime(expiresAt, locale))}</p>
        </>
      }
    />
  )
}
