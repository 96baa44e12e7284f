import { Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { noticeSuggested } from '../../contract/sentences/desk/stop-notices'
import { withdrawnFreelyMax } from '../../contract/words/batch'
import type { SerialRange } from '../../contract/words/serials'
import { cloudNow } from '../cloud/clock'
import type { Asked, Given } from '../cloud/call'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { isReason, ReasonField } from '../ui/ReasonField'
import { isFinal, procedures } from './commands'
import { isNotice, NoticeFields, noticeSent, type NoticeDraft } from './NoticeFields'
import { readRanges, writeRanges } from './rangesTyped'
import { SerialBar } from './SerialBar'
import { stretchesOf } from './serials'
import { StopPreview, useStopPreview, type StopCommand } from './StopPreview'

interface StopDrawerProps extends Pick<Given<'getBatch'>, 'batch' | 'stops' | 'brandPhone'> {
  command: StopCommand
  /** Serials that are filled in; all of the batch where none are. */
  ranges?: SerialRange[]
  onClose: () => void
}

/** Stops serials or lets them go on: which, what it comes to, why, and what a scanner is told. */
export function StopDrawer({ batch, stops, brandPhone, command, ranges: given, onClose }: StopDrawerProps) {
  const words = useWords()
  const { submission, submit } = useStop(command, onClose)
  const [isPart, setIsPart] = useState(given !== undefined)
  const [typed, setTyped] = useState(given ? writeRanges(given) : '')
  const [reason, setReason] = useState('')
  const [label, setLabel] = useState('')
  const [notice, setNotice] = useState<NoticeDraft>({ ...noticeSuggested[command], hotline: brandPhone })
  const part = isPart ? readRanges(typed, batch.size) : undefined
  const isRead = !isPart || part !== undefined
  const told = command !== 'thaw' && isNotice(notice) ? { notice: noticeSent(notice) } : {}
  const asked = { batchId: batch.id, command, ...(part && { ranges: part }) }
  const { preview, failure } = useStopPreview(isRead ? { ...asked, ...told } : null)
  const isNamed = !isFinal(command) || (preview?.serials ?? 0) <= withdrawnFreelyMax || label.trim() === batch.label
  const said = words.batch.commands[command]

  return (
    <CommandDrawer
      title={said.asks(batch.label)}
      confirm={said.confirm(figure((preview?.changed ?? 0) + (preview?.renewed ?? 0)))}
      submission={submission}
      ready={preview !== undefined && isNamed && isReason(reason) && (command === 'thaw' || isNotice(notice))}
      danger={isFinal(command)}
      onConfirm={() =>
        void submit({
          batchId: batch.id,
          version: preview?.version ?? batch.version,
          ...(part && { ranges: part }),
          ...told,
          reason: reason.trim(),
          ...(label.trim() === '' ? {} : { label: label.trim() }),
        })
      }
      onClose={onClose}
      width={560}
    >
      <p className="soft">{said.consequence}</p>
      <SerialBar size={batch.size} stretches={stretchesOf(batch, cloudNow(), stops)} chosen={part ?? []} />
      <Form layout="vertical">
        <Form.Item label={words.stops.which}>
          <Radio.Group
            value={isPart}
            onChange={(event) => setIsPart(event.target.value === true)}
            options={[
              { value: false, label: words.stops.all(figure(batch.size)) },
              { value: true, label: words.stops.part },
            ]}
          />
        </Form.Item>
        {isPart && (
          <Form.Item
            label={words.stops.ranges}
            htmlFor="ranges"
            extra={words.stops.rangesHint(figure(batch.size - 1))}
            {...(typed !== '' && part === undefined && { validateStatus: 'error', help: words.stops.rangesWrong })}
          >
            <Input.TextArea
              id="ranges"
              autoSize={{ minRows: 1, maxRows: 4 }}
              placeholder="0-1199, 2400-2999"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </Form.Item>
        )}
        {isRead && <StopPreview asked={asked} preview={preview} failure={failure} />}
        <ReasonField
          value={reason}
          onChange={setReason}
          hint={words.batch.whyHint}
          example={words.stops.why[command]}
        />
        {command !== 'thaw' && <NoticeFields draft={notice} onChange={setNotice} />}
        {isFinal(command) && (preview?.serials ?? 0) > withdrawnFreelyMax && (
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

/** The four of them as one: what a command does not know of is not sent. */
function useStop(command: StopCommand, onDone: () => void) {
  const submissions = {
    freeze: useSubmission(procedures.freeze, onDone),
    thaw: useSubmission(procedures.thaw, onDone),
    void: useSubmission(procedures.void, onDone),
    recall: useSubmission(procedures.recall, onDone),
  }
  const submission = submissions[command]
  const submit: (order: Asked<'recallBatch'>) => Promise<void> = submission.submit
  return { submission, submit }
}
