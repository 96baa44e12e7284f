import type { ShowPicture } from './pictures'
import { dayMs, hourMs } from '../../domain/calendar'
import type { Output, ProcedureName, Sent } from '../../contract'
import type { Platform } from '../../cloudfunctions/kernel/ports/platform'
import type { MovableClock } from '../clock'
import { qingyuWords } from './words'

/** Asks the community's door as a member and insists on a yes. */
type Ask = <Name extends ProcedureName<'community'>>(
  memberId: string,
  procedure: Name,
  input: Sent<'community', Name>,
) => Promise<Output<'community', Name>>

/** What a member of the seeded brand does: asks the community's door and gets the id of what came of it. */
export type CommunityVoice = ReturnType<typeof voicesOf>

/** Nobody writes faster than this: a few minutes between one voice and the next. */
const pauseMs = 5 * 60 * 1000

/** Members by nickname, each speaking some minutes after the one before. */
export function voicesOf(
  clock: Pick<MovableClock, 'advance'>,
  ask: Ask,
  memberIdOf: (nickname: string) => string,
  show: ShowPicture,
) {
  const next = (nickname: string): string => {
    clock.advance(pauseMs)
    return memberIdOf(nickname)
  }
  return {
    post: async (nickname: string, { pictures = [], ...fields }: Sent<'community', 'createPost'>) =>
      (await ask(next(nickname), 'createPost', { ...fields, pictures: pictures.map(show) })).post.id,
    reply: async (nickname: string, fields: Sent<'community', 'createReply'>) =>
      (await ask(next(nickname), 'createReply', fields)).reply.id,
    like: (nickname: string, targetId: string) => ask(next(nickname), 'setMark', { kind: 'like', targetId, on: true }),
    vote: (nickname: string, postId: string, choices: number[]) => ask(next(nickname), 'votePoll', { postId, choices }),
    report: (nickname: string, subjectId: string, reason: Sent<'community', 'reportText'>['reason'], details: string) =>
      ask(next(nickname), 'reportText', { subjectId, reason, details }),
    appeal: (nickname: string, subjectId: string, text: string) =>
      ask(next(nickname), 'appealDecision', { subjectId, text }),
    accept: (nickname: string, postId: string, replyId: string) =>
      ask(next(nickname), 'acceptAnswer', { postId, replyId }),
    idOf: memberIdOf,
  }
}

/** The boards, topics, word lists and announcement that the brand opens with; there is no post without a place. */
export async function openPlaces({ store, now }: Pick<Platform, 'store' | 'now'>, productIds: string[]): Promise<void> {
  const at = now()
  const board = { tier: null, productId: null, isReviewed: false, isOpen: true, createdAt: at, version: 1 }
  const [osmanthus = null] = productIds
  const boards = [
    { ...board, _id: 'tea-room', name: '茶话会', about: '今天喝了什么，在哪儿喝的，都可以说说', place: 1 },
    { ...board, _id: 'ask', name: '问与答', about: '水温、保存、积分，问了就有人答', place: 2 },
    { ...board, _id: 'osmanthus', name: '桂花乌龙', about: '喜欢这一款的人在这里', productId: osmanthus, place: 3 },
    {
      ...board,
      _id: 'island',
      name: '登岛会客厅',
      about: '登岛及以上会员的小圈子，新品先尝先聊',
      tier: 'island',
      place: 4,
    },
    { ...board, _id: 'garden', name: '茶园来信', about: '岛上茶园的消息，欢迎来信', place: 5 },
    { ...board, _id: 'wishes', name: '意见箱', about: '想要什么、哪里不好，直说', isReviewed: true, place: 6 },
  ]
  const topic = { isOpen: true, createdAt: at, version: 1 }
  const topics = [
    {
      ...topic,
      _id: 'first-cup',
      name: '今天的第一杯',
      about: '早上、午后或深夜，晒一晒你的第一杯',
      boardId: null,
      place: 1,
    },
    { ...topic, _id: 'cold-brew', name: '冷泡笔记', about: '茶水比、时间和你的秘方', boardId: 'tea-room', place: 2 },
  ]
  for (const each of qingyuWords) await store.create('wordLists', { ...each, createdAt: at, version: 1 })
  for (const each of boards) await store.create('boards', each)
  for (const each of topics) await store.create('topics', each)
  const announcement = { createdAt: at, version: 1 }
  const announcements = [
    {
      ...announcement,
      _id: 'garden-day',
      title: '岛上茶园开放日报名',
      text: '十二月第一个周末，青屿岛茶园向登岛以上会员开放，名额三十位，请到「登岛会客厅」留言报名。',
      boardId: 'island',
      startsAt: at,
      endsAt: at + 60 * dayMs,
    },
    {
      ...announcement,
      _id: 'winter-hours',
      title: '元旦客服时间',
      text: '元旦三天客服早十点到晚六点在线，晒单审核照常，发货顺延到四号。',
      startsAt: at + 30 * dayMs,
      endsAt: at + 44 * dayMs,
    },
    {
      ...announcement,
      _id: 'bottle-caps',
      title: '瓶盖回收小集',
      text: '带十枚瓶盖到门店换一张明信片，换完为止，谢谢大家。',
      startsAt: at - 20 * dayMs,
      endsAt: at - 6 * dayMs,
    },
  ]
  for (const each of announcements) await store.create('announcements', each)
}

