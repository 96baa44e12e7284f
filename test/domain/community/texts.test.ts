import fc from 'fast-check'
import { contactsIn, isIdentityNumber, linksIn, maskContacts, meetsLuhn } from '../../../domain/community/contacts'
import { mentionsIn } from '../../../domain/community/mentions'
import { readPoll, readVote, showsResults, type Poll } from '../../../domain/community/post'
import { answersQuery, tokensOf } from '../../../domain/community/search'

const masked = (text: string) => maskContacts(text, contactsIn(text))

describe('numbers that belong to somebody', () => {
  it.each([
    ['我的手机 13812345678，加我', '我的手机 138******78，加我'],
    ['138 1234 5678', '138******78'],
    ['１３８１２３４５６７８', '138******78'],
    ['一三八一二三四五六七八', '138******78'],
    ['身份证 11010519491231002X', '身份证 110*************2X'],
    ['卡号 6222 0212 3456 7894', '卡号 622***********94'],
  ])('are masked in %j', (text, expected) => expect(masked(text)).toBe(expected))

  it.each([
    '订单 20261120001',
    '条码 6901234567892',
    '水温 95 度，泡 3 分钟',
    '会员号 120034567890',
    '11010519491231002',
  ])('are not seen in %j', (text) => expect(masked(text)).toBe(text))

  it('have check digits: GB 11643’s own example, and Luhn’s', () => {
    expect(isIdentityNumber('11010519491231002X')).toBe(true)
    expect(isIdentityNumber('110105194912310021')).toBe(false)
    expect([meetsLuhn('79927398713'), meetsLuhn('79927398710')]).toEqual([true, false])
  })

  it('leave no phone number behind, wherever it stands', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 9, maxLength: 9 })
    fc.assert(
      fc.property(
        fc.constantFrom('3', '5', '8', '9'),
        digits,
        fc.constantFrom('', '电话', '，'),
        (second, rest, before) => {
          const phone = `1${second}${rest}`
          expect(masked(`${before}${phone}`)).not.toContain(phone)
        },
      ),
    )
  })

  it('and addresses of pages are counted', () => {
    expect(linksIn('看 https://a.example/x 和 shop.vip/abc，还有 www.b.com')).toBe(3)
    expect(linksIn('3.5 元一杯，水温 95.5 度')).toBe(0)
  })
})

describe('a poll', () => {
  const at = 1_000_000_000_000
  const draft = { options: ['桂花', '青柠'], choicesMax: 1, closesAt: at + 3_600_000 }
  const poll: Poll = { ...draft, options: [...draft.options], choicesMax: 2 }

  it('has two different options, a choice and an end in sight; other kinds have none', () => {
    expect(readPoll('poll', draft, at)).toEqual({ ok: true, value: draft })
    expect(readPoll('discussion', null, at)).toEqual({ ok: true, value: null })
    const problems = [
      readPoll('poll', null, at),
      readPoll('question', draft, at),
      readPoll('poll', { ...draft, options: ['桂花', ' 桂花'] }, at),
      readPoll('poll', { ...draft, choicesMax: 3 }, at),
      readPoll('poll', { ...draft, closesAt: at }, at),
    ].map((read) => (read.ok ? 'none' : read.refusal.fault))
    expect(problems).toEqual(['missing', 'unexpected', 'options', 'choices', 'closing'])
  })

  it('takes choices once each, within its options and its time', () => {
    expect(readVote(poll, [1, 0, 1], at)).toEqual({ ok: true, value: [0, 1] })
    for (const choices of [[], [2], [-1], [0.5]])
      expect(readVote(poll, choices, at)).toMatchObject({ refusal: { code: 'choicesRefused' } })
    expect(readVote(poll, [0], poll.closesAt)).toMatchObject({ refusal: { code: 'pollClosed' } })
    expect([
      showsResults(poll, false, at),
      showsResults(poll, true, at),
      showsResults(poll, false, poll.closesAt),
    ]).toEqual([false, true, true])
  })
})

describe('search tokens', () => {
  it('are pairs of characters and whole words', () => {
    expect(tokensOf('桂花乌龙 oolong 好', 10)).toEqual(['桂花', '花乌', '乌龙', 'oolong'])
    expect(tokensOf('桂花桂花', 10)).toEqual(['桂花', '花桂'])
  })

  it('find every text that answers the query by each of the query’s tokens', () => {
    const word = fc.string({ unit: fc.constantFrom(...'桂花乌龙青柠茉莉'), minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.nat(5), (words, place) => {
        const text = words.join(' ')
        const query = words[place % words.length] ?? ''
        expect(answersQuery(text, query)).toBe(true)
        const tokens = tokensOf(text, 1_000)
        for (const token of tokensOf(query, 6)) expect(tokens).toContain(token)
      }),
    )
  })
})

describe('mentions', () => {
  const members = ['林', '林小满', '陈屿'].map((nickname) => ({ nickname }))
  const named = (text: string) => mentionsIn(text, members).map(({ nickname }) => nickname)

  it.each([
    ['@林小满 你说的是哪一款？', ['林小满']],
    ['＠陈屿和@林，看这里', ['林', '陈屿']],
    ['@林小满 @林 都来', ['林', '林小满']],
    ['林小满上次说的', []],
    ['@林 小满', ['林']],
    ['@', []],
  ])('in %j are of %j', (text, expected) => expect(named(text)).toEqual(expected))

  it('are of nobody without a name', () => expect(mentionsIn('写信到 a@b', [{ nickname: '' }])).toEqual([]))
})
