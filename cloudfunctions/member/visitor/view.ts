import type { Output } from '../../../contract'
import { dayAt } from '../../../domain/calendar'
import { birthdayChangesOn } from '../../../domain/member/birthday'
import type { Member } from '../../../domain/member/member'
import { maskPhone } from '../../../domain/member/phone'
import type { VisitorCall } from '../../kernel/ports/platform'

/** What is held of a person, as they see it themselves: the number masked, the picture under a short-lived address. */
export async function presentProfile(call: VisitorCall, member: Member): Promise<Output<'member', 'profile'>> {
  const { nickname, number, phone, birthday, city, avatarFileId } = member
  const changesOn = birthday && birthdayChangesOn(birthday)
  return {
    nickname,
    number,
    picture: avatarFileId ? await call.files.temporaryUrl(avatarFileId) : null,
    phone: phone ? maskPhone(call.keys.seal.open('phone', member._id, phone.sealed)) : null,
    birthday: birthday ? { month: birthday.month, day: birthday.day } : null,
    birthdayFixedUntil: changesOn && dayAt(call.at) < changesOn ? changesOn : null,
    city: city ?? '',
  }
}
