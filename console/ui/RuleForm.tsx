import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form } from 'antd'
import type { IntegerArgument, RowsArgument } from '../../contract/rule/codes'
import { DatePicker } from './DatePicker'
import { figure } from './figures'
import { IdsField } from './IdsField'
import { useWords } from './language'
import type { RuleArgument, RuleArguments, RuleShape } from './rule'
import { useArgumentWords } from './ruleWords'
import { wallOfDay } from './time'
import { Whole } from './Whole'

interface RuleFormProps {
  definition: RuleShape
  args: RuleArguments
  onChange: (args: RuleArguments) => void
  /** Tells the fields of two rules of one kind on a page apart. */
  id?: string
}

/** A form drawn from a rule's definition: one field for each argument, a small table where it is a list of rows. */
export const RuleForm = ({ definition, args, onChange, id = definition.code }: RuleFormProps) => (
  <>
    {definition.arguments.map((argument) => (
      <ArgumentField
        key={argument.name}
        id={`${id}-${argument.name}`}
        definition={definition}
        argument={argument}
        value={args[argument.name]}
        onChange={(value) => onChange({ ...args, [argument.name]: value })}
      />
    ))}
  </>
)

interface ArgumentFieldProps {
  id: string
  definition: RuleShape
  argument: RuleArgument
  value: unknown
  onChange: (value: unknown) => void
}

function ArgumentField({ id, definition, argument, value, onChange }: ArgumentFieldProps) {
  const words = useWords()
  const { label, unit } = useArgumentWords(definition)(argument.name)
  switch (argument.type) {
    case 'integer':
      return (
        <Form.Item
          label={label}
          htmlFor={id}
          extra={words.campaign.between(figure(argument.min), figure(argument.max))}
        >
          <Whole id={id} value={wholeOf(value)} onChange={onChange} min={argument.min} max={argument.max} unit={unit} />
        </Form.Item>
      )
    case 'rows':
      return (
        <Form.Item label={label} extra={words.campaign.rowsMax(argument.rowsMax)}>
          <RowsField definition={definition} argument={argument} rows={rowsOf(value)} onChange={onChange} />
        </Form.Item>
      )
    case 'ids':
      return (
        <Form.Item label={label} htmlFor={id}>
          <IdsField id={id} argument={argument} ids={textsOf(value)} onChange={onChange} />
        </Form.Item>
      )
    case 'day':
      return (
        <Form.Item label={label} htmlFor={id}>
          <DatePicker
            id={id}
            className="whole"
            allowClear={false}
            value={typeof value === 'string' && value !== '' ? wallOfDay(value) : null}
            onChange={(day) => day && onChange(day.format('YYYY-MM-DD'))}
          />
        </Form.Item>
      )
  }
}

type Row = Record<string, unknown>

interface RowsFieldProps {
  definition: RuleShape
  argument: RowsArgument
  rows: Row[]
  onChange: (rows: Row[]) => void
}

function RowsField({ definition, argument, rows, onChange }: RowsFieldProps) {
  const words = useWords()
  const spoken = useArgumentWords(definition)
  const spokenAt = (column: IntegerArgument) => spoken(`${argument.name}.${column.name}`)
  const replace = (at: number, row: Row) => onChange(rows.map((each, index) => (index === at ? row : each)))
  const add = () =>
    onChange([...rows, Object.fromEntries(argument.columns.map(({ name, initial }) => [name, initial]))])
  return (
    <div className="rule-rows">
      <div className="rule-row rule-row-head" aria-hidden>
        {argument.columns.map((column) => (
          <span key={column.name}>{spokenAt(column).label}</span>
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
              unit={spokenAt(column).unit}
              label={`${spokenAt(column).label} ${index + 1}`}
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

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)
