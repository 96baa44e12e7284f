import type { CardAfter } from '../../domain/member/member'
import type { Entry } from '../../domain/points/ledger'
import type { Transaction } from './store'

/** Writes an entry, the card after it, and the tier moves that came with it. */
export async function storeEntry(transaction: Transaction, entry: Entry, card: CardAfter): Promise<void> {
  await transaction.create('entries', entry)
  await storeCard(transaction, card)
}

/** Writes a card and the tier moves that led to it; a move's id is its own, so writing it again changes nothing. */
export async function storeCard(transaction: Transaction, { member, moves }: CardAfter): Promise<void> {
  await transaction.put('members', member)
  for (const move of moves) {
    const _id = `${member._id}:${move.at}:${move.from}:${move.to}`
    await transaction.put('tierMoves', { _id, memberId: member._id, ...move })
  }
}
