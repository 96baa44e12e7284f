import { Alert, Button, Skeleton } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'
import { sentenceOf } from '../../contract/sentences/desk'
import type { Failure } from '../cloud/call'
import type { Loaded } from '../cloud/load'
import { useLanguage, useWords } from './language'
import { PageLink } from './Permitted'
import { hrefOf } from './route'

/** The plain sentence for whatever went wrong. */
export function useSentence(): (failure: Failure) => string {
  const locale = useLanguage()
  const words = useWords()
  return (failure) => (failure.kind === 'unreachable' ? words.shell.unreachable : sentenceOf(failure.refusal, locale))
}

/** Why something was not done, beside where it was asked for. */
export function Trouble({ failure, again }: { failure: Failure | undefined; again?: () => void }) {
  const say = useSentence()
  const words = useWords()
  // An ended session is asked about once, above everything.
  if (failure === undefined || isSignedOut(failure)) return null
  if (failure.kind === 'refused' && failure.refusal.code === 'waitsForApproval') {
    const { approvalId } = failure.refusal
    return (
      <Alert
        className="trouble"
        type="info"
        showIcon
        title={say(failure)}
        action={<PageLink to={hrefOf('/approvals/:approvalId', { approvalId })}>{words.approval.seeRequest}</PageLink>}
      />
    )
  }
  return (
    <Alert
      className="trouble"
      type="error"
      showIcon
      title={say(failure)}
      action={
        again &&
        mayChange(failure) && (
          <Button size="small" onClick={again}>
            {words.shell.again}
          </Button>
        )
      }
    />
  )
}

/** What is not there is not there however often it is asked for. */
const mayChange = (failure: Failure) => failure.kind !== 'refused' || !failure.refusal.code.endsWith('Unknown')

const isSignedOut = (failure: Failure) => failure.kind === 'refused' && failure.refusal.code === 'notSignedIn'

interface AnsweredProps<Value> {
  of: Loaded<Value>
  children: (value: Value) => ReactNode
  /** Lines of skeleton while there is nothing yet. */
  lines?: number
}

/** A loaded value, or what stands in for it: skeleton first, then the trouble with a way to try again. */
export function Answered<Value>({ of, children, lines = 6 }: AnsweredProps<Value>) {
  if (of.value !== undefined)
    return (
      <>
        <Trouble failure={of.failure} again={of.again} />
        {children(of.value)}
      </>
    )
  if (of.failure !== undefined) return <Trouble failure={of.failure} again={of.again} />
  return <Waiting lines={lines} />
}

/** A fast answer never flashes a skeleton. */
const skeletonAfterMs = 150

export function Waiting({ lines }: { lines: number }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), skeletonAfterMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="waiting" aria-busy="true">
      {late && <Skeleton active title={false} paragraph={{ rows: lines, width: '100%' }} />}
    </div>
  )
}
