import type { Standing } from './batch-life'

/** What is known of an item and of one member, who asks why it gave them nothing. */
export interface WhyFacts {
  /** How the item stands now. */
  standing: Standing
  /** Its first scan; null where nobody has scanned it. */
  first: { byThem: boolean } | null
  /** Its payment; null where it has paid nobody. */
  paid: { toThem: boolean } | null
  /** Whether they came after the first scan. */
  cameLater: boolean
}

/**
 * Why a member has no points for an item, in one word:
 * - `paid`: they have; what became of them is another matter.
 * - `paidToAnother`: somebody else was paid for it.
 * - `unpaid`: they scanned it first, and it did not pay then; the reason is in the entry.
 * - `seenUnpaid`: somebody else scanned it first, nobody was paid, and they came later and were not paid either.
 * - `notActive`, `frozen`, `voided`, `recalled`: it cannot pay as it stands.
 * - `notTheirs`: others scanned it and were not paid; they have not scanned it.
 * - `neverScanned`: nobody has.
 */
export const whys = [
  'paid',
  'paidToAnother',
  'unpaid',
  'seenUnpaid',
  'notActive',
  'frozen',
  'voided',
  'recalled',
  'notTheirs',
  'neverScanned',
] as const

export type Why = (typeof whys)[number]

export function whyNoPoints({ standing, first, paid, cameLater }: WhyFacts): Why {
  if (paid) return paid.toThem ? 'paid' : 'paidToAnother'
  if (first?.byThem) return 'unpaid'
  if (first && cameLater) return 'seenUnpaid'
  if (standing !== 'active') return standing
  return first ? 'notTheirs' : 'neverScanned'
}
