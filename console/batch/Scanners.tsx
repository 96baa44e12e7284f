import { Drawer, type TableColumnsType } from 'antd'
import type { Asked, Given } from '../cloud/call'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { grouped } from '../ui/memberNumber'
import { Moment } from '../ui/Moment'
import { PageTurner, usePages } from '../ui/Pages'
import { PageLink } from '../ui/Permitted'
import { hrefOf } from '../ui/route'
import { Rows } from '../ui/Rows'

type Scanner = Given<'listScanners'>['scanners'][number]

const pageSize = 50

interface ScannersProps extends Pick<Asked<'listScanners'>, 'batchId' | 'ranges'> {
  onClose: () => void
}

/** Members who scanned codes of some ranges: masked here, and reached from their own pages by whoever may. */
export function Scanners({ batchId, ranges, onClose }: ScannersProps) {
  const words = useWords()
  const pages = usePages()
  const answer = useAnswer('listScanners', { batchId, limit: pageSize, ...pages.cursor, ...(ranges && { ranges }) })
  const columns = useColumns()
  return (
    <Drawer open onClose={onClose} size={640} title={words.stops.scannersTitle}>
      <p className="soft">{words.stops.scannersSay}</p>
      <Answered of={answer} lines={6}>
        {({ scanners, next }) => (
          <>
            <Rows
              rows={scanners}
              columns={columns}
              keyOf={({ serial, memberId, at }) => `${serial} ${memberId} ${at}`}
              perPage={pageSize}
            />
            <div className="drawer-pages">
              <PageTurner pages={pages} next={next} />
            </div>
          </>
        )}
      </Answered>
    </Drawer>
  )
}

function useColumns(): TableColumnsType<Scanner> {
  const words = useWords()
  return [
    { title: words.stops.serial, align: 'right', render: (_, { serial }) => figure(serial) },
    {
      title: words.stops.member,
      render: (_, { memberId, number, nickname }) =>
        number === '' ? (
          <span className="soft">{words.stops.gone}</span>
        ) : (
          <PageLink to={hrefOf('/members/:memberId', { memberId })}>
            {nickname === '' ? grouped(number) : `${nickname} ${grouped(number)}`}
          </PageLink>
        ),
    },
    {
      title: words.stops.phone,
      render: (_, { hasPhone }) =>
        hasPhone ? words.stops.hasPhone : <span className="soft">{words.stops.noPhone}</span>,
    },
    { title: words.stops.points, align: 'right', render: (_, { points }) => figure(points) },
    { title: words.stops.scannedAt, align: 'right', render: (_, { at }) => <Moment at={at} /> },
  ]
}
