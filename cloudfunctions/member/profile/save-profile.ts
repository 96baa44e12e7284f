import { setBirthday } from '../../../domain/member/birthday'
import type { Member } from '../../../domain/member/member'
import { no, yes } from '../../../domain/result'
import { checkNickname } from '../../_kernel/nickname'
import type { Handler } from '../../_kernel/serve'
import { changeCard } from './change-card'
import { presentProfile } from './view'

/** Changes the nickname, the city and, once a year, the birthday: all that is asked for or nothing. */
export const saveProfile: Handler<'member', 'saveProfile'> = async (call, { birthday: wished, ...given }) => {
  const admitted = given.nickname === undefined ? yes(null) : await checkNickname(call, given.nickname)
  if (!admitted.ok) return admitted
  const saved = await changeCard(call, (member) => {
    const birthday = wished && setBirthday(member.birthday ?? null, wished, call.at)
    if (birthday?.ok === false) return birthday
    const changed: Member = { ...member, ...given, ...(birthday ? { birthday: birthday.value } : {}) }
    return yes(changed)
  })
  return saved.ok ? yes(await presentProfile(call, saved.value)) : no(saved.refusal)
}
