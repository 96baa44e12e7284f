import { MenuOutlined } from '@ant-design/icons'
import { Button, Drawer } from 'antd'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useWords } from '../ui/language'
import { useAddress } from '../ui/route'
import { PlaceSearch } from './PlaceSearch'
import type { RailPlace } from './places'
import { BrandLink, RailBody } from './Rail'

/** Below this a rail would take from the tables what their last columns need. */
const narrow = window.matchMedia('(max-width: 1199px)')

const watchWidth = (listener: () => void) => {
  narrow.addEventListener('change', listener)
  return () => narrow.removeEventListener('change', listener)
}

export const useIsNarrow = (): boolean => useSyncExternalStore(watchWidth, () => narrow.matches)

/** What stands in the rail's place on a tablet: a bar whose button opens the rail over the page. */
export function TopBar({ place, onHelp }: { place: RailPlace | undefined; onHelp: () => void }) {
  const words = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const address = useAddress()
  useEffect(() => setIsOpen(false), [address])
  return (
    <header className="top-bar">
      <Button
        type="text"
        icon={<MenuOutlined />}
        aria-label={words.shell.openRail}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(true)}
      />
      <BrandLink />
      <PlaceSearch />
      <Drawer
        rootClassName="rail-drawer"
        placement="left"
        size={272}
        push={false}
        title={words.shell.railLabel}
        open={isOpen}
        onClose={() => setIsOpen(false)}
      >
        <nav className="rail" aria-label={words.shell.railLabel}>
          <RailBody place={place} onHelp={onHelp} />
        </nav>
      </Drawer>
    </header>
  )
}
