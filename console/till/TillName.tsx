import { Input, Tooltip } from 'antd'
import { useState } from 'react'
import { useWords } from '../ui/language'
import { nameTill, useTillName } from './keptTillName'
import { counted } from '../ui/counted'

/** What this till is called: members read it where a coupon was used. Said once, and kept in this browser. */
export function TillName() {
  const words = useWords()
  const name = useTillName()
  const [typed, setTyped] = useState(name)
  const keep = () => {
    nameTill(typed.trim())
    setTyped(typed.trim())
  }
  return (
    <Tooltip title={words.till.tillNameSays} placement="bottomRight">
      <Input
        className="till-name-field"
        prefix={<span className="soft">{words.till.tillName}</span>}
        aria-label={words.till.tillName}
        placeholder={words.till.tillNameExample}
        value={typed}
        {...counted('tillName')}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
        onPressEnter={(event) => event.currentTarget.blur()}
      />
    </Tooltip>
  )
}
