import { useEffect, useRef } from 'react'

/** How long after g the second key still counts. */
const secondKeyMs = 1_200

/** Keys as a screen takes them: nobody is typing, no dialog is open, and no g went before. Answers whether it took one. */
export function useKeys(onKey: (key: string, afterGo: boolean) => boolean) {
  const goPressedAt = useRef(-Infinity)
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isDialogOpen()) return
    const afterGo = event.timeStamp - goPressedAt.current < secondKeyMs
    goPressedAt.current = event.key === 'g' && !afterGo ? event.timeStamp : -Infinity
    if (onKey(event.key, afterGo)) event.preventDefault()
  }
  const latest = useRef(press)
  latest.current = press
  useEffect(() => {
    const listen = (event: KeyboardEvent) => latest.current(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('textarea, select, input:not([type=radio], [type=checkbox])'))

/** Behind an open dialog the keys belong to the dialog. */
const isDialogOpen = () =>
  [...document.querySelectorAll<HTMLElement>('.ant-modal-wrap, .ant-drawer-open')].some(
    (element) => element.offsetParent !== null || getComputedStyle(element).display !== 'none',
  )
