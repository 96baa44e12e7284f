import type { RefusalOf } from '../../contract/refusals'
import { no, yes, type Result } from '../../domain/result'
import { faultInName } from '../../domain/member/names'
import { brandOf } from '../brand/configuration'
import { filterOf } from '../filter/words'
import { loadDictionaries } from '../filter/dictionaries'
import { seenAs } from '../filter/seen-as'
import type { VisitorCall } from '../kernel/ports/platform'
import { scenes } from '../kernel/ports/safety'

/** Whether the brand's own words allow a name that others will read, and it neither speaks for the brand nor leads away. */
async function filterNickname(
  call: VisitorCall,
  nickname: string,
): Promise<Result<null, RefusalOf<'nicknameRefused'>>> {
  const brand = await brandOf(call)
  await loadDictionaries({ pinyin: false })
  if (faultInName(nickname, brand.name, seenAs)) return no({ code: 'nicknameRefused' })
  const { finding } = (await filterOf(call)).check(nickname)
  return finding === 'pass' ? yes(null) : no({ code: 'nicknameRefused' })
}

/** The same, and the platform's check too: while that is silent, nobody takes another name. */
export async function checkNickname(
  call: VisitorCall,
  nickname: string,
): Promise<Result<null, RefusalOf<'nicknameRefused' | 'nicknameUnchecked'>>> {
  const filtered = await filterNickname(call, nickname)
  if (!filtered.ok) return filtered
  const answer = await call.safety.checkText({
    text: nickname,
    openid: call.visitorId,
    nickname,
    scene: scenes.profile,
  })
  if (!answer.answered) return no({ code: 'nicknameUnchecked' })
  return answer.finding === 'pass' ? yes(null) : no({ code: 'nicknameRefused' })
}
