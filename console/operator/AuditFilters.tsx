import { Input, Select } from 'antd'
import { useState } from 'react'
import type { Asked } from '../cloud/call'
import { useAnswer } from '../cloud/load'
import { DaySpan } from '../ui/DaySpan'
import { useWords } from '../ui/language'

export type AuditFilter = Pick<Asked<'listAudit'>, 'operatorId' | 'command' | 'memberOrOrder' | 'from' | 'to'>

interface AuditFiltersProps {
  filter: AuditFilter
  onChange: (filter: AuditFilter) => void
}

/** By who did it, what was done, on which days, and about which member or order. */
export function AuditFilters({ filter, onChange }: AuditFiltersProps) {
  const words = useWords()
  const [typed, setTyped] = useState(filter.memberOrOrder ?? '')
  const operators = useAnswer('listOperators', {}).value?.operators ?? []
  const { operatorId, command, memberOrOrder, from, to } = filter
  const span = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  const who = operatorId === undefined ? {} : { operatorId }
  const what = command === undefined ? {} : { command }
  const whom = memberOrOrder === undefined ? {} : { memberOrOrder }
  return (
    <div className="filters">
      <Select<string>
        className="filter"
        allowClear
        placeholder={words.audit.everyOperator}
        aria-label={words.audit.operator}
        value={operatorId ?? null}
        onChange={(chosen) => onChange({ ...what, ...whom, ...span, ...(chosen ? { operatorId: chosen } : {}) })}
        options={operators.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select<string>
        className="filter filter-wide"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={words.audit.everyAction}
        aria-label={words.audit.action}
        value={command ?? null}
        onChange={(chosen) => onChange({ ...who, ...whom, ...span, ...(chosen ? { command: chosen } : {}) })}
        options={Object.entries(words.audit.procedures).map(([value, label]) => ({ value, label }))}
      />
      <DaySpan span={span} onChange={(days) => onChange({ ...who, ...what, ...whom, ...days })} />
      <Input.Search
        className="search mono-input"
        data-search
        allowClear
        maxLength={64}
        placeholder={words.audit.aboutHint}
        aria-label={words.audit.about}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onSearch={(text) =>
          onChange({ ...who, ...what, ...span, ...(text.trim() === '' ? {} : { memberOrOrder: text.trim() }) })
        }
      />
    </div>
  )
}
