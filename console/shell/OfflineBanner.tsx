import { DisconnectOutlined } from '@ant-design/icons'
import { useSyncExternalStore } from 'react'
import { reachable } from '../cloud/call'
import { useHeld } from '../cloud/held'
import { useWords } from '../ui/language'

const watchNetwork = (listener: () => void) => {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

export function OfflineBanner() {
  const words = useWords()
  const connected = useSyncExternalStore(watchNetwork, () => navigator.onLine)
  const answering = useHeld(reachable)
  if (connected && answering) return null
  return (
    <div className="offline" role="status">
      <DisconnectOutlined aria-hidden /> {words.shell.offline}
    </div>
  )
}
