import { Form } from 'antd'
import { useState } from 'react'
import { sayRejection } from '../../contract/sentences/standing'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { useLanguage, useWords } from '../ui/language'
import { ReasonChoice, type RejectReason } from './ReasonChoice'

interface HideDrawerProps {
  subjectId: string
  onDone: () => void
  onClose: () => void
}

/** Keeps a public text from others until somebody has looked again. */
export function HideDrawer({ subjectId, onDone, onClose }: HideDrawerProps) {
  const words = useWords()
  const locale = useLanguage()
  const hide = useSubmission('hideText', onDone)
  const [reason, setReason] = useState<RejectReason>()
  const [note, setNote] = useState('')
  const isReady = reason !== undefined && (reason !== 'other' || note.trim() !== '')
  const send = () => {
    if (!isReady || hide.running) return
    void hide.submit({ subjectId, reason, note: note.trim() })
  }
  return (
    <CommandDrawer
      title={words.moderation.hiding.title}
      confirm={words.moderation.hiding.confirm}
      submission={hide}
      ready={isReady}
      onConfirm={send}
      onClose={onClose}
    >
      <Form layout="vertical">
        <ReasonChoice reason={reason} onReason={setReason} note={note} onNote={setNote} onEnter={send} />
      </Form>
      <div className="consequence">
        {isReady && <p>{words.moderation.rejecting.says(sayRejection(reason, note.trim(), locale))}</p>}
        <p>{words.moderation.hiding.says}</p>
      </div>
    </CommandDrawer>
  )
}
