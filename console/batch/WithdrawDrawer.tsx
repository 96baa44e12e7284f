import { Form, Input } from 'antd'
import { useState } from 'react'
import { withdrawnFreelyMax } from '../../contract/words/batch'
import type { Given } from '../cloud/call'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { isReason, ReasonField } from '../ui/ReasonField'

interface WithdrawDrawerProps extends Pick<Given<'getBatch'>, 'batch' | 'figures'> {
  command: 'void' | 'recall'
  onClose: () => void
}

/** Withdraws a batch for good: what it comes to in numbers, why, and the batch's name where many codes are meant. */
export function WithdrawDrawer({ batch, figures, command, onClose }: WithdrawDrawerProps) {
  const words = useWords()
  const voiding = useSubmission('voidBatch', onClose)
  const recalling = useSubmission('recallBatch', onClose)
  const submission = command === 'void' ? voiding : recalling
  const [reason, setReason] = useState('')
  const [label, setLabel] = useState('')
  const said = words.batch.commands[command]
  const isNamed = batch.size <= withdrawnFreelyMax || label.trim() === batch.label
  return (
    <CommandDrawer
      title={said.asks(batch.label)}
      confirm={said.confirm(figure(batch.size))}
      submission={submission}
      ready={isNamed && isReason(reason)}
      danger
      onConfirm={() =>
        void submission.submit({
          batchId: batch.id,
          version: batch.version,
          reason: reason.trim(),
          ...(label.trim() === '' ? {} : { label: label.trim() }),
        })
      }
      onClose={onClose}
    >
      <p className="consequence">
        {said.consequence(figure(batch.size), figure(batch.activatedCount))}{' '}
        {words.batch.withdrawnSoFar(figure(figures.scans), figure(figures.paid), figure(figures.points))}
      </p>
      <Form layout="vertical">
        <ReasonField
          value={reason}
          onChange={setReason}
          hint={words.batch.whyHint}
          example={command === 'void' ? words.batch.whyVoided : words.batch.whyRecalled}
        />
        {batch.size > withdrawnFreelyMax && (
          <Form.Item label={words.batch.typeName(batch.label)} htmlFor="batch-name" extra={words.batch.typeNameHint}>
            <Input
              id="batch-name"
              autoComplete="off"
              value={label}
              onChange={(event) => setLabel(event.target.value)}
            />
          </Form.Item>
        )}
      </Form>
    </CommandDrawer>
  )
}
