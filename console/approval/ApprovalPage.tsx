import { Alert } from 'antd'
import { useState } from 'react'
import { approvalKinds } from '../../contract/words/approval'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { Facts, type Fact } from '../ui/Facts'
import { figure } from '../ui/figures'
import { useLanguage, useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { useMay } from '../ui/operator'
import { Page, Panel } from '../ui/Page'
import { CommandButton, PageLink } from '../ui/Permitted'
import { hrefOf, type Address } from '../ui/route'
import { shortTime } from '../ui/time'
import { Collect } from './Collect'
import { DecideDrawer, WithdrawAsk } from './DecideDrawer'
import { Effects } from './Effects'
import { RequestState, sayAmount, sayTitle, type Request } from './request'

/** A colleague may decide at any moment. */
const everyMs = 15_000

/** One request: what it would do, who asked why, and what became of it. */
export function ApprovalPage({ approvalId }: { approvalId: string }) {
  const words = useWords()
  const answer = useAnswer('getApproval', { approvalId }, everyMs)
  const request = answer.value?.approval
  return (
    <Page
      title={request ? words.approval.kinds[request.kind] : words.approval.title}
      beside={request && <RequestState state={request.state} />}
      says={request && sayTitle(request, words)}
      actions={request && <Decisions request={request} />}
    >
      <Answered of={answer}>{({ approval }) => <Shown request={approval} />}</Answered>
    </Page>
  )
}

function Decisions({ request }: { request: Request }) {
  const words = useWords()
  const [asked, setAsked] = useState<'approve' | 'refuse' | 'withdraw'>()
  const close = () => setAsked(undefined)
  if (request.state !== 'pending') return null
  if (request.isYours)
    return (
      <>
        <CommandButton asks="withdrawApproval" onClick={() => setAsked('withdraw')}>
          {words.approval.withdraw}
        </CommandButton>
        <WithdrawAsk open={asked === 'withdraw'} approvalId={request.id} onClose={close} />
      </>
    )
  if (!request.mayDecide) return null
  return (
    <>
      <CommandButton asks="decideApproval" onClick={() => setAsked('refuse')}>
        {words.approval.refuse}
      </CommandButton>
      <CommandButton asks="decideApproval" type="primary" onClick={() => setAsked('approve')}>
        {isCollected(request) ? words.approval.approveCollected : words.approval.approve}
      </CommandButton>
      {(asked === 'approve' || asked === 'refuse') && (
        <DecideDrawer
          request={request}
          isApproved={asked === 'approve'}
          isCollected={isCollected(request)}
          onClose={close}
        />
      )}
    </>
  )
}

/** What only whoever asked is told. */
const isCollected = ({ kind }: Request) => kind === 'key' || kind === 'exportOfPeople'

function Shown({ request }: { request: Request }) {
  const words = useWords()
  const mayAsk = useMay()
  const { state, isYours, mayDecide } = request
  const mayDecideSome = mayAsk('decideApproval')
  return (
    <>
      {request.collect && <Collect request={request} collect={request.collect} />}
      {state === 'pending' && isYours && (
        <Alert className="trouble" type="info" showIcon title={words.approval.yoursSays} />
      )}
      {state === 'pending' && !isYours && !mayDecide && mayDecideSome && (
        <Alert className="trouble" type="info" showIcon title={words.approval.notYoursToDecide} />
      )}
      <Outcome request={request} />
      <Panel>
        <Facts facts={factsOf(request, words)} />
      </Panel>
      <Panel flush title={words.approval.willHappen}>
        <Effects effects={request.effects} />
      </Panel>
    </>
  )
}

function factsOf(request: Request, words: ReturnType<typeof useWords>): Fact[] {
  const { unit } = approvalKinds[request.kind]
  const to = addressOf(request)
  const title = sayTitle(request, words)
  return [
    { label: words.approval.subject, value: to ? <PageLink to={to}>{title}</PageLink> : title },
    {
      label: words.approval.amount,
      value:
        unit === null
          ? words.approval.always
          : words.approval.aboveThreshold(
              sayAmount(request, words),
              `${figure(request.threshold)} ${words.approval.units[unit]}`,
            ),
    },
    { label: words.approval.askedBy, value: request.askedBy.name },
    { label: words.approval.askedAt, value: <Moment at={request.at} /> },
    ...(request.state === 'pending'
      ? [{ label: words.approval.expiresAt, value: <Moment at={request.expiresAt} /> }]
      : []),
    { label: words.approval.reason, value: request.reason || words.approval.noReason, isLong: true },
    ...(request.decided
      ? [
          {
            label: words.approval.decidedBy,
            value: (
              <>
                {request.decided.by.name} · <Moment at={request.decided.at} />
              </>
            ),
          },
          { label: words.approval.word, value: request.decided.word, isLong: true },
        ]
      : []),
  ]
}

/** Where what it is about stands at the desk. */
function addressOf({ kind, subject, memberId }: Request): Address | undefined {
  if (kind === 'pointsByHand') return memberId === null ? undefined : hrefOf('/members/:open', { open: memberId })
  if (subject === '') return undefined
  if (kind === 'launch') return hrefOf('/campaigns/:campaignId', { campaignId: subject })
  if (kind === 'withdrawal') return hrefOf('/batches/:batchId', { batchId: subject })
  return kind === 'refund' ? hrefOf('/orders/:orderId', { orderId: subject }) : undefined
}

/** What it came to, in plain words. */
function Outcome({ request: { outcome } }: { request: Request }) {
  const words = useWords()
  const locale = useLanguage()
  if (outcome === null) return null
  if (outcome.code === 'done')
    return (
      <Alert
        className="trouble"
        type="info"
        showIcon
        title={words.approval.outcomeDone(shortTime(outcome.at, locale))}
      />
    )
  const failures: Partial<Record<string, string>> = words.approval.failures
  const outcomes: Partial<Record<string, string>> = words.audit.outcomes
  return (
    <Alert
      className="trouble"
      type="warning"
      showIcon
      title={words.approval.outcomeFailed}
      description={failures[outcome.code] ?? `${words.approval.failedOther}${outcomes[outcome.code] ?? outcome.code}`}
    />
  )
}
