import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form } from 'antd'
import type { IntegerArgument, RowsArgument, RuleDefinition } from '../../contract/rules'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Whole } from '../ui/Whole'
import type { RuleArguments } from './draft'
import { argumentWords } from '../ui/ruleWords'

interface RuleFormProps {
  definition: RuleDefinition
  args: RuleArguments
  onChange: (args: RuleArguments) => void
}

/** A form drawn from a rule's definition: one field for each whole number, one small table for each list of rows. */
export function RuleForm({ definition, args, onChange }: RuleFormProps) {
  const words = useWords()
  return (
    <>
      {definition.arguments.map((argument) => {
        const { label, unit } = argumentWords(words, definition, argument)
        const change = (value: unknown) => onChange({ ...args, [argument.name]: value })
        const value = args[argument.name]
        const id = `${definition.code}-${argument.name}`
        return argument.type === 'integer' ? (
          <Form.Item
            key={argument.name}
            label={label}
            htmlFor={id}
            extra={words.campaign.between(figure(argument.min), figure(argument.max))}
          >
            <Whole id={id} value={wholeOf(value)} onChange={change} min={argument.min} max={argument.max} unit={unit} />
          </Form.Item>
        ) : (
          <Form.Item key={argument.name} label={label} extra={words.campaign.rowsMax(argument.rowsMax)}>
            <RowsField definition={definition} argument={argument} rows={rowsOf(value)} onChange={change} />
          </Form.Item>
        )
      })}
    </>
  )
}

type Row = Record<string, unknown>

interface RowsFieldProps {
  definition: RuleDefinition
  argument: RowsArgument
  rows: Row[]
  onChange: (rows: Row[]) => void
}

function RowsField({ definition, argument, rows, onChange }: RowsFieldProps) {
  const words = useWords()
  const spoken = (column: IntegerArgument) =>
    argumentWords(words, definition, { ...column, name: `${argument.name}.${column.name}` })
  const replace = (at: number, row: Row) => onChange(rows.map((each, index) => (index === at ? row : each)))
  const add = () =>
    onChange([...rows, Object.fromEntries(argument.columns.map(({ name, initial }) => [name, initial]))])
  return (
    <div className="rule-rows">
      <div className="rule-row rule-row-head" aria-hidden>
        {argument.columns.map((column) => (
          <span key={column.name}>{spoken(column).label}</span>
        ))}
      </div>
      {rows.map((row, index) => (
        // Rows have no identity but their place.
        <div className="rule-row" key={index}>
          {argument.columns.map((column) => (
            <Whole
              key={column.name}
              value={wholeOf(row[column.name])}
              onChange={(value) => replace(index, { ...row, [column.name]: value })}
              min={column.min}
              max={column.max}
              unit={spoken(column).unit}
              label={`${spoken(column).label} ${index + 1}`}
            />
          ))}
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={words.shell.remove}
            disabled={rows.length === 1}
            onClick={() => onChange(rows.filter((_, each) => each !== index))}
          />
        </div>
      ))}
      {rows.length < argument.rowsMax && (
        <Button type="dashed" size="small" icon={<PlusOutlined aria-hidden />} onClick={add}>
          {words.campaign.addRow}
        </Button>
      )}
    </div>
  )
}

const wholeOf = (value: unknown) => (typeof value === 'number' ? value : null)

const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isRow) : [])

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)
