import { Form, Select } from 'antd'
import { useState } from 'react'
import { exportedOrdersMax } from '../../contract/words/mall'
import type { Failure } from '../cloud/call'
import { cloudNow } from '../cloud/clock'
import { useCommand } from '../cloud/command'
import { CommandDrawer } from '../ui/CommandDrawer'
import { figure } from '../ui/figures'
import { useLanguage, useWords } from '../ui/language'
import type { OrderFilter } from './OrderFilters'
import { download } from '../ui/sheet'
import { wallNow } from '../ui/time'
import { orderStates, sayStateOfAll, type OrderState } from './states'

/** Files in one go: more orders than this go out in several days. */
const filesMax = 20

interface ExportDrawerProps {
  filter: OrderFilter
  onClose: () => void
}

/** Orders of one state as sheets for the warehouse, so many to a file, until there are no more. */
export function ExportDrawer({ filter, onClose }: ExportDrawerProps) {
  const words = useWords()
  const locale = useLanguage()
  const { run, running } = useCommand('exportOrders')
  const [state, setState] = useState<OrderState>(filter.state ?? 'packed')
  const [failure, setFailure] = useState<Failure>()
  const [saved, setSaved] = useState<number>()
  // What is approved later is what there was when it was asked for.
  const [openedAt] = useState(cloudNow)

  const save = async () => {
    setFailure(undefined)
    let after: string | undefined
    let count = 0
    for (let file = 1; file <= filesMax; file++) {
      const { rewardId, from, to = openedAt } = filter
      const outcome = await run({
        state,
        locale,
        ...(rewardId && { rewardId }),
        ...(from !== undefined && { from }),
        to,
        ...(after !== undefined && { after }),
      })
      if (!outcome.ok) return setFailure(outcome.failure)
      const { csv, count: more, next } = outcome.value
      count += more
      if (more > 0) download(nameOf(words.order.states[state], file), csv)
      if (next === null) break
      after = next
    }
    setSaved(count)
  }
  return (
    <CommandDrawer
      title={words.order.exporting.title}
      confirm={saved === undefined ? words.order.exporting.confirm : words.shell.understood}
      submission={{ procedure: 'exportOrders', running, failure }}
      onConfirm={() => (saved === undefined ? void save() : onClose())}
      onClose={onClose}
    >
      <Form layout="vertical">
        <Form.Item label={words.order.exporting.which} htmlFor="export-state">
          <Select<OrderState>
            id="export-state"
            value={state}
            onChange={(next) => {
              setState(next)
              setSaved(undefined)
            }}
            options={orderStates.map((value) => ({ value, label: sayStateOfAll(value, words) }))}
          />
        </Form.Item>
      </Form>
      <p className="consequence" role="status">
        {saved === undefined
          ? words.order.exporting.says(figure(exportedOrdersMax), isFiltered(filter))
          : words.order.exporting.saved(figure(saved))}
      </p>
    </CommandDrawer>
  )
}

const isFiltered = ({ rewardId, from, to }: OrderFilter): boolean =>
  [rewardId, from, to].some((each) => each !== undefined)

const nameOf = (state: string, file: number) => `${state}-${wallNow().format('YYYYMMDD-HHmm')}-${file}.csv`
