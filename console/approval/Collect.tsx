import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { Failure } from '../cloud/call'
import { collect as fetchIt, type Collected } from '../cloud/collect'
import { InvitationLink } from '../ui/InvitationLink'
import { Trouble } from '../ui/Answered'
import { useLanguage, useWords } from '../ui/language'
import { download } from '../ui/sheet'
import { shortTime, wallNow } from '../ui/time'
import type { Request } from './request'

type Procedure = 'exportOrders' | 'addKey' | 'inviteOperator'

const procedureOf = (kind: Request['kind']): Procedure =>
  kind === 'key' ? 'addKey' : kind === 'access' ? 'inviteOperator' : 'exportOrders'

/** What was approved and is told to nobody but whoever asked: the sheet, the secret of a key, or somebody's link. */
export function Collect({ request, collect }: { request: Request; collect: NonNullable<Request['collect']> }) {
  const words = useWords()
  const locale = useLanguage()
  const [failure, setFailure] = useState<Failure>()
  const [running, setRunning] = useState(false)
  const [key, setKey] = useState<Collected<'addKey'>>()
  const [link, setLink] = useState<Collected<'inviteOperator'>>()
  const procedure = procedureOf(request.kind)

  const fetchOnce = async () => {
    setRunning(true)
    const outcome = await fetchIt(procedure, collect)
    setRunning(false)
    setFailure(outcome.ok ? undefined : outcome.failure)
    if (!outcome.ok) return
    if ('csv' in outcome.value)
      download(`${words.approval.kinds.exportOfPeople}-${wallNow().format('YYYYMMDD-HHmm')}.csv`, outcome.value.csv)
    else if ('expiresAt' in outcome.value) setLink(outcome.value)
    else setKey(outcome.value)
  }
  return (
    <>
      <Alert
        className="trouble"
        type="info"
        showIcon
        title={words.approval.collectTitle}
        description={words.approval.collectSays(shortTime(collect.until, locale))}
        action={
          <Button type="primary" data-asks={procedure} loading={running} onClick={() => void fetchOnce()}>
            {words.approval.collects[procedure]}
          </Button>
        }
      />
      {key && <Secret secret={key.secret} />}
      {link && <InvitationLink told={link} />}
      <Trouble failure={failure} />
    </>
  )
}

function Secret({ secret }: { secret: string | null }) {
  const words = useWords()
  return secret === null ? (
    <Alert className="trouble" type="warning" showIcon title={words.approval.secretTold} />
  ) : (
    <Alert
      className="trouble"
      type="warning"
      title={words.approval.secret}
      description={<strong className="mono told-once">{secret}</strong>}
    />
  )
}
