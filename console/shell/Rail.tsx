import { DownOutlined } from '@ant-design/icons'
import { useEffect, useRef } from 'react'
import { PrintingStatus } from '../batch/PrintingStatus'
import { useLanguage, useWords } from '../ui/language'
import { useDesk, useMay } from '../ui/operator'
import type { Task } from '../../contract/words/permissions'
import { hrefOf } from '../ui/route'
import { useFolded } from './folded'
import { OperatorMenu } from './OperatorMenu'
import { groupsFor, type RailPlace } from './places'
import { PlaceSearch } from './PlaceSearch'

interface RailProps {
  place: RailPlace | undefined
  onHelp: () => void
}

/** The way to every place, by task; groups fold, and the place one is at stays in sight. */
export function Rail({ place, onHelp }: RailProps) {
  const words = useWords()
  return (
    <nav className="rail" aria-label={words.shell.railLabel}>
      <BrandLink />
      <PlaceSearch />
      <RailBody place={place} onHelp={onHelp} />
    </nav>
  )
}

/** The places, and who is signed in. */
export function RailBody({ place, onHelp }: RailProps) {
  return (
    <>
      <RailPlaces place={place} />
      <div className="rail-foot">
        <PrintingStatus />
        <OperatorMenu onHelp={onHelp} />
      </div>
    </>
  )
}

export function BrandLink() {
  const words = useWords()
  const { brandName } = useDesk()
  return (
    <a className="rail-brand" href={hrefOf('/')}>
      <span className="seal" aria-hidden>
        {[...brandName][0]}
      </span>
      <span className="rail-names">
        <strong title={brandName}>{brandName}</strong>
        <small>{words.shell.deskName}</small>
      </span>
    </a>
  )
}

function RailPlaces({ place }: { place: RailPlace | undefined }) {
  const mayAsk = useMay()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [place])
  const groups = groupsFor(mayAsk)
  const { isFolded, fold } = useFolded(groups.reduce((sum, { places }) => sum + places.length, 0))
  return (
    <div className="rail-places" ref={list}>
      {groups.map(({ task, places: shown }) => (
        <RailGroup
          key={task}
          task={task}
          shown={shown}
          place={place}
          isFolded={shown.length > 1 && isFolded(task)}
          onFold={(isNowFolded) => fold(task, isNowFolded)}
        />
      ))}
    </div>
  )
}

interface RailGroupProps {
  task: Task
  shown: RailPlace[]
  place: RailPlace | undefined
  isFolded: boolean
  onFold: (isFolded: boolean) => void
}

/** A group of one has nothing to fold; a folded one still shows the place one is at. */
function RailGroup({ task, shown, place, isFolded, onFold }: RailGroupProps) {
  const words = useWords()
  const locale = useLanguage()
  const heading = words.shell.tasks[task]
  const inSight = isFolded ? shown.filter(({ path }) => path === place?.path) : shown
  return (
    <section aria-label={heading}>
      <h2>
        {shown.length > 1 ? (
          <button type="button" className="rail-fold" aria-expanded={!isFolded} onClick={() => onFold(!isFolded)}>
            {heading}
            {isFolded && <small>{shown.length}</small>}
            <DownOutlined aria-hidden />
          </button>
        ) : (
          heading
        )}
      </h2>
      {inSight.map(({ path, href, icon: Icon, title, key, badge: Badge }) => (
        <a key={path} href={href} aria-current={place?.path === path ? 'page' : undefined}>
          <Icon aria-hidden />
          <span>{title[locale]}</span>
          {key !== undefined && <kbd aria-hidden>g {key}</kbd>}
          {Badge && <Badge />}
        </a>
      ))}
    </section>
  )
}
