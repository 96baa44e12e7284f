import { setBirthday } from '../../../domain/member/birthday'
import type { RefusalOf } from '../../../contract/refusals'
import type { Member } from '../../../domain/member/member'
import { no, yes } from '../../../domain/result'
import { memberNumberOf } from '../finders'
import { checkNickname } from '../nickname'
import { claimNickname } from '../nickname-holders'
import type { Handler } from '../../kernel/call/serve'
import { changeCard } from './change-card'
import { presentProfile } from './view'

type SavingRefusal = RefusalOf<'nicknameTaken' | 'birthdayImpossible' | 'birthdayChangedLately'>

/** Changes the nickname, the city and, once a year, the birthday: all that is asked for or nothing. */
export const saveProfile: Handler<'member', 'saveProfile'> = async (call, { birthday: wished, ...given }) => {
  const admitted = given.nickname === undefined ? yes(null) : await checkNickname(call, given.nickname)
  if (!admitted.ok) return admitted
  const saved = await changeCard<SavingRefusal>(
    call,
    async (member, transaction) => {
      const birthday = wished && setBirthday(member.birthday ?? null, wished, call.at)
      if (birthday?.ok === false) return birthday
      const { nickname } = given
      const claimed =
        nickname === undefined ? yes(null) : await claimNickname(transaction, call.keys.seal, member, nickname)
      if (!claimed.ok) return claimed
      const changed: Member = { ...member, ...given, ...(birthday ? { birthday: birthday.value } : {}) }
      if (nickname !== undefined) await transaction.put('memberNumbers', memberNumberOf(changed))
      return yes(changed)
    },
    { code: 'nicknameTaken' },
  )
  return saved.ok ? yes(await presentProfile(call, saved.value)) : no(saved.refusal)
}
