import { useEffect } from 'react'
import { useKeys } from '../ui/keys'
import { useMay } from '../ui/operator'
import { follow } from '../ui/route'
import { newAt, placesFor, type RailPlace } from './places'
import { focusPlaceSearch } from './PlaceSearch'

/** g and a letter go to a place, n makes a new one here, / searches, ? explains. */
export function useShortcuts(here: RailPlace | undefined, onHelp: () => void) {
  const mayAsk = useMay()
  useKeys((key, afterGo) => {
    if (afterGo) {
      const place = placesFor(mayAsk).find((each) => each.key === key)
      if (place) follow(place.href)
      return place !== undefined
    }
    if (key === '?') onHelp()
    if (key === 'n' && here?.makes && mayAsk(here.makes)) follow(newAt(here))
    if (key === '/') document.querySelector<HTMLInputElement>('input[data-search]')?.focus()
    return key === '/'
  })
}

/** ⌘K or Ctrl+K finds a place, also while something else is typed. */
export function useFindPlace() {
  useEffect(() => {
    const find = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return
      event.preventDefault()
      focusPlaceSearch()
    }
    window.addEventListener('keydown', find)
    return () => window.removeEventListener('keydown', find)
  }, [])
}
