import type { KeyRing } from '../kernel/ports/keys'
import type { Item } from './item'

/** Sixteen characters of base64, 96 bits: no two people of a brand have the same at one item. */
const markLength = 16

/** What somebody is remembered by at one item and nowhere else, under each version of the keys, the newest first. */
export const marksOf = ({ seal }: KeyRing, { identity }: Pick<Item, 'identity'>, visitorId: string): string[] =>
  seal.fingerprints('sighting', `${identity}:${visitorId}`).map((mark) => mark.slice(0, markLength))
