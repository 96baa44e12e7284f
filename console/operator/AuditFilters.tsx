import { Input, Select } from 'antd'
import { useState } from 'react'
import type { Asked } from '../cloud/call'
import { useAnswer } from '../cloud/load'
import { DaySpan } from '../ui/DaySpan'
import { useWords } from '../ui/language'

export type AuditFilter = Omit<Asked<'listAudit'>, 'limit' | 'after'>
type Field = Exclude<keyof AuditFilter, 'from' | 'to'>

interface AuditFiltersProps {
  filter: AuditFilter
  onChange: (filter: AuditFilter) => void
}

/** By who did it, what was done, on which days, about which member, order or other thing, and with which word in it. */
export function AuditFilters({ filter, onChange }: AuditFiltersProps) {
  const words = useWords()
  const operators = useAnswer('listOperators', {}).value?.operators ?? []
  const { from, to, ...fields } = filter
  const span = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  const change = (field: Field, value: string | undefined) => {
    const { [field]: _before, ...others } = filter
    const text = value?.trim() ?? ''
    onChange(text === '' ? others : { ...others, [field]: text })
  }
  return (
    <div className="filters">
      <Select<string>
        className="filter"
        allowClear
        placeholder={words.audit.everyOperator}
        aria-label={words.audit.operator}
        value={filter.operatorId ?? null}
        onChange={(chosen) => change('operatorId', chosen)}
        options={operators.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select<string>
        className="filter filter-wide"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={words.audit.everyAction}
        aria-label={words.audit.action}
        value={filter.command ?? null}
        onChange={(chosen) => change('command', chosen)}
        options={Object.entries(words.audit.procedures).map(([value, label]) => ({ value, label }))}
      />
      <DaySpan span={span} onChange={(days) => onChange({ ...fields, ...days })} />
      <Sought field="memberOrOrder" hint={words.audit.aboutHint} label={words.audit.about} onSearch={change} isFirst />
      <Sought field="word" hint={words.audit.wordHint} label={words.audit.word} onSearch={change} />
      <Sought field="subject" hint={words.audit.subjectHint} label={words.audit.subjectId} onSearch={change} />
    </div>
  )
}

interface SoughtProps {
  field: Field
  hint: string
  label: string
  onSearch: (field: Field, text: string) => void
  /** Whether a slash leads here. */
  isFirst?: boolean
}

function Sought({ field, hint, label, onSearch, isFirst = false }: SoughtProps) {
  const [typed, setTyped] = useState('')
  return (
    <Input.Search
      className="search mono-input"
      {...(isFirst && { 'data-search': true })}
      allowClear
      maxLength={64}
      placeholder={hint}
      aria-label={label}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onSearch={(text) => onSearch(field, text)}
    />
  )
}
