import { Form, Switch } from 'antd'
import { useState } from 'react'
import { sayRejection } from '../../contract/sentences/standing'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { useLanguage, useWords } from '../ui/language'
import { ReasonChoice, type RejectReason } from './ReasonChoice'
import type { WholeText } from './text'

/** What is nobody's fault is no strike. */
const struckFor: ReadonlySet<RejectReason> = new Set(['advert', 'fake', 'insult', 'vulgar'])

interface RejectDrawerProps {
  whole: WholeText
  onDone: () => void
  onClose: () => void
}

/** Why a text is taken down, in a sentence its author reads, and whether it is a strike. */
export function RejectDrawer({ whole: { text, review, author }, onDone, onClose }: RejectDrawerProps) {
  const words = useWords()
  const locale = useLanguage()
  const reject = useSubmission('rejectText', onDone)
  const isAppeal = review?.lane === 'appealed'
  const before = isAppeal ? review?.decisions.at(-1) : undefined
  const [reason, setReason] = useState<RejectReason | undefined>(before?.reason ?? undefined)
  const [note, setNote] = useState(before?.note ?? '')
  const [strike, setStrike] = useState(false)
  const kind = isAppeal ? 'deny' : (review?.takingDown ?? 'reject')
  const isReady = reason !== undefined && (reason !== 'other' || note.trim() !== '')
  const send = () => {
    if (!isReady || reject.running) return
    void reject.submit({ subjectId: text.subjectId, reason, note: note.trim(), strike })
  }
  const choose = (chosen: RejectReason) => {
    setReason(chosen)
    setStrike(!isAppeal && struckFor.has(chosen))
  }
  return (
    <CommandDrawer
      title={words.moderation.rejecting.title[kind]}
      confirm={words.moderation.rejecting.confirm[kind]}
      submission={reject}
      ready={isReady}
      danger
      onConfirm={send}
      onClose={onClose}
    >
      <Form layout="vertical">
        <ReasonChoice reason={reason} onReason={choose} note={note} onNote={setNote} onEnter={send} />
        {!isAppeal && (
          <label className="switch-line">
            <Switch checked={strike} onChange={setStrike} />
            <span>
              <strong>{words.moderation.rejecting.strike}</strong>
              <small>{words.moderation.rejecting.strikeSays(author.nextStrikeDays)}</small>
            </span>
          </label>
        )}
      </Form>
      <div className="consequence refund-consequence">
        {isReady && <p>{words.moderation.rejecting.says(sayRejection(reason, note.trim(), locale))}</p>}
        <p>{isAppeal ? words.moderation.rejecting.denied : words.moderation.rejecting.points}</p>
      </div>
    </CommandDrawer>
  )
}
