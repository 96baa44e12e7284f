import { Button, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { countOf, type SerialRange } from '../../contract/words/serials'
import type { Given } from '../cloud/call'
import { figure } from '../ui/figures'
import { useLanguage, useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { useMay } from '../ui/operator'
import { Panel } from '../ui/Page'
import { CommandButton } from '../ui/Permitted'
import { Rows } from '../ui/Rows'
import { BatchStateMark } from '../ui/states'
import { procedures } from './commands'
import { writeRanges } from './rangesTyped'
import { Scanners } from './Scanners'
import { StopDrawer } from './StopDrawer'

type Stop = Given<'getBatch'>['stops'][number]
type Done = Given<'getBatch'>['stopCommands'][number]

const perPage = 10

/** What of a batch is stopped and what its scanners are told; below it, what was done. */
export function StopPanel(given: Given<'getBatch'>) {
  const { batch, stops, stopCommands } = given
  const words = useWords()
  const [thawing, setThawing] = useState<SerialRange>()
  const [listing, setListing] = useState<SerialRange>()
  const columns = useStopColumns(setThawing, setListing)
  if (stops.length === 0 && stopCommands.length === 0) return null
  return (
    <Panel title={words.stops.title} says={words.stops.says}>
      <div className="inner-rows">
        <Rows
          rows={stops}
          columns={columns}
          keyOf={({ fromSerial }) => String(fromSerial)}
          perPage={perPage}
          empty={words.stops.none}
        />
      </div>
      <History stopCommands={stopCommands} />
      {thawing && <StopDrawer {...given} command="thaw" ranges={[thawing]} onClose={() => setThawing(undefined)} />}
      {listing && <Scanners batchId={batch.id} ranges={[listing]} onClose={() => setListing(undefined)} />}
    </Panel>
  )
}

const rangeOf = ({ fromSerial, toSerial }: SerialRange): SerialRange => ({ fromSerial, toSerial })

function useStopColumns(
  onThaw: (range: SerialRange) => void,
  onList: (range: SerialRange) => void,
): TableColumnsType<Stop> {
  const words = useWords()
  const mayAsk = useMay()
  return [
    { title: words.batch.serialRange, render: (_, stop) => `${figure(stop.fromSerial)} – ${figure(stop.toSerial)}` },
    { title: words.batch.codes, align: 'right', render: (_, stop) => figure(countOf(stop)) },
    { title: words.shell.state, render: (_, { kind }) => <BatchStateMark state={kind} /> },
    { title: words.stops.notice, render: (_, { notice }) => <NoticeText notice={notice} /> },
    {
      title: '',
      align: 'right',
      render: (_, stop) => (
        <>
          {mayAsk('listScanners') && (
            <Button type="link" size="small" onClick={() => onList(rangeOf(stop))}>
              {words.stops.scanners}
            </Button>
          )}
          {stop.kind === 'frozen' && mayAsk(procedures.thaw) && (
            <CommandButton asks={procedures.thaw} size="small" onClick={() => onThaw(rangeOf(stop))}>
              {words.stops.thaw}
            </CommandButton>
          )}
        </>
      ),
    },
  ]
}

function NoticeText({ notice }: Pick<Stop, 'notice'>) {
  const words = useWords()
  const locale = useLanguage()
  if (!notice) return <span className="soft">{words.stops.standard}</span>
  return (
    <div className="stop-notice">
      {notice[locale]}
      {notice.hotline !== '' && <small>{words.stops.callAt(notice.hotline)}</small>}
    </div>
  )
}

function History({ stopCommands }: { stopCommands: Done[] }) {
  const words = useWords()
  if (stopCommands.length === 0) return null
  const columns: TableColumnsType<Done> = [
    { title: words.stops.at, render: (_, { at }) => <Moment at={at} /> },
    { title: words.stops.did, render: (_, { command }) => words.stops.commands[command] },
    { title: words.batch.serialRange, render: (_, { ranges }) => <span className="long">{writeRanges(ranges)}</span> },
    { title: words.batch.codes, align: 'right', render: (_, { serials }) => figure(serials) },
    { title: words.stops.reason, render: (_, { reason }) => <span className="long">{reason || '—'}</span> },
    { title: words.stops.by, render: (_, { by }) => by },
  ]
  return (
    <>
      <h3 className="panel-part">{words.stops.historyTitle}</h3>
      <div className="inner-rows">
        <Rows rows={stopCommands} columns={columns} keyOf={({ id }) => id} perPage={perPage} />
      </div>
    </>
  )
}
