import { View, type ITouchEvent } from '@tarojs/components'
import type { ReactNode } from 'react'
import { inBrowser } from '../cloud/address'
import './tappable.css'

const asButton = inBrowser ? { role: 'button', tabIndex: 0 } : { ariaRole: 'button' }

interface Props {
  className?: string
  /** What it does, for those who can't see it; needed where it holds no text. */
  label?: string
  /** Where one lies within another, the inner one stops its tap. */
  onTap: (event: ITouchEvent) => void
  children?: ReactNode
}

/** Anything that can be tapped: at least 44 px each way, and it shows the touch. */
export function Tappable({ className = '', label, onTap, children }: Props) {
  const named = label ? { [inBrowser ? 'aria-label' : 'ariaLabel']: label } : {}
  return (
    <View
      className={`tappable ${className}`}
      hoverClass="tappable-touched"
      hoverStayTime={80}
      onClick={onTap}
      {...asButton}
      {...named}
    >
      {children}
    </View>
  )
}
