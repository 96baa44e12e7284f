import { Select, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { sayKept } from '../../contract/sentences/lots'
import { sayReason } from '../../contract/sentences/reasons'
import { entryGroupNames, type EntryGroup } from '../../contract/words/points'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { DatePicker } from '../ui/DatePicker'
import { figure, signed } from '../ui/figures'
import { useLanguage, useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Panel } from '../ui/Page'
import { PageTurner, usePages } from '../ui/Pages'
import { hrefOf } from '../ui/route'
import { Rows } from '../ui/Rows'
import { wallNow, wallOfDay } from '../ui/time'
import { CommandButton, PageLink } from '../ui/Permitted'
import type { MemberEntry } from './member'
import type { Reversed } from './ReverseDrawer'

const pageSize = 20

interface MemberEntriesProps {
  memberId: string
  onReverse: (reversed: Reversed) => void
}

/** Everything that was booked for a member, newest first, with its reason as the member reads it. */
export function MemberEntries({ memberId, onReverse }: MemberEntriesProps) {
  const words = useWords()
  const pages = usePages()
  const [group, setGroup] = useState<EntryGroup>()
  const [month, setMonth] = useState<string>()
  const filter = { ...(group && { group }), ...(month && { month }) }
  const answer = useAnswer('memberEntries', { memberId, limit: pageSize, ...filter, ...pages.cursor })
  const columnsFor = useColumns(onReverse)
  return (
    <Panel
      flush
      title={words.member.entriesTitle}
      says={words.shell.page(pages.number)}
      actions={
        <>
          <Select<EntryGroup>
            allowClear
            className="entry-group"
            aria-label={words.member.kind}
            placeholder={words.member.everyKind}
            value={group ?? null}
            onChange={(chosen) => {
              setGroup(chosen)
              pages.first()
            }}
            options={entryGroupNames.map((name) => ({ value: name, label: words.member.groups[name] }))}
          />
          <DatePicker
            picker="month"
            placeholder={words.member.everyMonth}
            maxDate={wallNow()}
            value={month === undefined ? null : wallOfDay(`${month}-01`)}
            onChange={(chosen) => {
              setMonth(chosen?.format('YYYY-MM'))
              pages.first()
            }}
          />
          <PageTurner pages={pages} next={answer.value?.next ?? null} />
        </>
      }
    >
      <Answered of={answer} lines={8}>
        {({ entries }) => (
          <Rows
            rows={entries}
            columns={columnsFor(entries)}
            keyOf={({ id }) => id}
            perPage={pageSize}
            empty={group || month ? words.member.noneSuch : words.member.noEntries}
          />
        )}
      </Answered>
    </Panel>
  )
}

function useColumns(
  onReverse: MemberEntriesProps['onReverse'],
): (entries: MemberEntry[]) => TableColumnsType<MemberEntry> {
  const words = useWords()
  const locale = useLanguage()
  return (entries) => [
    { title: words.member.at, render: (_, { at }) => <Moment at={at} /> },
    {
      title: words.member.kind,
      render: (_, { kind, scan }) => (scan && !scan.paid ? words.member.unpaidScan : words.member.kinds[kind]),
    },
    {
      title: words.member.reason,
      render: (_, { operatorName, scan, ...reason }) => (
        <span className="wrapping">
          {sayReason(reason, locale)} {operatorName && <span className="soft">{words.member.by(operatorName)}</span>}
          {scan && <ScannedItem scan={scan} />}
        </span>
      ),
    },
    { title: words.member.pointsShort, align: 'right', render: (_, entry) => <Change entry={entry} /> },
    { title: words.member.growth, align: 'right', render: (_, { growth }) => (growth === 0 ? '' : signed(growth)) },
    { title: words.member.lastDay, render: (_, { given }) => <Given given={given} /> },
    {
      align: 'right',
      render: (_, { id, kind, points, ...reason }) => {
        const isEarning = (kind === 'earn' || kind === 'release') && points > 0
        if (entries.some(({ reverses }) => reverses === id))
          return <span className="soft">{words.member.isReversed}</span>
        return isEarning ? (
          <CommandButton
            asks="reverseEntry"
            size="small"
            onClick={() => onReverse({ entryId: id, sentence: sayReason(reason, locale) })}
          >
            {words.member.reverse}
          </CommandButton>
        ) : null
      },
    },
  ]
}

/** Until when the points of a booking can be used, each lot by itself, and what of them cannot. */
function Given({ given }: Pick<MemberEntry, 'given'>) {
  const words = useWords()
  const locale = useLanguage()
  const kept = sayKept(given, locale)
  const isWhole = given.lots.length === 1 && kept.length === 0
  const days = given.lots.map(({ expiresOn, points }) =>
    isWhole ? expiresOn : words.member.ofThem(figure(points), expiresOn),
  )
  return (
    <>
      {days.map((day) => (
        <div key={day}>{day}</div>
      ))}
      {kept.map((line) => (
        <div key={line} className="soft given-kept">
          {line}
        </div>
      ))}
    </>
  )
}

/** Which item it was: the code as printed, its serial, and its batch. */
function ScannedItem({ scan }: { scan: NonNullable<MemberEntry['scan']> }) {
  const words = useWords()
  return (
    <small className="soft scanned-item">
      <PageLink className="mono" to={hrefOf('/codes/:open', { open: scan.code })}>
        {scan.code}
      </PageLink>{' '}
      · {words.member.serial(figure(scan.serial))} ·{' '}
      <PageLink to={hrefOf('/batches/:batchId', { batchId: scan.batchId })}>
        {words.member.batch(figure(scan.batchNumber), scan.batchLabel)}
      </PageLink>
    </small>
  )
}

function Change({ entry: { points, pendingPoints, scan } }: { entry: MemberEntry }) {
  const words = useWords()
  if (scan && !scan.paid) return <span className="soft">—</span>
  if (points === 0 && pendingPoints !== 0)
    return <span className="soft">{words.member.pendingChange(signed(pendingPoints))}</span>
  if (points === 0) return <span className="soft">{figure(0)}</span>
  return <span className={points > 0 ? 'good' : undefined}>{signed(points)}</span>
}
