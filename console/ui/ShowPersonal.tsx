import { Modal } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'
import type { Failure, Name, Outcome } from '../cloud/call'
import { Trouble } from './Answered'
import { useWords } from './language'
import { CommandButton } from './Permitted'
import { isReason, ReasonField } from './ReasonField'

/** Long enough to read an address off, too short to be left on a screen over lunch. */
const shownMs = 2 * 60_000

interface ShowPersonalProps<Value> {
  /** The look that reveals. */
  asks: Name
  /** What the button says. */
  label: string
  ask: (reason: string) => Promise<Outcome<Value>>
  disabled?: boolean
  /** How it stands on the screen while it is shown. */
  children: (shown: Value) => ReactNode
}

/**
 * Shows persons as they are, for a reason that stays in the trail. They are masked again after two minutes, by a button, and
 * as soon as the screen is left: give it the `key` of whom it shows.
 */
export function ShowPersonal<Value>({ asks, label, ask, disabled, children }: ShowPersonalProps<Value>) {
  const words = useWords()
  const [asking, setAsking] = useState(false)
  const [shown, setShown] = useState<{ value: Value }>()
  useEffect(() => {
    if (shown === undefined) return undefined
    const timer = setTimeout(() => setShown(undefined), shownMs)
    return () => clearTimeout(timer)
  }, [shown])
  return (
    <div className="personal">
      {shown && children(shown.value)}
      {shown ? (
        <span className="personal-foot">
          <CommandButton asks={asks} size="small" onClick={() => setShown(undefined)}>
            {words.personal.hide}
          </CommandButton>
          <span className="soft">{words.personal.hidesSoon}</span>
        </span>
      ) : (
        <CommandButton asks={asks} size="small" disabled={disabled === true} onClick={() => setAsking(true)}>
          {label}
        </CommandButton>
      )}
      {asking && (
        <AskWhy
          asks={asks}
          title={label}
          onConfirm={async (reason) => {
            const outcome = await ask(reason)
            if (!outcome.ok) return outcome.failure
            setShown({ value: outcome.value })
            return undefined
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  )
}

interface AskWhyProps {
  asks: Name
  title: string
  onConfirm: (reason: string) => Promise<Failure | undefined>
  onClose: () => void
}

function AskWhy({ asks, title, onConfirm, onClose }: AskWhyProps) {
  const words = useWords()
  const [reason, setReason] = useState('')
  const [running, setRunning] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const confirm = async () => {
    setRunning(true)
    const problem = await onConfirm(reason.trim())
    setRunning(false)
    setFailure(problem)
    if (problem === undefined) onClose()
  }
  return (
    <Modal
      open
      title={title}
      okText={words.personal.show}
      cancelText={words.shell.cancel}
      okButtonProps={{ 'data-asks': asks, disabled: !isReason(reason), loading: running }}
      onOk={() => void confirm()}
      onCancel={onClose}
      width={480}
      centered
    >
      <ReasonField
        value={reason}
        onChange={setReason}
        hint={words.personal.whyHint}
        example={words.personal.whyExample}
      />
      <Trouble failure={failure} />
    </Modal>
  )
}
