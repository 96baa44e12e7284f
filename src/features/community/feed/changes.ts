import { useEffect, useRef } from 'react'
import type { Post } from '../community'

/** What happened to a post on one page, for the lists on the pages behind it; `null` where it is gone. */
interface Change {
  postId: string
  change: Partial<Post> | null
}

const listeners = new Set<(change: Change) => void>()

export const tellChange = (postId: string, change: Change['change']) =>
  listeners.forEach((listener) => listener({ postId, change }))

export function useChanges(listen: (change: Change) => void): void {
  const latest = useRef(listen)
  latest.current = listen
  useEffect(() => {
    const listener = (change: Change) => latest.current(change)
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }, [])
}

const hiding = new Set<(publicId: string) => void>()

/** A member whom the reader does not want to see any more: their texts go from every list at once. */
export const tellHidden = (publicId: string) => hiding.forEach((listener) => listener(publicId))

export function useHidden(listen: (publicId: string) => void): void {
  const latest = useRef(listen)
  latest.current = listen
  useEffect(() => {
    const listener = (publicId: string) => latest.current(publicId)
    hiding.add(listener)
    return () => void hiding.delete(listener)
  }, [])
}

const posted = new Set<() => void>()

/** A new post stands at the top of the newest, once they are looked at again. */
export const tellPosted = () => posted.forEach((listener) => listener())

export function usePosted(listen: () => void): void {
  const latest = useRef(listen)
  latest.current = listen
  useEffect(() => {
    const listener = () => latest.current()
    posted.add(listener)
    return () => void posted.delete(listener)
  }, [])
}
