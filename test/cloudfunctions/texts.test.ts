import { isOverHttp } from '../../cloudfunctions/functions'
import { insist, openBrand, type Brand } from '../_support/brand'
import { callerKinds } from '../_support/callers'
import { inputWith, leaves } from '../_support/inputs'
import { emptyToTheEye, refusedTexts } from '../_support/texts'
import { textLimits } from '../../contract/words/texts'

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
  await brand.join('visitor-lin', '林小满')
})
afterAll(() => brand.close())

const typed = leaves.filter(({ text }) => text === 'typed')
let requests = 0

/** What a door says to an input that holds nothing but one text: whatever else is missing, it must name that text. */
async function faultsOf({ door, procedure, path }: (typeof typed)[number], value: string): Promise<string> {
  const caller = await callerKinds[isOverHttp(door) ? 'an administrator' : 'a visitor'](brand)
  const envelope = { procedure, requestId: `request-texts-${(requests += 1)}`, input: inputWith(path, value) }
  const reply = await brand.cloud.ask(door as 'ops', envelope, caller)
  if (reply.ok) return 'taken'
  const { code, field = '', problem = '' } = { field: undefined, problem: undefined, ...reply.refusal }
  return code === 'malformed' && field === path ? String(problem) : 'another'
}

/** Fields that come before a text in their input refuse first: only these are asked with nothing else around them. */
const first = typed.filter(
  ({ door, procedure, path }) =>
    leaves.find((each) => each.door === door && each.procedure === procedure)?.path === path,
)

describe('each door', () => {
  it('has texts to be asked with', () => {
    expect(typed.length).toBeGreaterThan(50)
    expect(first.length).toBeGreaterThan(5)
  })

  it.each(first)('$door.$procedure refuses $path with what nobody meant to write, and says why', async (leaf) => {
    for (const [what, [bad, problem]] of Object.entries(refusedTexts))
      expect([what, await faultsOf(leaf, `前${bad}后`)]).toEqual([what, problem])
    expect(await faultsOf(leaf, '字'.repeat(3_000))).toBe('tooLong')
  })

  it('takes no text that shows nothing for one', async () => {
    for (const nickname of Object.values(emptyToTheEye))
      expect(await brand.visit('visitor-lin', 'member', 'saveProfile', { nickname })).toMatchObject({
        ok: false,
        refusal: { code: 'malformed', field: 'nickname', problem: 'missing' },
      })
  })

  it('keeps a city that shows nothing as none, and a nickname as long as its limit in what is seen', async () => {
    const city = '\u3164\u200b'
    expect(await brand.visit('visitor-lin', 'member', 'saveProfile', { city })).toMatchObject({ value: { city: '' } })
    const nickname = '👨‍👩‍👧‍👦'.repeat(textLimits.nickname.most)
    expect(await brand.visit('visitor-lin', 'member', 'saveProfile', { nickname })).toMatchObject({
      value: { nickname },
    })
    expect(await brand.visit('visitor-lin', 'member', 'saveProfile', { nickname: `${nickname}一` })).toMatchObject({
      refusal: { problem: 'tooLong', bound: textLimits.nickname.most },
    })
  })

  it('takes no name at joining that it would not take later, and asks WeChat about it', async () => {
    const { consentVersion } = insist(await brand.visit('visitor-new', 'member', 'home', {}))
    const join = (nickname: string) =>
      brand.visit('visitor-new', 'member', 'join', { consent: true, consentVersion, nickname })
    for (const nickname of ['客\u200b服', 'аdmin', '青屿官方', '微信13912345678'])
      expect(await join(nickname)).toMatchObject({ ok: false, refusal: { code: 'nicknameRefused' } })
    brand.cloud.safety.plan.text = 'risky'
    expect(await join('小满')).toMatchObject({ ok: false, refusal: { code: 'nicknameRefused' } })
    // A silent service keeps nobody from joining, and shows nobody a name that it has not seen.
    brand.cloud.safety.plan.text = 'silent'
    const joined = insist(await join('小满'))
    brand.cloud.safety.plan.text = 'pass'
    expect(joined.card.nickname).toMatch(/^会员\d{4}$/)
  })
})
