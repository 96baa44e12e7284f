import { call } from '../cloud/call'
import { FindOne } from '../ui/FindOne'
import { useWords } from '../ui/language'
import { go } from '../ui/route'

/** Asks for a member by card number or openid, and goes there. */
export function FindMember() {
  const words = useWords()
  const find = async (numberOrId: string) => {
    const outcome = await call('findMember', { numberOrId })
    if (!outcome.ok) return outcome.failure
    go('/members/:memberId', { memberId: outcome.value.memberId })
    return undefined
  }
  return <FindOne placeholder={words.member.search} confirm={words.member.find} find={find} />
}
