import { Form } from 'antd'
import { useState } from 'react'
import type { Given } from '../cloud/call'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { useWords } from '../ui/language'
import { isReason, ReasonField } from '../ui/ReasonField'
import { ReportDrawer } from '../ui/ReportDrawer'

interface InspectDrawerProps {
  orderId: string
  onClose: () => void
}

type Secret = Given<'inspectSecret'>

/** Looks at a member's code for their sake: with a reason, on the record, and only until it is closed. */
export function InspectDrawer({ orderId, onClose }: InspectDrawerProps) {
  const words = useWords()
  const [reason, setReason] = useState('')
  const [secret, setSecret] = useState<Secret>()
  const inspect = useSubmission('inspectSecret', setSecret)
  const said = words.order.inspect
  if (secret) return <SecretShown secret={secret} onClose={onClose} />
  return (
    <CommandDrawer
      title={said.title}
      confirm={said.confirm}
      submission={inspect}
      ready={isReason(reason)}
      onConfirm={() => void inspect.submit({ orderId, reason: reason.trim() })}
      onClose={onClose}
    >
      <Form layout="vertical">
        <ReasonField value={reason} onChange={setReason} hint={said.whyHint} example={said.whyExample} />
      </Form>
      <p className="consequence">{said.says}</p>
    </CommandDrawer>
  )
}

function SecretShown({ secret, onClose }: { secret: Secret; onClose: () => void }) {
  const words = useWords()
  const said = words.order.inspect
  return (
    <ReportDrawer title={said.title} confirm={said.close} width={480} onClose={onClose}>
      <dl className="secret">
        <div>
          <dt>{said.code}</dt>
          <dd className="mono break">{secret.code}</dd>
        </div>
        {secret.pin !== '' && (
          <div>
            <dt>{said.pin}</dt>
            <dd className="mono break">{secret.pin}</dd>
          </div>
        )}
      </dl>
      <p className="consequence">{said.recorded}</p>
    </ReportDrawer>
  )
}
