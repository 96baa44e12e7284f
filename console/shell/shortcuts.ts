import { useEffect } from 'react'
import { useKeys } from '../ui/keys'
import { useMay } from '../ui/operator'
import { go, type Route } from '../ui/route'
import { placeOf, places } from './places'
import { focusPlaceSearch } from './PlaceSearch'

/** g and a letter go to a place, n makes a new one here, / searches, ? explains. */
export function useShortcuts(route: Route, onHelp: () => void) {
  const mayAsk = useMay()
  const all = places.flatMap((group) => group.places).filter((place) => mayAsk(place.needs))
  useKeys((key, afterGo) => {
    if (afterGo) {
      const place = all.find((each) => each.key === key)
      if (place) go(place.route)
      return place !== undefined
    }
    if (key === '?') onHelp()
    if (key === 'n') {
      const make = all.find(({ name }) => name === placeOf(route.screen))?.make
      if (make && mayAsk(make.needs)) go(make.route)
    }
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
