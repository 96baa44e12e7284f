import { useSyncExternalStore } from 'react'

/** A value outside any screen that screens can watch. */
export interface Held<Value> {
  get(): Value
  set(value: Value): void
  watch(listener: () => void): () => void
}

export function held<Value>(initial: Value): Held<Value> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return
      value = next
      for (const listener of listeners) listener()
    },
    watch: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const useHeld = <Value>(source: Held<Value>) => useSyncExternalStore(source.watch, source.get)
