import { wxSafety } from '../../../../cloudfunctions/adapters/wx/safety'

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

  describe('of a long text', () => {
    const filler = '今天喝茶，'.repeat(1_700)
    const asked = async (text: string, judged: (content: string) => string | undefined) => {
      const pieces: string[] = []
      const msgSecCheck = async ({ content }: { content: string }) => {
        pieces.push(content)
        return { result: { suggest: judged(content) } }
      }
      const sdk = { openapi: { security: { msgSecCheck, mediaCheckAsync: msgSecCheck } } }
      return { answer: await wxSafety(sdk).checkText({ ...question, text }), pieces }
    }

    it('sees every word whole, wherever it stands, in pieces that the service takes', async () => {
      for (let at = 2_280; at < 5_050; at += 7) {
        const text = filler.slice(0, at) + '微信13912345678' + filler.slice(at)
        const { answer, pieces } = await asked(text, (piece) => (piece.includes('微信13912345678') ? 'risky' : 'pass'))
        expect(answer).toEqual({ answered: true, finding: 'risky' })
        expect(pieces.length).toBeLessThanOrEqual(4)
        expect(pieces.every((piece) => piece.length <= 2_500)).toBe(true)
      }
    })

    it('cuts no character in two', async () => {
      for (const ahead of ['', 'a']) {
        const { pieces } = await asked(ahead + '🍵'.repeat(4_000), () => 'pass')
        expect(pieces.length).toBeGreaterThan(1)
        for (const piece of pieces) expect(piece).not.toMatch(/\p{Surrogate}/u)
      }
    })

    it.each([
      ['pass', 'pass', { answered: true, finding: 'pass' }],
      ['pass', 'review', { answered: true, finding: 'review' }],
      ['risky', 'review', { answered: true, finding: 'risky' }],
      ['pass', undefined, { answered: false, why: 'failed' }],
      ['review', undefined, { answered: false, why: 'failed' }],
      ['risky', undefined, { answered: true, finding: 'risky' }],
    ])('takes the strictest of %s and %s', async (first, others, answer) => {
      expect((await asked(`头${filler}`, (piece) => (piece.startsWith('头') ? first : others))).answer).toEqual(answer)
    })

    it('leaves to a person what no field takes, and asks nothing', async () => {
      const { answer, pieces } = await asked(filler.repeat(3), () => 'pass')
      expect([answer, pieces]).toEqual([{ answered: true, finding: 'review' }, []])
    })
  })

  it('take a picture with its trace id, and nothing without one', async () => {
    const taken = cloud(async () => ({ errCode: 0, traceId: 'abc' }))
    const ask = { url: 'https://x', openid: 'o', scene: 3 } as const
    expect(await wxSafety(taken.sdk).checkPicture(ask)).toEqual({ taken: true, traceId: 'abc' })
    expect(taken.asked).toEqual([{ version: 2, openid: 'o', scene: 3, mediaUrl: 'https://x', mediaType: 2 }])
    expect(await wxSafety(cloud(async () => ({})).sdk).checkPicture(ask)).toEqual({ taken: false, why: 'failed' })
  })
})
