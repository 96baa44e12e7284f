import { SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'

interface SearchProps {
  value: string
  onChange: (text: string) => void
  hint: string
}

/** The page's search: the / key goes here. */
export function Search({ value, onChange, hint }: SearchProps) {
  return (
    <Input
      className="search"
      data-search
      allowClear
      prefix={<SearchOutlined aria-hidden />}
      suffix={value === '' ? <kbd>/</kbd> : null}
      placeholder={hint}
      aria-label={hint}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

export const holds = (text: string, ...parts: string[]) =>
  parts.some((part) => part.toLowerCase().includes(text.trim().toLowerCase()))
