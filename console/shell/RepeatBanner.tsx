import { CheckCircleOutlined } from '@ant-design/icons'
import { useEffect, useState } from 'react'
import { repeats } from '../cloud/command'
import { useHeld } from '../cloud/held'
import { useWords } from '../ui/language'

/** Long enough to be read beside what the command brought. */
const shownForMs = 8_000

/** Says that a command's answer is the one it had before: nothing was done twice. */
export function RepeatBanner() {
  const words = useWords()
  const count = useHeld(repeats)
  const [read, setRead] = useState(count)
  useEffect(() => {
    const timer = setTimeout(() => setRead(count), shownForMs)
    return () => clearTimeout(timer)
  }, [count])
  if (count === read) return null
  return (
    <div className="offline" role="status">
      <CheckCircleOutlined aria-hidden /> {words.shell.repeated}
    </div>
  )
}