/** The evening before: who wrote then is known well enough today to show nine pictures. */
export async function talkBefore(voice: CommunityVoice): Promise<void> {
  const letter = await voice.post('季晚晴', {
    kind: 'discussion',
    boardId: 'garden',
    title: '冬天的茶园在做什么',
    text: '采完秋茶，山上就静下来了。这几天在封园、剪枝、给茶树根上盖稻草，等一场霜下来，虫子就少一半。',
  })
  const reply = await voice.reply('方可', { postId: letter, text: '原来盖稻草是为了过冬，一直以为是肥料。' })
  await voice.reply('季晚晴', {
    postId: letter,
    replyId: reply,
    text: '两样都是，春天烂在土里就是肥料，一点都不浪费。',
  })
  await voice.post('阿笙', {
    kind: 'discussion',
    boardId: 'tea-room',
    topicId: 'first-cup',
    title: '下班地铁口的第一杯',
    text: '今天的第一杯喝在晚上八点，荔枝红茶，站在地铁口一口气喝完的，别学我。',
  })
}

/** What of an evening is worth putting above the rest. */
export interface WorthSeeing {
  featured: string[]
  pinned: string[]
}

/** An evening in the community, a few minutes between one voice and the next. */
export async function talk(voice: CommunityVoice, productIds: string[], at: number): Promise<WorthSeeing> {
  const [osmanthus = ''] = productIds
  await voice.post('陈屿', {
    kind: 'discussion',
    boardId: 'tea-room',
    topicId: 'first-cup',
    title: '北京降温了，第一杯换成热的',
    text: '早上零下两度，把桂花乌龙隔水温到五十度左右，气没全跑，香气反而出来了。推荐怕凉的朋友试试，别用微波炉，会喷。',
    pictures: ['osmanthus-oolong'],
  })
  const shown = await voice.post('林小满', {
    kind: 'discussion',
    boardId: 'osmanthus',
    title: '一箱桂花乌龙，从开箱拍到喝完',
    text: '隔板很结实，一瓶都没破。第二张是傍晚的光，我家猫第一次见到瓶盖。最后一张空瓶插了桂花，算是有始有终。',
    pictures: ['osmanthus-oolong', 'lime-jasmine', 'lychee-black'],
    productId: osmanthus,
  })
  const asked = await voice.post('苏禾', {
    kind: 'question',
    boardId: 'ask',
    title: '开了瓶没喝完，怎么放到明天？',
    text: '一个人喝一瓶有点多，倒着放、冷藏、塞保鲜膜都试过，第二天气还是跑了一大半。大家有什么好办法？',
  })
  const answer = await voice.reply('高远', {
    postId: asked,
    text: '拧紧之前轻轻捏一下瓶身，把上面的空气挤出去，再冷藏。我这样放到第二天中午，气还有七成。',
  })
  await voice.reply('江一白', { postId: asked, replyId: answer, text: '试了，真的有用，但别捏太用力，会溢出来。' })
  await voice.reply('许愿', { postId: asked, text: '我一般分给同事，问题就不存在了。' })
  await voice.accept('苏禾', asked, answer)
  const poll = await voice.post('顾北辰', {
    kind: 'poll',
    boardId: 'tea-room',
    title: '冬天出一款新口味，你想喝哪个？',
    text: '门店的朋友说明年一月要上新，先替大家问问。可以选两个。',
    poll: { options: ['蜜柚青茶', '姜香红茶', '雪梨白茶', '老陈皮普洱'], choicesMax: 2, closesAt: at + 20 * dayMs },
  })
  for (const [nickname, choices] of [
    ['林小满', [0, 3]],
    ['陈屿', [1]],
    ['沈知夏', [0, 2]],
    ['阿笙', [3]],
    ['方可', [0]],
  ] as const)
    await voice.vote(nickname, poll, [...choices])
  const notes = await voice.post('沈知夏', {
    kind: 'discussion',
    boardId: 'tea-room',
    topicId: 'cold-brew',
    title: '冷泡三年，我的一点笔记',
    text: longNotes,
  })
  await voice.post('罗大山', {
    kind: 'discussion',
    boardId: 'tea-room',
    title: '多出来的瓶盖怎么处理',
    text: '攒了一抽屉瓶盖，听说有人做瓶盖回收，靠谱吗？还是扔可回收物就好？',
  })
  const garden = await voice.post('季晚晴', {
    kind: 'discussion',
    boardId: 'garden',
    title: '去年开放日的一点回忆',
    text: '船靠岸的时候雾还没散，茶农大叔说这时候采的叶子最软。下午大家在晒青场边上喝了第一泡，谁也没说话。今年还想去。',
  })
  for (const nickname of ['陈屿', '高远', '苏禾', '方可']) await voice.like(nickname, shown)
  for (const nickname of ['林小满', '阿笙']) await voice.like(nickname, garden)
  await voice.post('季晚晴', {
    kind: 'discussion',
    boardId: 'garden',
    title: '上岛一日，九张图',
    text: '从码头到茶园，从第一泡到带走的明信片，一张一张按时间排的。下次开放日见。',
    pictures: [
      'tasting',
      'osmanthus-oolong',
      'lime-jasmine',
      'lychee-black',
      'mug',
      'tote',
      'umbrella',
      'gift-box',
      'postcards',
    ],
  })
  return { featured: [notes, garden], pinned: [poll, asked] }
}

/** Long enough to be cut in a list, and worth opening. */
const longNotes = `先说结论：一升水，八克茶，四度冷藏，七小时，然后把茶叶拿出来。下面是怎么一步步试到这里的。

第一年我什么都泡八个小时以上，总觉得时间长才够味，结果每次喝到后半瓶都有一点涩。后来才知道，低温下苦涩的东西出得慢，可不是不出，到了七八个小时就跟上来了。

第二年我开始记笔记。同样的茶，三小时、五小时、七小时、九小时各一瓶，盲喝。家里人几乎都选了五到七小时，只有我爸喜欢九小时，他说要“有劲”。水的差别比我想的大，矿泉水和过滤水泡出来像两种茶。

第三年我学会了少放。八克改成六克，香气更干净，只是放不久，当天得喝完。如果你想带去办公室喝一下午，还是八克稳妥。

最后两个小提醒：瓶子一定要洗干净晾干，冷泡没有热水帮你消毒；喝之前轻轻颠倒两次，沉在下面的味道会回来。欢迎补充，我继续记。`

/** From the first voice to the last of an evening. */
export const eveningMs = 4 * hourMs
