import { useState } from 'react'
import { call, type Failure } from '../cloud/call'
import { Trouble } from '../ui/Answered'
import { useLanguage, useWords } from '../ui/language'
import { CommandButton } from '../ui/Permitted'
import { download } from '../ui/sheet'
import { wallNow } from '../ui/time'
import type { AuditFilter } from './AuditFilters'

/** Files in one go: what goes beyond is narrowed down by days. */
const filesMax = 20

/** Takes the lines that are on the screen out as sheets; the trail keeps who did. */
export function ExportAudit({ filter }: { filter: AuditFilter }) {
  const words = useWords()
  const locale = useLanguage()
  const [running, setRunning] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const save = async () => {
    setRunning(true)
    let after: string | undefined
    for (let file = 1; file <= filesMax; file++) {
      const outcome = await call('exportAudit', { ...filter, locale, ...(after !== undefined && { after }) })
      setFailure(outcome.ok ? undefined : outcome.failure)
      if (!outcome.ok) break
      const { csv, next } = outcome.value
      download(`${words.audit.title}-${wallNow().format('YYYYMMDD-HHmm')}-${file}.csv`, csv)
      if (next === null) break
      after = next
    }
    setRunning(false)
  }
  return (
    <>
      <CommandButton asks="exportAudit" loading={running} onClick={() => void save()}>
        {words.audit.export}
      </CommandButton>
      <Trouble failure={failure} />
    </>
  )
}
