import { Select } from 'antd'
import type { Asked } from '../cloud/call'
import { useAnswer } from '../cloud/load'
import { DaySpan } from '../ui/DaySpan'
import { useWords } from '../ui/language'

export type AuditFilter = Pick<Asked<'listAudit'>, 'operatorId' | 'command' | 'from' | 'to'>

interface AuditFiltersProps {
  filter: AuditFilter
  onChange: (filter: AuditFilter) => void
}

/** By who did it, what was done, and on which days. */
export function AuditFilters({ filter, onChange }: AuditFiltersProps) {
  const words = useWords()
  const operators = useAnswer('listOperators', {}).value?.operators ?? []
  const { operatorId, command, from, to } = filter
  const span = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  const who = operatorId === undefined ? {} : { operatorId }
  const what = command === undefined ? {} : { command }
  return (
    <div className="filters">
      <Select<string>
        className="filter"
        allowClear
        placeholder={words.audit.everyOperator}
        aria-label={words.audit.operator}
        value={operatorId ?? null}
        onChange={(chosen) => onChange({ ...what, ...span, ...(chosen ? { operatorId: chosen } : {}) })}
        options={operators.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select<string>
        className="filter filter-wide"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={words.audit.everyAction}
        aria-label={words.audit.action}
        value={command ?? null}
        onChange={(chosen) => onChange({ ...who, ...span, ...(chosen ? { command: chosen } : {}) })}
        options={Object.entries(words.audit.procedures).map(([value, label]) => ({ value, label }))}
      />
      <DaySpan span={span} onChange={(days) => onChange({ ...who, ...what, ...days })} />
    </div>
  )
}
