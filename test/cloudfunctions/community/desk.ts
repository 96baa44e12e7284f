import type { Output, Sent } from '../../../contract'
import { configurationMaxAgeMs } from '../../../cloudfunctions/kernel/store/cache'
import { dayMs } from '../../../domain/calendar'
import { insist, openBrand, type Brand, type BrandOptions } from '../../_support/brand'
import { publish } from '../../_support/community'

type Board = Sent<'ops', 'saveBoard'>

/** What the desk’s commands over boards, announcements, highlights and words come to for members. */
export function communityDeskPromises(adapter: NonNullable<BrandOptions['adapter']>) {
  let brand: Brand
  beforeAll(async () => {
    brand = await openBrand({ adapter })
    for (const visitorId of ['visitor-lin', 'visitor-chen', 'visitor-gao', 'visitor-su']) await brand.join(visitorId)
  })
  afterAll(() => brand.close())

  const later = () => brand.cloud.clock.advance(configurationMaxAgeMs)
  const board = (fields: Partial<Board> = {}): Board => ({
    name: '茶话会',
    about: '喝茶的人聊什么都行',
    tier: null,
    productId: null,
    isReviewed: false,
    isOpen: true,
    ...fields,
  })
  const home = async (visitorId = 'visitor-lin') => {
    later()
    return insist(await brand.visit(visitorId, 'community', 'communityHome', {}))
  }
  const read = (postId: string) => brand.visit('visitor-chen', 'community', 'readPost', { postId })

  describe('boards', () => {
    it('are seen by members in the order the desk gives them, and change within seconds', async () => {
      const first = (await brand.desk('saveBoard', board())).board
      const { products } = await brand.desk('listProducts', { limit: 1 })
      const productId = products[0]?.id ?? ''
      const second = (await brand.desk('saveBoard', board({ name: '新品', productId }))).board
      const third = (await brand.desk('saveBoard', board({ name: '会客厅', tier: 'island' }))).board
      await brand.desk('movePlace', { kind: 'board', placeId: third.id, beforeId: first.id })
      const { boards } = await home()
      expect(boards.map(({ name }) => name)).toEqual(['会客厅', '茶话会', '新品'])
      expect(boards[0]).toMatchObject({ isMine: false, tier: 'island' })
      expect(boards[2]?.product?.id).toBe(productId)
      const { board: closed } = await brand.desk('saveBoard', {
        ...board({ name: '新品', productId, isOpen: false }),
        id: second.id,
        version: second.version,
      })
      expect(closed.version).toBe(second.version + 1)
      later()
      const input = { kind: 'discussion', boardId: second.id, title: '还能发吗', text: '试一试' } as const
      expect(await brand.visit('visitor-lin', 'community', 'createPost', input)).toMatchObject({
        refusal: { code: 'boardNotOpen' },
      })
    })

    it('keep who may enter once somebody has written, and nobody changes what another has just changed', async () => {
      const { boards } = await brand.desk('listPlaces', {})
      const [, used] = boards
      await publish(brand, 'visitor-lin', { boardId: used!.id })
      const { id, version } = used!
      expect(await brand.askDesk('saveBoard', { ...board({ tier: 'island' }), id, version })).toMatchObject({
        refusal: { code: 'boardTierFixed' },
      })
      insist(await brand.askDesk('saveBoard', { ...board({ about: '聊茶' }), id, version }))
      expect(await brand.askDesk('saveBoard', { ...board(), id, version })).toMatchObject({
        refusal: { code: 'changedMeanwhile' },
      })
    })

    it('are tied to tiers and products that exist, and topics to boards', async () => {
      const refused = async (procedure: 'saveBoard' | 'saveTopic', input: object) => {
        const answer = await brand.askDesk(procedure, input)
        return answer.ok ? 'yes' : answer.refusal.code
      }
      expect(await refused('saveBoard', board({ tier: 'nowhere' }))).toBe('tierUnknown')
      expect(await refused('saveBoard', board({ productId: 'nothing' }))).toBe('productUnknown')
      expect(await refused('saveBoard', { ...board(), id: 'nowhere', version: 1 })).toBe('boardUnknown')
      const topic = { name: '第一杯', about: '', boardId: 'nowhere', isOpen: true }
      expect(await refused('saveTopic', topic)).toBe('boardUnknown')
      expect(await refused('saveTopic', { ...topic, boardId: null })).toBe('yes')
      expect((await home()).topics.map(({ name }) => name)).toEqual(['第一杯'])
      expect(await refused('saveTopic', { ...topic, boardId: null, id: 'nowhere', version: 1 })).toBe('topicUnknown')
    })
  })

  describe('announcements', () => {
    const announce = (fields: object = {}) => {
      const now = brand.cloud.clock.now()
      const input = { title: '开放日', text: '岛上见', startsAt: now, endsAt: now + dayMs, ...fields }
      return brand.askDesk('saveAnnouncement', input)
    }

    it('stand above the feeds for their time, and are gone when they are withdrawn', async () => {
      const now = brand.cloud.clock.now()
      const { announcement } = insist(await announce())
      insist(await announce({ title: '下周', startsAt: now + 7 * dayMs, endsAt: now + 8 * dayMs }))
      expect((await home()).announcements.map(({ title }) => title)).toEqual(['开放日'])
      const { id, version } = announcement
      await brand.desk('withdrawAnnouncement', { announcementId: id, version })
      expect((await home()).announcements).toEqual([])
      const { announcements } = await brand.desk('listAnnouncements', {})
      expect(announcements.map(({ title }) => title)).toEqual(['下周', '开放日'])
    })

    it('end after they begin, in the future, and within a year', async () => {
      const now = brand.cloud.clock.now()
      const faultOf = async (fields: object) => {
        const answer = await announce(fields)
        return !answer.ok && answer.refusal.code === 'announcementTimeRefused' && answer.refusal.fault
      }
      expect(await faultOf({ endsAt: now })).toBe('order')
      expect(await faultOf({ startsAt: now - 2 * dayMs, endsAt: now - dayMs })).toBe('over')
      expect(await faultOf({ endsAt: now + 400 * dayMs })).toBe('tooLong')
    })
  })

  describe('highlighted posts', () => {
    it('are found by their words, pinned three to a board, and shown above it', async () => {
      const posts = []
      const { id: boardId } = (await home()).boards[1]!
      for (const [author, title] of [
        ['visitor-lin', '第一泡'],
        ['visitor-lin', '第二泡'],
        ['visitor-chen', '第三泡'],
        ['visitor-chen', '第四泡'],
      ] as const)
        posts.push(await publish(brand, author, { title, boardId }))
      await brand.cloud.runJobs()
      const found = await brand.desk('findPosts', { query: '第二泡' })
      expect(found.posts.map(({ id }) => id)).toEqual([posts[1]!.id])
      for (const { id } of posts.slice(0, 3)) {
        // Two pinned in one millisecond stand in the order of their ids.
        brand.cloud.clock.advance(1)
        await brand.desk('highlightPost', { postId: id, kind: 'pinned', on: true })
      }
      const fourth = { postId: posts[3]!.id, kind: 'pinned', on: true }
      expect(await brand.askDesk('highlightPost', fourth)).toMatchObject({
        refusal: { code: 'tooManyPinned', pinnedMax: 3 },
      })
      await brand.desk('highlightPost', { postId: posts[0]!.id, kind: 'pinned', on: false })
      brand.cloud.clock.advance(1)
      insist(await brand.askDesk('highlightPost', fourth))
      const { pinned } = insist(
        await brand.visit('visitor-chen', 'community', 'listPosts', { feed: 'newest', boardId }),
      )
      expect(pinned.map(({ title }) => title)).toEqual(['第四泡', '第三泡', '第二泡'])
    })

    it('pay their author once and tell them, however often they are featured', async () => {
      const [post] = (await brand.desk('findPosts', { query: '第一泡' })).posts
      const feature = (on: boolean) => brand.desk('highlightPost', { postId: post!.id, kind: 'featured', on })
      for (const on of [true, false, true]) {
        await feature(on)
        await brand.cloud.runJobs()
      }
      const paid = brand.all('pendings').filter(({ _id }) => _id === `contribution-featured-${post!.id}`)
      expect(paid.map(({ memberId, points }) => [memberId, points])).toEqual([['visitor-lin', 20]])
      expect(brand.all('notices').filter(({ facts }) => facts?.code === 'featured')).toHaveLength(1)
      expect(insist(await read(post!.id)).post).toMatchObject({ isFeatured: true })
      const listed = await brand.desk('listHighlights', { kind: 'featured' })
      expect(listed.highlights.map((each) => each.post.id)).toEqual([post!.id])
    })

    it('are highlights no more once they are withdrawn, and cannot be highlighted then', async () => {
      const [{ post }] = (await brand.desk('listHighlights', { kind: 'featured' })).highlights as [
        Output<'ops', 'listHighlights'>['highlights'][number],
      ]
      insist(await brand.visit('visitor-lin', 'community', 'withdrawText', { subjectId: post.id }))
      expect((await brand.desk('listHighlights', { kind: 'featured' })).highlights).toEqual([])
      const input = { postId: post.id, kind: 'featured', on: true }
      expect(await brand.askDesk('highlightPost', input)).toMatchObject({ refusal: { code: 'postNotPublic' } })
    })
  })

  describe('a word', () => {
    it('that is saved holds the next member’s post within seconds, and is let through in an allowed phrase', async () => {
      const { list } = await brand.desk('saveWordList', { name: '开瓶', action: 'review', byPinyin: false })
      expect(
        (await publish(brand, 'visitor-gao', { boardId: (await home()).boards[1]!.id, title: '开瓶费真贵' })).state,
      ).toBe('public')
      const { list: filled, lines } = await brand.desk('changeWords', {
        listId: list.id,
        version: list.version,
        part: 'words',
        add: ['开瓶费', '開瓶費', '费'],
        remove: [],
      })
      expect(lines.map(({ outcome }) => outcome)).toEqual(['added', 'duplicateInFile', 'tooShort'])
      later()
      const boardId = (await home()).boards[1]!.id
      const held = await publish(brand, 'visitor-gao', { boardId, title: '他们收 开 瓶 費' })
      expect(held.state).toBe('held')
      expect(brand.all('reviews').find(({ _id }) => _id === held.id)?.evidence.words).toEqual(['开瓶费'])
      const allow = {
        listId: list.id,
        version: filled.version,
        part: 'allow' as const,
        add: ['不收开瓶费'],
        remove: [],
      }
      await brand.desk('changeWords', allow)
      later()
      expect((await publish(brand, 'visitor-su', { boardId, title: '这里不收开瓶费' })).state).toBe('public')
    })

    it('is shown by the tester where it stands, with what was folded, and what follows', async () => {
      const text = '听说开·瓶·費很贵，不收開瓶費的才去；电话 13812345678'
      const { finding, matches, contacts } = await brand.desk('testWords', { text })
      expect(finding).toBe('review')
      expect(
        matches.map(({ begin, end, word, foldings, sparedBy }) => [text.slice(begin, end), word, foldings, sparedBy]),
      ).toEqual([
        ['開瓶費', '开瓶费', ['traditional'], '不收開瓶費'],
        ['开·瓶·費', '开瓶费', ['traditional', 'symbols'], null],
      ])
      expect(contacts.map(({ kind, begin, end }) => [kind, text.slice(begin, end)])).toEqual([['phone', '13812345678']])
    })

    it('typed with spaces inside is the word without them, and one with it', async () => {
      const { list } = await brand.desk('saveWordList', { name: '空格', action: 'review', byPinyin: false })
      const add = ['跑 腿 费', '跑腿费', 'free money', 'Free  Money']
      const change = { listId: list.id, version: list.version, part: 'words' as const, add, remove: [] }
      const { lines, list: filled } = await brand.desk('changeWords', change)
      const outcomes = ['added', 'duplicateInFile', 'added', 'duplicateInFile']
      expect(lines.map(({ outcome }) => outcome)).toEqual(outcomes)
      const text = '跑腿费另算，跑　腿·費也是；FREE money'
      const { matches } = await brand.desk('testWords', { text })
      expect(matches.map(({ begin, end, word, foldings }) => [text.slice(begin, end), word, foldings])).toEqual([
        ['跑腿费', '跑 腿 费', []],
        ['FREE money', 'free money', ['case']],
        ['跑　腿·費', '跑 腿 费', ['width', 'traditional', 'symbols']],
      ])
      await brand.desk('removeWordList', { listId: list.id, version: filled.version })
    })

    it('comes in from a file a line at a time, and the report says what became of each', async () => {
      const { list } = await brand.desk('saveWordList', { name: '进口', action: 'risky', byPinyin: true })
      const input = { listId: list.id, version: list.version, part: 'words' as const }
      const csv =
        '\ufeff词语,备注\r\n刷单,常见\r\n"=HYPERLINK(""x"")",\r\n刷单,再来\r\n词,太短\r\n乱\ufffd码,\r\n代写代发,\r\n'
      const { added, lines } = await brand.desk('importWords', { ...input, csv })
      expect(added).toBe(2)
      expect(lines.map(({ line, outcome }) => [line, outcome])).toEqual([
        [2, 'added'],
        [3, 'formula'],
        [4, 'duplicateInFile'],
        [5, 'tooShort'],
        [6, 'unreadable'],
        [7, 'added'],
      ])
      const refused = async (broken: string) => {
        const answer = await brand.askDesk('importWords', { ...input, version: 2, csv: broken })
        return !answer.ok && answer.refusal.code
      }
      expect(await refused('"没有收尾')).toBe('sheetUnreadable')
      expect(await refused(Array.from({ length: 2_100 }, (_, place) => `词${place}`).join('\n'))).toBe('tooManyLines')
      expect(await refused('字'.repeat(95_001))).toBe('malformed')
    })

    it('is gone with its list', async () => {
      const { lists } = await brand.desk('listWordLists', {})
      const [list] = lists.filter(({ name }) => name === '进口')
      expect(list).toMatchObject({ words: 2, allow: 0, action: 'risky' })
      const which = { listId: list!.id, version: list!.version }
      expect(await brand.desk('removeWordList', which)).toEqual({ removed: 2 })
      expect(await brand.askDesk('removeWordList', which)).toMatchObject({ refusal: { code: 'wordListUnknown' } })
      expect((await brand.desk('testWords', { text: '刷单' })).finding).toBe('pass')
    })
  })
}
