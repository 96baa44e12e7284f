import { SearchOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Failure } from '../cloud/call'
import { Trouble } from './Answered'
import { Panel } from './Page'

interface FindOneProps {
  /** What it stands on already. */
  sought?: string
  placeholder: string
  confirm: string
  /** Goes to what a text names; answers why it could not. */
  find: (text: string) => Promise<Failure | undefined>
}

/** One large field for whatever names one thing, and the way there. */
export function FindOne({ sought = '', placeholder, confirm, find }: FindOneProps) {
  const [text, setText] = useState(sought)
  const [running, setRunning] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const typed = text.trim()

  const submit = async () => {
    if (typed === '' || running) return
    setRunning(true)
    setFailure(await find(typed))
    setRunning(false)
  }
  return (
    <Panel>
      <form
        className="find"
        role="search"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <Input
          data-search
          allowClear
          size="large"
          prefix={<SearchOutlined aria-hidden />}
          suffix={text === '' ? <kbd>/</kbd> : null}
          placeholder={placeholder}
          aria-label={placeholder}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setFailure(undefined)
          }}
        />
        <Button type="primary" size="large" htmlType="submit" loading={running} disabled={typed === ''}>
          {confirm}
        </Button>
      </form>
      <Trouble failure={failure} />
    </Panel>
  )
}
