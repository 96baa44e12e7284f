import type { InputRef } from 'antd'
import { useEffect, type RefObject } from 'react'

/**
 * A scanner types wherever the focus is. It begins in the field and comes back to it after a click on nothing, and at a
 * digit typed into nothing; a dialog, a menu or selected text keep it.
 */
export function useKeptFocus(field: RefObject<InputRef | null>): void {
  useEffect(() => {
    const focus = () => {
      if (isFree()) field.current?.focus()
    }
    // After a dialog the focus is on the button that opened it, where a scanner's Enter would press it again.
    const onKey = ({ key }: KeyboardEvent) => {
      if (/^\d$/.test(key) && (isFree() || isOnButton())) field.current?.focus()
    }
    focus()
    window.addEventListener('focus', focus)
    window.addEventListener('keydown', onKey)
    window.addEventListener('click', focus)
    return () => {
      window.removeEventListener('focus', focus)
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('click', focus)
    }
  }, [field])
}

const isOnButton = () => document.activeElement?.matches('.till-card button') === true

const isFree = () =>
  (document.activeElement === null || document.activeElement === document.body) &&
  window.getSelection()?.isCollapsed !== false
