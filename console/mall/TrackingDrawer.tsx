import { Form } from 'antd'
import { useState } from 'react'
import type { Given } from '../cloud/call'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { LineReport } from '../ui/LineReport'
import { ReportDrawer } from '../ui/ReportDrawer'
import { SheetImport } from '../ui/SheetImport'
import { useImport } from '../ui/useImport'

/** Sends every order of the warehouse's sheet, then says what became of each line. */
export function TrackingDrawer({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const sheet = useImport('tracking')
  const [report, setReport] = useState<Given<'importTracking'>>()
  const send = useSubmission('importTracking', setReport)
  if (report) return <Report report={report} onClose={onClose} />
  return (
    <CommandDrawer
      title={words.order.tracking.title}
      confirm={words.order.tracking.confirm}
      submission={send}
      ready={sheet.toSend !== undefined}
      onConfirm={() => sheet.toSend && void send.submit(sheet.toSend)}
      onClose={onClose}
      width={720}
    >
      <Form layout="vertical">
        <Form.Item label={words.order.tracking.file} extra={!sheet.read && words.order.tracking.shape}>
          <SheetImport of={sheet} names={words.order.tracking.outcomes} />
        </Form.Item>
      </Form>
      {!sheet.read && <pre className="sheet-example">{words.order.tracking.example}</pre>}
      <p className="consequence">{words.order.tracking.says(figure(sheet.ready))}</p>
    </CommandDrawer>
  )
}

function Report({ report, onClose }: { report: Given<'importTracking'>; onClose: () => void }) {
  const words = useWords()
  const { shipped, lines } = report
  return (
    <ReportDrawer title={words.order.tracking.reportTitle(figure(shipped))} onClose={onClose}>
      <p className="consequence">{words.order.tracking.reportSays(figure(shipped), figure(lines.length - shipped))}</p>
      <LineReport
        lines={lines.map(({ line, orderId, outcome, column }) => ({ line, outcome, column, subject: orderId }))}
        good={['shipped', 'alreadyShipped']}
        names={words.order.tracking.outcomes}
        subjectName={words.order.number}
      />
    </ReportDrawer>
  )
}
