import { approvalKinds, type ApprovalState } from '../../contract/words/approval'
import type { Given } from '../cloud/call'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { StateMark, type Tone } from '../ui/StateMark'
import { nameOfRole } from '../ui/roles'
import type { Words } from '../words'

export type Request = Given<'getApproval'>['approval']
export type Rule = Given<'getApprovalRules'>['rules'][number]
export type RequestRow = Given<'listApprovals'>['approvals'][number]

const tones: Record<ApprovalState, Tone> = {
  pending: 'accent',
  approved: 'warn',
  done: 'good',
  failed: 'bad',
  refused: 'quiet',
  withdrawn: 'quiet',
  expired: 'quiet',
}

export function RequestState({ state }: { state: ApprovalState }) {
  const words = useWords()
  return <StateMark tone={tones[state]}>{words.approval.states[state]}</StateMark>
}

/** 20,000 points; nothing where each one counts. */
export function sayAmount({ kind, amount }: Pick<RequestRow, 'kind' | 'amount'>, words: Words): string {
  const { unit } = approvalKinds[kind]
  return unit === null ? words.approval.none : `${figure(amount)} ${words.approval.units[unit]}`
}

/** What it is about by name; a role that every brand begins with is named by the catalogs. */
export const sayTitle = (request: Pick<RequestRow, 'title'> & { nickname?: string | null }, words: Words): string =>
  nameOfRole(request.title, words) || (request.nickname ?? words.approval.none)
