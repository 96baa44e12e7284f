import type { TableColumnsType } from 'antd'
import { durationText, figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Rows } from '../ui/Rows'
import { failedOf, isFarBehind, jobWords, type JobOutcome, type JobReport } from './report'

/** One run, job by job. */
export function JobTable({ report }: { report: JobReport }) {
  const words = useWords()
  const columns: TableColumnsType<JobOutcome> = [
    {
      title: words.jobs.job,
      render: (_, { job }) => (
        <>
          {jobWords(words, job).name} <span className="soft">{jobWords(words, job).does}</span>
        </>
      ),
    },
    { title: words.jobs.doneCount, align: 'right', render: (_, { done }) => figure(done) },
    {
      title: words.jobs.failedCount,
      align: 'right',
      render: (_, { failed }) => <span className={failed > 0 ? 'bad strong' : 'soft'}>{figure(failed)}</span>,
    },
    { title: words.jobs.moreLeft, align: 'right', render: (_, { more }) => (more ? words.shell.yes : '') },
    {
      title: words.jobs.behind,
      align: 'right',
      render: (_, { behindMs }) => (behindMs === null ? '' : durationText(behindMs)),
    },
    { title: words.jobs.duration, align: 'right', render: (_, { durationMs }) => durationText(durationMs) },
  ]
  return (
    <div className="inner-rows">
      <Rows rows={report.jobs} columns={columns} keyOf={({ job }) => job} />
      {report.running !== null && <p className="soft">{words.jobs.runningHint}</p>}
      {isFarBehind(report) && <p className="soft">{words.jobs.behindHint}</p>}
      {failedOf(report) > 0 && <p className="soft">{words.jobs.failedHint}</p>}
    </div>
  )
}
