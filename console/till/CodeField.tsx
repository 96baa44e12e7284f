import { Button, Input, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { useWords } from '../ui/language'
import { useKeptFocus } from './keptFocus'

const codeLength = 20
/** Groups, spaces and whatever a scanner adds; the cloud takes no more. */
const typedLengthMax = 64

interface Props {
  running: boolean
  /** Answers whether the code was taken; the field is then free for the next. */
  onRead: (code: string) => Promise<boolean>
}

/** One large field that always has the focus, so that a scanner's digits and its Enter land in it. */
export function CodeField({ running, onRead }: Props) {
  const words = useWords()
  const field = useRef<InputRef>(null)
  const [typed, setTyped] = useState('')
  useKeptFocus(field)

  const submit = async () => {
    if (typed.trim() === '' || running) return
    if (await onRead(typed.trim())) setTyped('')
    // What was refused stays to be compared, and the next scan writes over it.
    else field.current?.select()
  }

  return (
    <div className="till-field">
      <Input
        ref={field}
        data-search
        size="large"
        aria-label={words.till.field}
        placeholder={words.till.placeholder}
        value={typed}
        maxLength={typedLengthMax}
        autoComplete="off"
        inputMode="numeric"
        suffix={<span className="till-typed">{words.till.typed(typed.replace(/\D/g, '').length, codeLength)}</span>}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={() => void submit()}
      />
      <Button type="primary" size="large" loading={running} onClick={() => void submit()}>
        {words.till.resolve}
      </Button>
    </div>
  )
}
