import { call } from '../cloud/call'
import { Facts } from '../ui/Facts'
import { useWords } from '../ui/language'
import { ShowPersonal } from '../ui/ShowPersonal'

/** Who a member is, once whoever asks has said why. */
export function ShownMember({ memberId }: { memberId: string }) {
  const words = useWords()
  return (
    <ShowPersonal
      asks="showMember"
      label={words.personal.showMember}
      ask={(reason) => call('showMember', { memberId, reason })}
    >
      {({ nickname, phone, birthday, memberId: openid }) => (
        <Facts
          facts={[
            { label: words.member.nickname, value: nickname },
            { label: words.personal.phone, value: phone ?? <span className="soft">{words.personal.noPhone}</span> },
            {
              label: words.personal.birthday,
              value: birthday ? (
                words.personal.day(birthday.month, birthday.day)
              ) : (
                <span className="soft">{words.personal.noBirthday}</span>
              ),
            },
            { label: words.member.openid, value: <span className="mono break">{openid}</span>, isLong: true },
          ]}
        />
      )}
    </ShowPersonal>
  )
}
