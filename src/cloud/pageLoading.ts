import Taro from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import { bundled, inBrowser } from './address'

/** webpack's names for a part of the app that did not arrive: its script, or its style. */
const isLostPart = (reason: unknown): boolean =>
  reason instanceof Error &&
  (reason.name === 'ChunkLoadError' || ('code' in reason && reason.code === 'CSS_CHUNK_LOAD_FAILED'))

/**
 * A browser fetches the parts of the app as they are opened; WeChat brings its own. Tells when the page that was opened did
 * not arrive, and tries again by itself once the phone is online.
 */
export function useUnloadedPage() {
  const [isUnloaded, setUnloaded] = useState(false)

  /** Only once the app can be fetched: a browser that reloads without a network shows a page of its own. */
  const retry = useCallback(async () => {
    const reply = await fetch(bundled('index.html'), { method: 'HEAD', cache: 'no-store' }).catch(() => undefined)
    if (reply?.ok) window.location.reload()
  }, [])

  useEffect(() => {
    if (!inBrowser) return undefined
    const lost = ({ reason }: PromiseRejectionEvent) => {
      if (isLostPart(reason)) setUnloaded(true)
    }
    const moved = () => setUnloaded(false)
    window.addEventListener('unhandledrejection', lost)
    Taro.eventCenter.on('__taroRouterChange', moved)
    return () => {
      window.removeEventListener('unhandledrejection', lost)
      Taro.eventCenter.off('__taroRouterChange', moved)
    }
  }, [])

  useEffect(() => {
    if (!isUnloaded) return undefined
    const online = () => void retry()
    window.addEventListener('online', online)
    return () => window.removeEventListener('online', online)
  }, [isUnloaded, retry])

  return { isUnloaded, retry }
}
