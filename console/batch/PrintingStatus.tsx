import { CheckCircleFilled, CloseOutlined } from '@ant-design/icons'
import { Button, Progress } from 'antd'
import { useHeld } from '../cloud/held'
import { useSentence } from '../ui/Answered'
import { useWords } from '../ui/language'
import { hrefOf } from '../ui/route'
import { PageLink } from '../ui/Permitted'
import { dropPrinting, printRuns, resumePrinting, type PrintRun } from './printing'

/** Print runs under way or just done, in sight from every page. */
export function PrintingStatus() {
  const runs = useHeld(printRuns)
  return (
    <div className="printing" role="status" aria-live="polite">
      {runs.map((run) => (
        <PrintRunLine key={run.id} run={run} />
      ))}
    </div>
  )
}

export function PrintRunLine({ run }: { run: PrintRun }) {
  const words = useWords()
  const say = useSentence()
  const done = run.parts.filter((part) => part.done).length
  return (
    <div className={`print-run print-run-${run.state}`}>
      <header>
        <PageLink to={hrefOf('/batches/:batchId', { batchId: run.batchId })} title={run.batchLabel}>
          {run.batchLabel}
        </PageLink>
        {run.state !== 'running' && (
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined />}
            aria-label={words.shell.close}
            onClick={() => dropPrinting(run.id)}
          />
        )}
      </header>
      {run.state === 'finished' ? (
        <p>
          <CheckCircleFilled aria-hidden /> {words.print.runFinished(run.parts.length)}
        </p>
      ) : (
        <>
          <Progress
            aria-label={words.print.forms[run.form]}
            percent={Math.round((done / run.parts.length) * 100)}
            size="small"
            showInfo={false}
            status={run.state === 'failed' ? 'exception' : 'active'}
          />
          <p>{words.print.runGoing(words.print.forms[run.form], done, run.parts.length)}</p>
        </>
      )}
      {run.state === 'failed' && (
        <p className="bad">
          {run.failure && say(run.failure)}{' '}
          <Button size="small" onClick={() => resumePrinting(run.id)}>
            {words.print.runAgain}
          </Button>
        </p>
      )}
    </div>
  )
}
