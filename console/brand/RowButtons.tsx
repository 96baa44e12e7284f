import { DeleteOutlined, DownOutlined, UpOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useWords } from '../ui/language'

interface RowButtonsProps<Row> {
  rows: readonly Row[]
  place: number
  name: string
  disabled: boolean
  /** False for a row that has to stay. */
  removable?: boolean
  onChange: (rows: Row[]) => void
}

/** One step to the front or the end, and out. */
export function RowButtons<Row>({ rows, place, name, disabled, removable = true, onChange }: RowButtonsProps<Row>) {
  const words = useWords().brand
  const swapped = (upper: number) => [
    ...rows.slice(0, upper),
    ...rows.slice(upper + 1, upper + 2),
    ...rows.slice(upper, upper + 1),
    ...rows.slice(upper + 2),
  ]
  const button = { type: 'text', size: 'small' } as const
  return (
    <span className="move-buttons">
      <Button
        {...button}
        icon={<UpOutlined />}
        aria-label={words.up(name)}
        disabled={disabled || place === 0}
        onClick={() => onChange(swapped(place - 1))}
      />
      <Button
        {...button}
        icon={<DownOutlined />}
        aria-label={words.down(name)}
        disabled={disabled || place === rows.length - 1}
        onClick={() => onChange(swapped(place))}
      />
      <Button
        {...button}
        icon={<DeleteOutlined />}
        aria-label={words.remove(name)}
        disabled={disabled || !removable}
        onClick={() => onChange(rows.filter((_, other) => other !== place))}
      />
    </span>
  )
}
