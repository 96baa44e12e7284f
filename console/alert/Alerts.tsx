import type { TableColumnsType } from 'antd'
import { sayAlert } from '../../contract/sentences/desk/alerts'
import type { Given } from '../cloud/call'
import { useAnswer } from '../cloud/load'
import { addressOfAlert } from '../ui/alertAddress'
import { Answered } from '../ui/Answered'
import { Empty } from '../ui/Empty'
import { useLanguage, useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Page, Panel } from '../ui/Page'
import { PageTurner, usePages } from '../ui/Pages'
import { PageLink } from '../ui/Permitted'
import { Rows } from '../ui/Rows'
import { StateMark } from '../ui/StateMark'
import { ChannelsPanel } from './ChannelsPanel'
import { RulesPanel } from './RulesPanel'

type Told = Given<'listAlerts'>['alerts'][number]

const pageSize = 20
/** The timer looks once a minute. */
const everyMs = 30_000

/** By which rules somebody is told, where, and what there was. */
export function Alerts() {
  const words = useWords()
  const rules = useAnswer('getAlertRules', {})
  return (
    <Page title={words.alert.title} says={words.alert.says}>
      <Answered of={rules}>
        {(value) => (
          <>
            <RulesPanel value={value} />
            <ChannelsPanel channels={value.channels} sendsMail={value.sendsMail} />
          </>
        )}
      </Answered>
      <History />
    </Page>
  )
}

function History() {
  const words = useWords()
  const locale = useLanguage()
  const pages = usePages()
  const answer = useAnswer('listAlerts', { limit: pageSize, ...pages.cursor }, everyMs)
  const columns: TableColumnsType<Told> = [
    {
      title: words.alert.rule,
      render: (_, { kind, level }) => <StateMark tone={level}>{words.alert.kinds[kind][level]}</StateMark>,
    },
    {
      title: words.alert.what,
      render: (_, alert) => (
        <PageLink className="wrapping" to={addressOfAlert(alert)}>
          {sayAlert(alert, locale)}
        </PageLink>
      ),
    },
    { title: words.alert.since, render: (_, { since }) => <Moment at={since} /> },
    {
      title: words.alert.overAt,
      render: (_, { overAt }) => (overAt === null ? words.alert.stillOpen : <Moment at={overAt} />),
    },
  ]
  return (
    <Answered of={answer} lines={4}>
      {({ alerts, next }) => (
        <Panel flush title={words.alert.historyTitle} actions={<PageTurner pages={pages} next={next} />}>
          {alerts.length === 0 ? (
            <Empty title={words.alert.emptyTitle} says={words.alert.emptySays} />
          ) : (
            <Rows rows={alerts} columns={columns} keyOf={({ id }) => id} perPage={pageSize} />
          )}
        </Panel>
      )}
    </Answered>
  )
}
