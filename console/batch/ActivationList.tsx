import type { TableColumnsType } from 'antd'
import { cloudNow } from '../cloud/clock'
import type { Batch } from '../cloud/lists'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Rows } from '../ui/Rows'
import { StateMark } from '../ui/StateMark'
import { countOf } from '../../contract/words/serials'
import { isOn } from './serials'

type Activation = Batch['activations'][number]

/** Every range that was switched on, newest first. */
export function ActivationList({ activations }: { activations: Activation[] }) {
  const words = useWords()
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
  ]
  return (
    <div className="inner-rows">
      <Rows
        rows={[...activations].sort((left, right) => right.at - left.at)}
        columns={columns}
        keyOf={({ fromSerial, at }) => `${fromSerial} ${at}`}
        perPage={10}
      />
    </div>
  )
}
