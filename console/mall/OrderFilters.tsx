import { Input, Select } from 'antd'
import { useState } from 'react'
import type { Asked } from '../cloud/call'
import { useRewards } from '../cloud/lists'
import { DatePicker } from '../ui/DatePicker'
import { useWords } from '../ui/language'
import { momentOf, wallAt } from '../ui/time'
import { orderStates, sayStateOfAll, type OrderState } from './states'

export type OrderFilter = Pick<Asked<'listOrders'>, 'orderId' | 'state' | 'rewardId' | 'from' | 'to'>

interface OrderFiltersProps {
  filter: OrderFilter
  onChange: (filter: OrderFilter) => void
}

/** By state, reward and time; a number finds its one order whatever else is chosen. */
export function OrderFilters({ filter, onChange }: OrderFiltersProps) {
  const words = useWords()
  const rewards = useRewards().value?.rows ?? []
  const set = (part: OrderFilter) => {
    const { orderId: _orderId, ...kept } = filter
    onChange(whole({ ...kept, ...part }))
  }
  return (
    <div className="filters">
      <Select<OrderState>
        className="filter"
        allowClear
        popupMatchSelectWidth={false}
        placeholder={words.order.everyState}
        aria-label={words.shell.state}
        value={filter.state ?? null}
        onChange={(state) => set({ state })}
        options={orderStates.map((value) => ({ value, label: sayStateOfAll(value, words) }))}
      />
      <Select<string>
        className="filter filter-wide"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={words.order.everyReward}
        aria-label={words.order.reward}
        value={filter.rewardId ?? null}
        onChange={(rewardId) => set({ rewardId })}
        options={rewards.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <DatePicker.RangePicker
        className="filter-days"
        allowEmpty
        value={[
          filter.from === undefined ? null : wallAt(filter.from),
          filter.to === undefined ? null : wallAt(filter.to - 1),
        ]}
        onChange={(days) =>
          set({
            from: days?.[0] ? momentOf(days[0].startOf('day')) : undefined,
            // The index takes the end as not included.
            to: days?.[1] ? momentOf(days[1].add(1, 'day').startOf('day')) : undefined,
          })
        }
      />
      <NumberSearch value={filter.orderId ?? ''} onChange={(orderId) => set(orderId === '' ? {} : { orderId })} />
    </div>
  )
}

/** Without what was taken off. */
const whole = (filter: OrderFilter): OrderFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))

/** Asked for once Enter is pressed: an order number is pasted or typed as a whole. */
function NumberSearch({ value, onChange }: { value: string; onChange: (orderId: string) => void }) {
  const words = useWords()
  const [text, setText] = useState(value)
  return (
    <Input.Search
      className="search mono-input"
      data-search
      allowClear
      placeholder={words.order.findNumber}
      aria-label={words.order.findNumber}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onSearch={(typed) => onChange(typed.trim())}
    />
  )
}
