import { Form } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../cloud/load'
import { Answered } from './Answered'
import { CommandDrawer, useSubmission } from './CommandDrawer'
import { figure } from './figures'
import { useWords } from './language'
import { isReason, ReasonField } from './ReasonField'
import { Whole } from './Whole'

interface CompensateDrawerProps {
  memberId: string
  /** As printed. */
  code: string
  onClose: () => void
}

/** Gives a member points for a code that gave them none, within what the programme lets one give. */
export function CompensateDrawer({ memberId, code, onClose }: CompensateDrawerProps) {
  const words = useWords()
  const answer = useAnswer('readCode', { code })
  const compensate = useSubmission('compensateCode', onClose)
  const [points, setPoints] = useState<number | null>(null)
  const [reason, setReason] = useState('')
  const limits = answer.value?.compensation
  const most = limits ? Math.min(limits.pointsPerCase, limits.pointsLeftToday) : 0
  return (
    <CommandDrawer
      title={words.code.compensateTitle(code)}
      confirm={words.code.compensateConfirm(points === null ? '' : figure(points))}
      submission={compensate}
      ready={points !== null && points > 0 && points <= most && isReason(reason)}
      onConfirm={() => void compensate.submit({ memberId, code, points: points ?? 0, reason: reason.trim() })}
      onClose={onClose}
    >
      <Answered of={answer} lines={4}>
        {() =>
          limits ? (
            <Form layout="vertical">
              <Form.Item
                label={words.member.amount}
                htmlFor="compensated"
                extra={words.code.compensateLimits(figure(limits.pointsPerCase), figure(limits.pointsLeftToday))}
              >
                <Whole
                  id="compensated"
                  value={points}
                  onChange={setPoints}
                  min={1}
                  max={most}
                  unit={words.member.unit}
                />
              </Form.Item>
              <ReasonField
                value={reason}
                onChange={setReason}
                hint={words.member.whyHint}
                example={words.code.compensateExample}
              />
            </Form>
          ) : (
            <p>{words.code.compensateDone}</p>
          )
        }
      </Answered>
    </CommandDrawer>
  )
}
