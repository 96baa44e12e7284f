import { Form } from 'antd'
import { useState } from 'react'
import type { Given } from '../cloud/call'
import type { Reward } from '../cloud/lists'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { LineReport } from '../ui/LineReport'
import { ReportDrawer } from '../ui/ReportDrawer'
import { SheetImport } from '../ui/SheetImport'
import { useImport } from '../ui/useImport'

interface SecretsDrawerProps {
  reward: Reward
  onClose: () => void
}

/** Adds codes to the pool, then says what became of every line; the codes themselves are shown nowhere. */
export function SecretsDrawer({ reward, onClose }: SecretsDrawerProps) {
  const words = useWords()
  const sheet = useImport('secrets')
  const [report, setReport] = useState<Given<'uploadSecrets'>>()
  const upload = useSubmission('uploadSecrets', setReport)
  if (report) return <Report report={report} onClose={onClose} />
  return (
    <CommandDrawer
      title={words.reward.secrets.title(reward.title)}
      confirm={words.reward.secrets.confirm(sheet.toSend ? figure(sheet.ready) : '')}
      submission={upload}
      ready={sheet.toSend !== undefined}
      onConfirm={() => sheet.toSend && void upload.submit({ rewardId: reward.id, ...sheet.toSend })}
      onClose={onClose}
      width={720}
    >
      <Form layout="vertical">
        <Form.Item label={words.reward.secrets.file} extra={!sheet.read && words.reward.secrets.shape}>
          <SheetImport of={sheet} names={words.reward.secrets.outcomes} />
        </Form.Item>
      </Form>
      {!sheet.read && <pre className="sheet-example">{words.reward.secrets.example}</pre>}
      <p className="consequence">{words.reward.secrets.says}</p>
    </CommandDrawer>
  )
}

function Report({ report, onClose }: { report: Given<'uploadSecrets'>; onClose: () => void }) {
  const words = useWords()
  const missed = report.lines.length - report.added
  return (
    <ReportDrawer title={words.reward.secrets.reportTitle(figure(report.added))} onClose={onClose}>
      <p className="consequence">{words.reward.secrets.reportSays(figure(report.added), figure(missed))}</p>
      <LineReport lines={report.lines} good={['added']} names={words.reward.secrets.outcomes} />
    </ReportDrawer>
  )
}
