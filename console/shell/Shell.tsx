import { Suspense, useLayoutEffect, useState } from 'react'
import { Waiting } from '../ui/Answered'
import { CrumbContext } from '../ui/crumb'
import { useLanguage } from '../ui/language'
import { Forbidden } from './Forbidden'
import { useFromTheTop } from './fromTheTop'
import { OfflineBanner } from './OfflineBanner'
import { useOpenPage, type OpenPage } from './open'
import { Rail } from './Rail'
import { RepeatBanner } from './RepeatBanner'
import { ShortcutHelp } from './ShortcutHelp'
import { useFindPlace, useShortcuts } from './shortcuts'
import { TopBar, useIsNarrow } from './TopBar'

export function Shell() {
  const open = useOpenPage()
  const [helping, setHelping] = useState(false)
  const help = () => setHelping(true)
  useShortcuts(open?.place, help)
  useFindPlace()
  useFromTheTop(open?.page.path)
  const isNarrow = useIsNarrow()
  const locale = useLanguage()
  const title = open?.place?.title[locale]
  // Before the page's own title, which may name what it shows.
  useLayoutEffect(() => {
    if (title !== undefined) document.title = title
  }, [title])
  return (
    <div className={isNarrow ? 'shell shell-narrow' : 'shell'}>
      {isNarrow ? <TopBar place={open?.place} onHelp={help} /> : <Rail place={open?.place} onHelp={help} />}
      <main className="stage" id="stage">
        <OfflineBanner />
        <RepeatBanner />
        <Suspense fallback={<Waiting lines={8} />}>{open?.isAllowed ? <Shown open={open} /> : <Forbidden />}</Suspense>
      </main>
      <ShortcutHelp open={helping} place={open?.place} onClose={() => setHelping(false)} />
    </div>
  )
}

/** A page of one thing leads back to the place that it belongs to. */
function Shown({ open: { page, place, shown } }: { open: OpenPage }) {
  const locale = useLanguage()
  const isInside = place !== undefined && place.path !== page.path
  return (
    <CrumbContext.Provider value={isInside ? { to: place.href, label: place.title[locale] } : undefined}>
      {shown}
    </CrumbContext.Provider>
  )
}
