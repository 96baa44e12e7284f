import type { CardAfter } from '../../domain/member/member'
import type { Entry } from '../../domain/points/ledger'
import type { TierMove } from '../../domain/member/tier-move'
import type { Transaction } from '../kernel/store/store'

/** Writes an entry, the card after it, and the tier moves that came with it. */
export async function storeEntry(transaction: Transaction, entry: Entry, card: CardAfter): Promise<void> {
  await transaction.create('entries', entry)
  await storeCard(transaction, card)
}

/** Writes a card and the tier moves that led to it; a move's id is its own, so writing it again changes nothing. */
export async function storeCard(transaction: Transaction, { member, moves }: CardAfter): Promise<void> {
  await transaction.put('members', member)
  for (const move of moves) {
    await transaction.put('tierMoves', { _id: tierMoveId(member._id, move), memberId: member._id, ...move })
  }
}

/** A move is named by whose it is and what it is. */
export const tierMoveId = (memberId: string, { at, from, to }: TierMove): string => `${memberId}:${at}:${from}:${to}`
