import { SearchOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { call, type Failure } from '../cloud/call'
import { Trouble } from '../ui/Answered'
import { useWords } from '../ui/language'
import { Panel } from '../ui/Page'
import { go } from '../ui/route'

/** Asks for a member by card number or openid, and goes there. */
export function FindMember() {
  const words = useWords()
  const [text, setText] = useState('')
  const [running, setRunning] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const numberOrId = text.trim()

  const find = async () => {
    if (numberOrId === '') return
    setRunning(true)
    const outcome = await call('findMember', { numberOrId })
    setRunning(false)
    setFailure(outcome.ok ? undefined : outcome.failure)
    if (outcome.ok) go('/members/:memberId', { memberId: outcome.value.memberId })
  }
  return (
    <Panel>
      <form
        className="find"
        role="search"
        onSubmit={(event) => {
          event.preventDefault()
          void find()
        }}
      >
        <Input
          data-search
          allowClear
          size="large"
          prefix={<SearchOutlined aria-hidden />}
          suffix={text === '' ? <kbd>/</kbd> : null}
          placeholder={words.member.search}
          aria-label={words.member.search}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setFailure(undefined)
          }}
        />
        <Button type="primary" size="large" htmlType="submit" loading={running} disabled={numberOrId === ''}>
          {words.member.find}
        </Button>
      </form>
      <Trouble failure={failure} />
    </Panel>
  )
}
