import { Form } from 'antd'
import { useState } from 'react'
import { useCommand } from '../cloud/command'
import { AskOnce } from '../ui/AskOnce'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { useWords } from '../ui/language'
import { isReason, ReasonField } from '../ui/ReasonField'
import { Effects } from './Effects'
import { sayTitle, type Request } from './request'

interface DecideDrawerProps {
  request: Request
  isApproved: boolean
  /** Whether whoever asked carries it out themselves. */
  isCollected: boolean
  onClose: () => void
}

/** Says yes or no with a word that whoever asked reads. */
export function DecideDrawer({ request, isApproved, isCollected, onClose }: DecideDrawerProps) {
  const words = useWords()
  const decide = useSubmission('decideApproval', onClose)
  const [word, setWord] = useState('')
  const yes = isCollected ? words.approval.approveCollected : words.approval.approve
  return (
    <CommandDrawer
      title={isApproved ? words.approval.approveTitle : words.approval.refuseTitle}
      confirm={isApproved ? yes : words.approval.refuse}
      submission={decide}
      ready={isReason(word)}
      danger={!isApproved}
      width={520}
      onConfirm={() => void decide.submit({ approvalId: request.id, isApproved, word: word.trim() })}
      onClose={onClose}
    >
      <p className="consequence">
        {words.approval.kinds[request.kind]} · {sayTitle(request, words)} · {request.askedBy.name}
      </p>
      {isApproved && (
        <div className="effects">
          <Effects effects={request.effects} />
        </div>
      )}
      {isApproved && isCollected && <p className="soft">{words.approval.collectedSays}</p>}
      <Form layout="vertical">
        <ReasonField
          label={words.approval.word}
          value={word}
          onChange={setWord}
          hint={words.approval.wordHint}
          example={isApproved ? words.approval.approveExample : words.approval.refuseExample}
        />
      </Form>
    </CommandDrawer>
  )
}

interface WithdrawAskProps {
  open: boolean
  approvalId: string
  onClose: () => void
}

export function WithdrawAsk({ open, approvalId, onClose }: WithdrawAskProps) {
  const words = useWords()
  const { run } = useCommand('withdrawApproval')
  return (
    <AskOnce
      asks="withdrawApproval"
      open={open}
      title={words.approval.withdraw}
      consequence={words.approval.withdrawAsk}
      confirm={words.approval.withdraw}
      onConfirm={async () => {
        const outcome = await run({ approvalId })
        return outcome.ok ? undefined : outcome.failure
      }}
      onClose={onClose}
    />
  )
}
