import { Text } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { figure } from '../words/figures'
import { motionReduced } from './motion'

/** Each step is one message to the phone's screen: sixteen of them read as motion and stay under WeChat's twenty a second. */
const stepMs = 50
const steps = 15

interface Props {
  value: number
  /** Counted up from here at first; later changes count from what was shown. */
  from?: number
  /** Waits so long before it starts, for what is shown earlier on the screen. */
  delayMs?: number
  className?: string
}

/** A number that counts to its new value instead of jumping there. */
export function CountUp({ value, from = value, delayMs = 0, className = '' }: Props) {
  const [shown, setShown] = useState(() => (motionReduced() ? value : from))
  const last = useRef(shown)
  useEffect(() => {
    const start = last.current
    if (start === value) return undefined
    let step = motionReduced() ? steps - 1 : 0
    let timer = setTimeout(function next() {
      step += 1
      const eased = 1 - (1 - step / steps) ** 3
      last.current = step >= steps ? value : Math.round(start + (value - start) * eased)
      setShown(last.current)
      if (step < steps) timer = setTimeout(next, stepMs)
    }, delayMs)
    return () => clearTimeout(timer)
  }, [value, delayMs])
  return <Text className={`figure ${className}`}>{figure(shown)}</Text>
}
