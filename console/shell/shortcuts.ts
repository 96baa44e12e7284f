import { useEffect, useRef } from 'react'
import { useMay } from '../ui/operator'
import { go, type Route } from '../ui/route'
import { placeOf, places } from './places'

/** How long after g the second key still counts. */
const secondKeyMs = 1_200

/** g and a letter go to a place, n makes a new one here, / searches, ? explains. */
export function useShortcuts(route: Route, onHelp: () => void) {
  const mayAsk = useMay()
  const goPressedAt = useRef(-Infinity)
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isDialogOpen()) return
    const all = places.flatMap((group) => group.places).filter((place) => mayAsk(place.needs))
    if (event.timeStamp - goPressedAt.current < secondKeyMs) {
      goPressedAt.current = -Infinity
      const place = all.find(({ key }) => key === event.key)
      if (place === undefined) return
      event.preventDefault()
      go(place.route)
      return
    }
    if (event.key === 'g') goPressedAt.current = event.timeStamp
    if (event.key === '?') onHelp()
    if (event.key === 'n') {
      const make = all.find(({ name }) => name === placeOf(route.screen))?.make
      if (make && mayAsk(make.needs)) go(make.route)
    }
    if (event.key === '/') {
      event.preventDefault()
      document.querySelector<HTMLInputElement>('input[data-search]')?.focus()
    }
  }
  const latest = useRef(onKey)
  latest.current = onKey
  useEffect(() => {
    const listen = (event: KeyboardEvent) => latest.current(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Behind an open dialog the keys belong to the dialog. */
const isDialogOpen = () =>
  [...document.querySelectorAll<HTMLElement>('.ant-modal-wrap, .ant-drawer-open')].some(
    (element) => element.offsetParent !== null || getComputedStyle(element).display !== 'none',
  )
