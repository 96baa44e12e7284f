import { DownOutlined } from '@ant-design/icons'
import { useEffect, useRef } from 'react'
import { PrintingStatus } from '../batch/PrintingStatus'
import { useWords } from '../ui/language'
import { useDesk, useMay } from '../ui/operator'
import { hrefOf, type Screen } from '../ui/route'
import { useFolded } from './folded'
import { icons } from './icons'
import { OperatorMenu } from './OperatorMenu'
import { placeOf, places, type Place, type Task } from './places'
import { PlaceSearch } from './PlaceSearch'

interface RailProps {
  screen: Screen
  onHelp: () => void
}

/** The way to every place, by task; groups fold, and the place one is at stays in sight. */
export function Rail({ screen, onHelp }: RailProps) {
  const words = useWords()
  return (
    <nav className="rail" aria-label={words.shell.railLabel}>
      <BrandLink />
      <PlaceSearch />
      <RailBody screen={screen} onHelp={onHelp} />
    </nav>
  )
}

/** The places, and who is signed in. */
export function RailBody({ screen, onHelp }: RailProps) {
  return (
    <>
      <RailPlaces screen={screen} />
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
    <a className="rail-brand" href={hrefOf({ screen: 'overview' })}>
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

function RailPlaces({ screen }: { screen: Screen }) {
  const mayAsk = useMay()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [screen])
  const groups = places
    .map(({ task, places: inGroup }) => ({ task, shown: inGroup.filter(({ needs }) => mayAsk(needs)) }))
    .filter(({ shown }) => shown.length > 0)
  const { isFolded, fold } = useFolded(groups.reduce((sum, { shown }) => sum + shown.length, 0))
  return (
    <div className="rail-places" ref={list}>
      {groups.map(({ task, shown }) => (
        <RailGroup
          key={task}
          task={task}
          shown={shown}
          screen={screen}
          isFolded={shown.length > 1 && isFolded(task)}
          onFold={(isNowFolded) => fold(task, isNowFolded)}
        />
      ))}
    </div>
  )
}

interface RailGroupProps {
  task: Task
  shown: Place[]
  screen: Screen
  isFolded: boolean
  onFold: (isFolded: boolean) => void
}

/** A group of one has nothing to fold; a folded one still shows the place one is at. */
function RailGroup({ task, shown, screen, isFolded, onFold }: RailGroupProps) {
  const words = useWords()
  const heading = words.shell.tasks[task]
  const inSight = isFolded ? shown.filter(({ name }) => name === placeOf(screen)) : shown
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
      {inSight.map(({ name, route, key }) => {
        const Icon = icons[name]
        return (
          <a key={name} href={hrefOf(route)} aria-current={placeOf(screen) === name ? 'page' : undefined}>
            <Icon aria-hidden />
            <span>{words.shell.places[name]}</span>
            <kbd aria-hidden>g {key}</kbd>
          </a>
        )
      })}
    </section>
  )
}
