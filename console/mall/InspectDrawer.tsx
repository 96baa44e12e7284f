import { Form } from 'antd'
import { useState } from 'react'
import type { Given } from '../cloud/call'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { useWords } from '../ui/language'
import { isReason, ReasonField } from '../ui/ReasonField'

interface InspectDrawerProps {
  orderId: string
  onClose: () => void
}

/** Looks at a member's code for their sake: with a reason, on the record, and only until it is closed. */
export function InspectDrawer({ orderId, onClose }: InspectDrawerProps) {
  const words = useWords()
  const [reason, setReason] = useState('')
  const [secret, setSecret] = useState<Given<'inspectSecret'>>()
  const inspect = useSubmission('inspectSecret', setSecret)
  const said = words.order.inspect
  return (
    <CommandDrawer
      title={said.title}
      confirm={secret ? said.close : said.confirm}
      submission={inspect}
      ready={secret !== undefined || isReason(reason)}
      onConfirm={() => (secret ? onClose() : void inspect.submit({ orderId, reason: reason.trim() }))}
      onClose={onClose}
    >
      {secret ? (
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
      ) : (
        <Form layout="vertical">
          <ReasonField value={reason} onChange={setReason} hint={said.whyHint} example={said.whyExample} />
        </Form>
      )}
      <p className="consequence">{secret ? said.recorded : said.says}</p>
    </CommandDrawer>
  )
}
