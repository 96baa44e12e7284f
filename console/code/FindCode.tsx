import { SearchOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { call, type Failure } from '../cloud/call'
import { Trouble } from '../ui/Answered'
import { useWords } from '../ui/language'
import { Panel } from '../ui/Page'
import { go } from '../ui/route'

/** Takes a code however it comes: typed in groups, or as the link that a camera read. */
export function FindCode({ sought }: { sought: string }) {
  const words = useWords()
  const [text, setText] = useState(sought)
  const [running, setRunning] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const typed = text.trim()

  const find = async () => {
    if (typed === '' || running) return
    setRunning(true)
    const outcome = await call('readCode', { code: typed })
    setRunning(false)
    setFailure(outcome.ok ? undefined : outcome.failure)
    // A link holds signs that an address cannot; what it names can.
    if (outcome.ok) go('/codes/:open', { open: outcome.value.item?.code ?? typed.replaceAll('/', ' ') })
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
          placeholder={words.code.search}
          aria-label={words.code.search}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setFailure(undefined)
          }}
        />
        <Button type="primary" size="large" htmlType="submit" loading={running} disabled={typed === ''}>
          {words.code.find}
        </Button>
      </form>
      <Trouble failure={failure} />
    </Panel>
  )
}
