import { SearchOutlined } from '@ant-design/icons'
import { Alert, Button, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import type { Failure } from '../cloud/call'
import { Trouble } from './Answered'
import { useWords } from './language'
import { Panel } from './Page'
import { usePictureOfCode } from './usePictureOfCode'

interface FindOneProps {
  title?: string
  says?: string
  /** What it stands on already. */
  sought?: string
  placeholder: string
  confirm: string
  /** Whether what is sought may come as a picture of a code. */
  takesPicture?: boolean
  /** Goes to what a text names; answers why it could not. */
  find: (text: string) => Promise<Failure | undefined>
  /** What was found, where it stands below. */
  children?: ReactNode
}

/** One large field for whatever names one thing, and the way there. */
export function FindOne({
  title,
  says,
  sought = '',
  placeholder,
  confirm,
  takesPicture,
  find,
  children,
}: FindOneProps) {
  const words = useWords()
  const [text, setText] = useState(sought)
  const [running, setRunning] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const typed = text.trim()

  const submit = async (wanted: string) => {
    if (wanted === '' || running) return
    setRunning(true)
    setFailure(await find(wanted))
    setRunning(false)
  }
  const picture = usePictureOfCode((read) => {
    setText(read)
    void submit(read)
  })
  const { onPaste, onDrop, onDragOver } = picture
  return (
    <Panel {...(title && { title })} {...(says && { says })}>
      <form
        className="find"
        role="search"
        {...(takesPicture && { onPaste, onDrop, onDragOver })}
        onSubmit={(event) => {
          event.preventDefault()
          void submit(typed)
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
        {takesPicture && picture.button}
        <Button type="primary" size="large" htmlType="submit" loading={running} disabled={typed === ''}>
          {confirm}
        </Button>
      </form>
      <Trouble failure={failure} />
      {picture.unread && <Alert className="trouble" type="warning" showIcon title={words.shell.codePictureUnread} />}
      {children}
    </Panel>
  )
}
