import { Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import type { Failure, Name } from '../cloud/call'
import { Trouble } from './Answered'
import { useWords } from './language'

interface AskOnceProps {
  /** What is sent. */
  asks: Name
  open: boolean
  title: string
  /** What will come of it, in numbers. */
  consequence: ReactNode
  confirm: string
  danger?: boolean
  /** Does it, and answers why not where it was refused. */
  onConfirm: () => Promise<Failure | undefined>
  onClose: () => void
}

/** Says the consequence of a costly action and asks one time. */
export function AskOnce({ asks, open, title, consequence, confirm, danger, onConfirm, onClose }: AskOnceProps) {
  const words = useWords()
  const [running, setRunning] = useState(false)
  const [failure, setFailure] = useState<Failure>()

  const close = () => {
    setFailure(undefined)
    onClose()
  }
  const go = async () => {
    setRunning(true)
    const problem = await onConfirm()
    setRunning(false)
    if (problem === undefined) close()
    else setFailure(problem)
  }

  return (
    <Modal
      open={open}
      title={title}
      okText={confirm}
      cancelText={words.shell.cancel}
      okButtonProps={{ 'data-asks': asks, danger: danger === true, loading: running }}
      cancelButtonProps={{ disabled: running }}
      onOk={() => void go()}
      onCancel={close}
      width={480}
      centered
    >
      <div className="consequence">{consequence}</div>
      <Trouble failure={failure} />
    </Modal>
  )
}
