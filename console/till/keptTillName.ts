import { tillNameLengthMax } from '../../contract/words'
import { held, useHeld } from '../cloud/held'

const tillNameKey = 'mashang.desk.till'

const tillName = held((localStorage.getItem(tillNameKey) ?? '').slice(0, tillNameLengthMax))

/** What this browser's till calls itself; empty where nobody has said. */
export const useTillName = (): string => useHeld(tillName)

export function nameTill(name: string): void {
  localStorage.setItem(tillNameKey, name)
  tillName.set(name)
}
