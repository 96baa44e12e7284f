import { Button, Drawer } from 'antd'
import { useState, type ReactNode } from 'react'
import type { Asked, Failure, Given, Name } from '../cloud/call'
import { useCommand } from '../cloud/command'
import { Trouble } from './Answered'
import { useWords } from './language'

/** A command filled in by hand: sent once it is whole, and why not where it was refused. */
export interface Submission<N extends Name> {
  procedure: N
  submit: (input: Asked<N>) => Promise<void>
  running: boolean
  failure: Failure | undefined
}

export function useSubmission<N extends Name>(procedure: N, onDone: (given: Given<N>) => void): Submission<N> {
  const { run, running } = useCommand(procedure)
  const [failure, setFailure] = useState<Failure>()
  const submit = async (input: Asked<N>) => {
    const outcome = await run(input)
    setFailure(outcome.ok ? undefined : outcome.failure)
    if (outcome.ok) onDone(outcome.value)
  }
  return { procedure, submit, running, failure }
}

interface CommandDrawerProps {
  title: string
  /** What the button says: the action, with its number where it costs something. */
  confirm: string
  submission: Pick<Submission<Name>, 'procedure' | 'running' | 'failure'>
  onConfirm: () => void
  onClose: () => void
  /** False while something is missing. */
  ready?: boolean
  danger?: boolean
  /** px */
  width?: number
  children: ReactNode
}

/** A command's fields, its refusal below them, and the two ways out. */
export function CommandDrawer(props: CommandDrawerProps) {
  const { title, confirm, submission, onConfirm, onClose, ready = true, danger = false, width = 480, children } = props
  const words = useWords()
  return (
    <Drawer
      open
      onClose={onClose}
      size={width}
      title={title}
      footer={
        <div className="drawer-foot">
          <Button onClick={onClose}>{words.shell.cancel}</Button>
          <Button
            type="primary"
            data-asks={submission.procedure}
            danger={danger}
            disabled={!ready}
            loading={submission.running}
            onClick={onConfirm}
          >
            {confirm}
          </Button>
        </div>
      }
    >
      {children}
      <Trouble failure={submission.failure} />
    </Drawer>
  )
}
