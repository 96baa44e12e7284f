import { InputNumber } from 'antd'
import { figure } from './figures'

interface WholeProps {
  value?: number | null
  onChange?: (value: number | null) => void
  min: number
  max: number
  unit?: string
  label?: string
  disabled?: boolean
  id?: string
}

/** A whole number, shown by thousands; empty while nothing is typed. */
export function Whole({ value, onChange, min, max, unit, label, disabled, id }: WholeProps) {
  return (
    <InputNumber<number>
      className="whole"
      {...(id !== undefined && { id })}
      {...(label !== undefined && { 'aria-label': label })}
      value={value ?? null}
      onChange={(next) => onChange?.(next)}
      min={min}
      max={max}
      precision={0}
      controls={false}
      disabled={disabled ?? false}
      suffix={unit}
      formatter={(shown) => (shown === undefined || String(shown) === '' ? '' : figure(Number(shown)))}
      parser={(text) => digitsOf(text ?? '')}
    />
  )
}

/** InputNumber reads NaN as empty. */
const digitsOf = (text: string) => {
  const digits = text.replace(/\D/g, '')
  return digits === '' ? Number.NaN : Number(digits)
}
