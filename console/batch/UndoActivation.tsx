import { Form, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { countOf, type SerialRange } from '../../contract/words/serials'
import type { Given } from '../cloud/call'
import type { Batch } from '../cloud/lists'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { isReason, ReasonField } from '../ui/ReasonField'
import { Rows } from '../ui/Rows'
import { StateMark, type Tone } from '../ui/StateMark'
import { Whole } from '../ui/Whole'

interface UndoDrawerProps {
  batch: Batch
  /** The activation it begins with. */
  range: SerialRange
  onClose: () => void
}

/** Takes the activation of a range back: possible as long as nobody has scanned any of it. */
export function UndoDrawer({ batch, range, onClose }: UndoDrawerProps) {
  const words = useWords()
  const undo = useSubmission('undoActivation', onClose)
  const [fromSerial, setFromSerial] = useState<number | null>(range.fromSerial)
  const [toSerial, setToSerial] = useState<number | null>(range.toSerial)
  const [reason, setReason] = useState('')
  const asked =
    fromSerial !== null && toSerial !== null && fromSerial <= toSerial ? { fromSerial, toSerial } : undefined
  return (
    <CommandDrawer
      title={words.stops.undoTitle}
      confirm={words.stops.undoConfirm(asked ? figure(countOf(asked)) : '')}
      submission={undo}
      ready={asked !== undefined && isReason(reason)}
      onConfirm={() =>
        asked && void undo.submit({ batchId: batch.id, version: batch.version, ...asked, reason: reason.trim() })
      }
      onClose={onClose}
    >
      <p className="consequence">{words.stops.undoSays}</p>
      <Form layout="vertical">
        <div className="side-by-side">
          <Form.Item label={words.batch.fromSerial} htmlFor="undo-from">
            <Whole id="undo-from" value={fromSerial} onChange={setFromSerial} min={0} max={batch.size - 1} />
          </Form.Item>
          <Form.Item label={words.batch.toSerial} htmlFor="undo-to">
            <Whole id="undo-to" value={toSerial} onChange={setToSerial} min={0} max={batch.size - 1} />
          </Form.Item>
        </div>
        <ReasonField value={reason} onChange={setReason} hint={words.batch.whyHint} example={words.stops.undoWhy} />
      </Form>
    </CommandDrawer>
  )
}

type Undo = Given<'getBatch'>['undos'][number]

const tones: Record<Undo['state'], Tone> = { waiting: 'accent', undone: 'quiet', refused: 'warn' }

/** What somebody wanted back, and what came of it. */
export function UndoList({ undos }: { undos: Undo[] }) {
  const words = useWords()
  if (undos.length === 0) return null
  const columns: TableColumnsType<Undo> = [
    {
      title: words.batch.serialRange,
      render: (_, { fromSerial, toSerial }) => `${figure(fromSerial)} – ${figure(toSerial)}`,
    },
    {
      title: words.shell.state,
      render: (_, { state, scanned }) => (
        <StateMark tone={tones[state]}>{words.stops.undoStates[state](figure(scanned))}</StateMark>
      ),
    },
    { title: words.stops.reason, render: (_, { reason }) => <span className="long">{reason}</span> },
    { title: words.stops.by, render: (_, { by }) => by },
    { title: words.stops.at, align: 'right', render: (_, { at }) => <Moment at={at} /> },
  ]
  return (
    <div className="inner-rows">
      <Rows rows={undos} columns={columns} keyOf={({ id }) => id} perPage={10} />
    </div>
  )
}
