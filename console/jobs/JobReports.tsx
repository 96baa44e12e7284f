import type { TableColumnsType } from 'antd'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { Empty } from '../ui/Empty'
import { durationText, figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Page, Panel } from '../ui/Page'
import { PageTurner, usePages } from '../ui/Pages'
import { Rows } from '../ui/Rows'
import { StateMark } from '../ui/StateMark'
import { JobTable } from './JobTable'
import { failedOf, isCutShort, jobWords, type JobReport } from './report'

const pageSize = 50
/** The timer runs every minute or so. */
const everyMs = 20_000

/** What the timer's runs did, newest first; a run with failures is open from the start. */
export function JobReports() {
  const words = useWords()
  const pages = usePages()
  const answer = useAnswer('listJobReports', { limit: pageSize, ...pages.cursor }, everyMs)
  const columns = useColumns()
  return (
    <Page title={words.jobs.title} says={words.jobs.says}>
      <Answered of={answer} lines={10}>
        {({ reports, next }) =>
          reports.length === 0 && pages.number === 1 ? (
            <Panel>
              <Empty title={words.jobs.emptyTitle} says={words.jobs.emptySays} />
            </Panel>
          ) : (
            <Panel flush title={words.shell.page(pages.number)} actions={<PageTurner pages={pages} next={next} />}>
              <Rows
                key={pages.number}
                rows={reports}
                columns={columns}
                keyOf={({ id }) => id}
                perPage={pageSize}
                detail={(report) => <JobTable report={report} />}
                opened={reports.filter((report) => failedOf(report) > 0).map(({ id }) => id)}
              />
            </Panel>
          )
        }
      </Answered>
    </Page>
  )
}

function useColumns(): TableColumnsType<JobReport> {
  const words = useWords()
  return [
    { title: words.jobs.at, render: (_, { at }) => <Moment at={at} /> },
    { title: words.jobs.result, render: (_, report) => <Result report={report} /> },
    { title: words.jobs.did, render: (_, report) => <Did report={report} /> },
    { title: words.jobs.duration, align: 'right', render: (_, { durationMs }) => durationText(durationMs) },
  ]
}

function Result({ report }: { report: JobReport }) {
  const words = useWords()
  const failed = failedOf(report)
  if (failed > 0) return <StateMark tone="bad">{words.jobs.failed(figure(failed))}</StateMark>
  if (report.running !== null)
    return <StateMark tone="warn">{words.jobs.running(jobWords(words, report.running).name)}</StateMark>
  if (isCutShort(report) || report.jobs.some(({ more }) => more))
    return <StateMark tone="warn">{words.jobs.more}</StateMark>
  return report.jobs.some(({ done }) => done > 0) ? (
    <StateMark tone="good">{words.jobs.done}</StateMark>
  ) : (
    <StateMark tone="quiet">{words.jobs.idle}</StateMark>
  )
}

function Did({ report }: { report: JobReport }) {
  const words = useWords()
  const did = report.jobs.filter(({ done }) => done > 0)
  if (did.length === 0) return <span className="soft">—</span>
  return (
    <span className="wrapping">
      {did.map(({ job, done }) => words.jobs.didJob(jobWords(words, job).name, figure(done))).join(' · ')}
    </span>
  )
}
