import { Typography } from 'antd'
import { useAnswer } from '../cloud/load'
import { figure } from '../ui/figures'
import { useLanguage, useWords } from '../ui/language'
import { shortTime } from '../ui/time'

/** The head of the chain that seals the trail: noted down outside, nobody makes all of it anew unseen. */
export function AuditHead() {
  const words = useWords()
  const locale = useLanguage()
  const head = useAnswer('auditHead', {}).value?.head
  if (head === undefined) return null
  if (head === null) return <p className="soft audit-head">{words.audit.notSealed}</p>
  return (
    <p className="soft audit-head">
      {words.audit.sealed(figure(head.lines), shortTime(head.until, locale))}{' '}
      <Typography.Text className="mono" copyable={{ tooltips: [words.invited.copy, words.invited.copied] }}>
        {head.hash}
      </Typography.Text>
    </p>
  )
}
