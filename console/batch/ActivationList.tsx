import type { TableColumnsType } from 'antd'
import { useState } from 'react'
import { cloudNow } from '../cloud/clock'
import type { Batch } from '../cloud/lists'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { useMay } from '../ui/operator'
import { CommandButton } from '../ui/Permitted'
import { Rows } from '../ui/Rows'
import { StateMark } from '../ui/StateMark'
import { countOf } from '../../contract/words/serials'
import { isOn } from './serials'
import { UndoDrawer } from './UndoActivation'

type Activation = Batch['activations'][number]

/** Every range that was switched on, newest first, each with its way back. */
export function ActivationList({ batch }: { batch: Batch }) {
  const { activations } = batch
  const words = useWords()
  const mayAsk = useMay()
  const [undoing, setUndoing] = useState<Activation>()
  if (activations.length === 0) return null
  const columns: TableColumnsType<Activation> = [
    {
      title: words.batch.serialRange,
      render: (_, { fromSerial, toSerial }) => `${figure(fromSerial)} – ${figure(toSerial)}`,
    },
    { title: words.batch.codes, align: 'right', render: (_, activation) => figure(countOf(activation)) },
    {
      title: words.shell.state,
      render: (_, activation) =>
        isOn(activation, cloudNow()) ? (
          <StateMark tone="good">{words.batch.stretches.on}</StateMark>
        ) : (
          <StateMark tone="accent">{words.batch.stretches.timed}</StateMark>
        ),
    },
    { title: words.batch.activatedAt, align: 'right', render: (_, { at }) => <Moment at={at} /> },
    ...(mayAsk('undoActivation')
      ? [
          {
            title: '',
            align: 'right' as const,
            render: (_: unknown, activation: Activation) => (
              <CommandButton asks="undoActivation" size="small" onClick={() => setUndoing(activation)}>
                {words.stops.undo}
              </CommandButton>
            ),
          },
        ]
      : []),
  ]
  return (
    <div className="inner-rows">
      <Rows
        rows={[...activations].sort((left, right) => right.at - left.at)}
        columns={columns}
        keyOf={({ fromSerial, at }) => `${fromSerial} ${at}`}
        perPage={10}
      />
      {undoing && <UndoDrawer batch={batch} range={undoing} onClose={() => setUndoing(undefined)} />}
    </div>
  )
}
