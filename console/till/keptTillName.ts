import { firstSigns, textLimits } from '../../contract/words/texts'
import { held, useHeld } from '../cloud/held'

const tillNameKey = 'mashang.desk.till'

const tillName = held(firstSigns(localStorage.getItem(tillNameKey) ?? '', textLimits.tillName.most))

/** What this browser's till calls itself; empty where nobody has said. */
export const useTillName = (): string => useHeld(tillName)

export function nameTill(name: string): void {
  localStorage.setItem(tillNameKey, name)
  tillName.set(name)
}
