import { asDigits, nicknameKey, skeletonOf } from '../../domain/member/names'
import { isGivenNickname, nicknameFor } from '../../domain/member/masked'
import type { Member } from '../../domain/member/member'
import { no, yes, type Result } from '../../domain/result'
import type { RefusalOf } from '../../contract/refusals'
import { loadDictionaries } from '../filter/dictionaries'
import { seenAs } from '../filter/seen-as'
import type { Seal } from '../kernel/ports/seal'
import type { Transaction } from '../kernel/store/store'

/** Who asks for a name: the card it is for, under the name it has now; a card not yet written has none. */
export type Claimant = Pick<Member, '_id' | 'number'> & { nickname?: string }

/**
 * Makes a chosen name one member's, in the transaction that writes it on the card, and gives up the one before. Names that
 * look the same are the same. A name of the kind that we give is nobody's to choose, but for the one on their own card.
 */
export async function claimNickname(
  transaction: Transaction,
  seal: Seal,
  { _id: memberId, number, nickname: earlier }: Claimant,
  nickname: string,
): Promise<Result<null, RefusalOf<'nicknameTaken'>>> {
  await loadDictionaries({ pinyin: false })
  const marks = marksOf(seal, nickname)
  const isGiven = isGivenNickname(asDigits(skeletonOf(nickname, seenAs)))
  if (isGiven && nickname !== nicknameFor(number)) return no({ code: 'nicknameTaken' })
  const holders = []
  for (const mark of marks) holders.push(await transaction.get('nicknameHolders', mark))
  if (holders.some((holder) => holder && holder.memberId !== memberId)) return no({ code: 'nicknameTaken' })

  const [newest] = marks
  if (!isGiven && newest && holders.every((holder) => !holder))
    await transaction.create('nicknameHolders', { _id: newest, memberId })
  if (earlier === undefined) return yes(null)
  for (const mark of marksOf(seal, earlier).filter((mark) => !marks.includes(mark))) {
    // A card that is older than this rule may be under a name that is by now another's.
    const holder = await transaction.get('nicknameHolders', mark)
    if (holder?.memberId === memberId) await transaction.remove('nicknameHolders', mark)
  }
  return yes(null)
}

const marksOf = (seal: Seal, nickname: string) => seal.fingerprints('nickname', keyOf(nickname))

const keyOf = (nickname: string): string => nicknameKey(nickname, seenAs)
