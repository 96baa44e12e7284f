import { nicknameFor } from '../../../domain/member/masked'
import type { Member } from '../../../domain/member/member'
import { newcomer } from '../../../domain/member/newcomer'
import { memberNumber, memberNumberChanceBytes } from '../../../domain/member/number'
import { no, yes } from '../../../domain/result'
import { brandOf, programOf } from '../../brand/configuration'
import { memberNumberOf } from '../finders'
import { checkNickname } from '../nickname'
import { claimNickname } from '../nickname-holders'
import { publicIdOf } from '../../kernel/call/public-id'
import type { VisitorCall } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'
import { presentCard } from '../../points/card-view'
import { consentTo } from './consent'

/** Eleven random digits meet a taken number once in a hundred thousand members; five in a row means chance is broken. */
const numberTriesMax = 5

/** Joins in one step, by consent to the terms in force. Joining again answers with the card there is. */
export const join: Handler<'member', 'join'> = async (call, { consentVersion, nickname }) => {
  const [program, brand] = await Promise.all([programOf(call), brandOf(call)])
  if (consentVersion !== brand.consentVersion)
    return no({ code: 'consentMissing', consentVersion: brand.consentVersion })
  const admitted = nickname === undefined ? yes(null) : await checkNickname(call, nickname)
  // A silent service keeps nobody from joining, and shows nobody a name that it has not seen.
  const isUnchecked = !admitted.ok && admitted.refusal.code === 'nicknameUnchecked'
  if (!admitted.ok && admitted.refusal.code === 'nicknameRefused') return no(admitted.refusal)
  let name = isUnchecked ? undefined : nickname

  for (let tries = 0; tries < numberTriesMax; tries += 1) {
    const number = memberNumber(call.random(memberNumberChanceBytes))
    const given = {
      _id: call.visitorId,
      number,
      nickname: name ?? nicknameFor(publicIdOf(call.visitorId)),
      joinedAt: call.at,
      consentVersion,
    }
    const card = newcomer(given, program.tiers)
    const joined = await joinUnderNumber(call, card, name)
    if (joined === 'stillLeaving') return no({ code: joined })
    // Whoever scans joins in one step: a name that another has is no reason to stay out.
    if (joined === 'nicknameTaken') name = undefined
    else if (joined !== 'met') return yes({ card: presentCard(joined, program, call.at), joinedNow: joined === card })
  }
  throw new Error(`no free member number in ${numberTriesMax} tries`)
}

/** @param chosen the name on the card, where the visitor chose it. `met` where a number or name was taken meanwhile. */
async function joinUnderNumber(
  call: VisitorCall,
  card: Member,
  chosen: string | undefined,
): Promise<Member | 'met' | 'stillLeaving' | 'nicknameTaken'> {
  const ended = await call.store.transact(async (transaction) => {
    const known = await transaction.get('members', card._id)
    if (known) return known
    // What is left of an earlier account goes by the same openid: nothing of the new one may get among it.
    if (await transaction.get('deletions', card._id)) return 'stillLeaving'
    const { _id: memberId, consentVersion, joinedAt } = card
    if (chosen !== undefined) {
      const claimed = await claimNickname(transaction, call.keys.seal, { _id: memberId }, chosen)
      if (!claimed.ok) return claimed.refusal.code
    }
    await transaction.put('consents', consentTo(memberId, consentVersion, joinedAt, 'joined'))
    await transaction.create('memberNumbers', memberNumberOf(card))
    await transaction.put('members', card)
    return card
  })
  return ended.committed ? ended.value : 'met'
}
