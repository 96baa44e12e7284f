import { useState } from 'react'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { useWords } from '../ui/language'
import { isReason, ReasonField } from '../ui/ReasonField'
import type { CodeItem } from './found'

interface StopCodeDrawerProps {
  item: CodeItem
  onClose: () => void
}

/** Freezes one code, or lets a frozen one go on: what whoever scans it reads is said before anything is done. */
export function StopCodeDrawer({ item: { code, standing }, onClose }: StopCodeDrawerProps) {
  const words = useWords()
  const thaws = standing === 'frozen'
  const command = useSubmission(thaws ? 'thawCode' : 'freezeCode', onClose)
  const [reason, setReason] = useState('')
  const said = thaws ? words.code.thaw : words.code.freeze
  return (
    <CommandDrawer
      title={said.title(code)}
      confirm={said.name}
      submission={command}
      ready={isReason(reason)}
      danger={!thaws}
      onConfirm={() => void command.submit({ code, reason: reason.trim() })}
      onClose={onClose}
    >
      <ReasonField value={reason} onChange={setReason} hint={words.code.stopHint} example={said.example} />
      <p className="consequence">{said.consequence}</p>
    </CommandDrawer>
  )
}
