import { wxSafety } from '../../../cloudfunctions/_kernel/wx/safety'

/** The part of the SDK that is asked, answering or rejecting as CloudBase was seen to. */
const cloud = (answer: () => Promise<object>) => {
  const asked: object[] = []
  const ask = (options: object) => {
    asked.push(options)
    return answer()
  }
  return { asked, sdk: { openapi: { security: { msgSecCheck: ask, mediaCheckAsync: ask } } } }
}
const question = { text: '今天的茶', openid: 'visitor-lin', nickname: '林小满', scene: 3 } as const
const rejecting = (errCode: number) => () =>
  Promise.reject(Object.assign(new Error(), { errCode, errMsg: `openapi.security.msgSecCheck:fail ${errCode}` }))

describe('the platform’s checks through cloud calls', () => {
  it('ask in the second version, with the scene', async () => {
    const { asked, sdk } = cloud(async () => ({ errCode: 0, result: { suggest: 'pass', label: 100 } }))
    expect(await wxSafety(sdk).checkText(question)).toEqual({ answered: true, finding: 'pass' })
    expect(asked).toEqual([{ version: 2, openid: 'visitor-lin', scene: 3, content: '今天的茶', nickname: '林小满' }])
  })

  it.each([
    [45009, 'overQuota'],
    [61010, 'inactive'],
    [-1, 'failed'],
  ])('given error %d, say nothing and why', async (errCode, why) => {
    const { sdk } = cloud(rejecting(errCode))
    expect(await wxSafety(sdk).checkText(question)).toEqual({ answered: false, why })
    expect(await wxSafety(sdk).checkPicture({ url: 'https://x', openid: 'o', scene: 3 })).toEqual({ taken: false, why })
  })

  it.each([{}, { result: {} }, { result: { suggest: 'fine' } }])('take %j for no answer', async (answer) => {
    const { sdk } = cloud(async () => answer)
    expect(await wxSafety(sdk).checkText(question)).toEqual({ answered: false, why: 'failed' })
  })

  it('wait for two seconds and no longer', async () => {
    const { sdk } = cloud(() => new Promise(() => undefined))
    expect(await wxSafety(sdk).checkText(question)).toEqual({ answered: false, why: 'timedOut' })
  })

  it('take a picture with its trace id, and nothing without one', async () => {
    const taken = cloud(async () => ({ errCode: 0, traceId: 'abc' }))
    const ask = { url: 'https://x', openid: 'o', scene: 3 } as const
    expect(await wxSafety(taken.sdk).checkPicture(ask)).toEqual({ taken: true, traceId: 'abc' })
    expect(taken.asked).toEqual([{ version: 2, openid: 'o', scene: 3, mediaUrl: 'https://x', mediaType: 2 }])
    expect(await wxSafety(cloud(async () => ({})).sdk).checkPicture(ask)).toEqual({ taken: false, why: 'failed' })
  })
})
