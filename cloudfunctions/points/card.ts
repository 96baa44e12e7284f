import type { CardAfter } from '../../domain/member/member'
import type { Entry } from '../../domain/points/ledger'
import type { TierMove } from '../../domain/member/tier-move'
import type { Transaction } from '../kernel/store/store'

/** Writes an entry, the card after it, and the tier moves that came with it. */
export async function storeEntry(transaction: Transaction, entry: Entry, card: CardAfter): Promise<void> {
  await transaction.create('entries', entry)
  await storeCard(transaction, card, entry.at)
}

/**
 * Writes a card and the tier moves that led to it, as told at this moment; a move's own is when it fell due. Its id is its own
 * too, so writing it again leaves one.
 */
export async function storeCard(transaction: Transaction, { member, moves }: CardAfter, toldAt: number): Promise<void> {
  await transaction.put('members', member)
  for (const move of moves) {
    await transaction.put('tierMoves', { _id: tierMoveId(member._id, move), memberId: member._id, ...move, toldAt })
  }
}

/** A move is named by whose it is and what it is. */
export const tierMoveId = (memberId: string, { at, from, to }: TierMove): string => `${memberId}:${at}:${from}:${to}`
