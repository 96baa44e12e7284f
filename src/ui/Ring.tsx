import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useSettled } from './settled'
import './ring.css'

interface Props {
  /** 0 to 1. */
  share: number
  /** Where it starts before it moves; without it the ring stands still. */
  from?: number
  size: number
  children?: ReactNode
}

const durationMs = 900

/**
 * A ring that fills clockwise: two half discs, each turned behind its own half window, so that plain CSS moves it in every
 * WebView and one message to the screen is enough.
 */
export function Ring({ share, from = share, size, children }: Props) {
  const settled = useSettled()
  const shown = Math.min(1, Math.max(0, settled ? share : from))
  const right = Math.min(shown, 0.5) * 2
  const left = Math.max(shown - 0.5, 0) * 2
  const crossing = (0.5 - Math.min(from, 0.5)) / Math.max(share - from, 0.01)
  const rightMs = Math.round(durationMs * Math.min(1, crossing))
  const turn = (part: number, ms: number, waitMs: number) => ({
    transform: `rotate(${Math.round(part * 180 - 180)}deg)`,
    transition: `transform ${ms}ms linear ${waitMs}ms`,
  })
  return (
    <View className="ring" style={{ width: `${size}px`, height: `${size}px` }}>
      <View className="ring-window ring-right">
        <View className="ring-half" style={turn(right, rightMs, 0)} />
      </View>
      <View className="ring-window ring-left">
        <View className="ring-half" style={turn(left, durationMs - rightMs, rightMs)} />
      </View>
      <View className="ring-middle">{children}</View>
    </View>
  )
}
