import type { Output, ProcedureName, Sent } from '../../contract'
import type { CommunityVoice } from './community'

type AskDesk = <Name extends ProcedureName<'ops'>>(
  procedure: Name,
  input: Sent<'ops', Name>,
) => Promise<Output<'ops', Name>>

/**
 * What a desk finds on its first day: texts that the word list doubts, one that members report, one that was rejected,
 * one whose author does not agree, and a member who is silent for some days.
 */
export async function fillQueue(voice: CommunityVoice, desk: AskDesk, closesAt: number): Promise<void> {
  const rejected = await voice.post('江一白', {
    kind: 'discussion',
    boardId: 'tea-room',
    title: '低价出一箱荔枝红茶',
    text: '家里囤多了，低价出一整箱荔枝红茶，要的加.微.信聊，包邮，手慢无。',
  })
  await desk('rejectText', {
    subjectId: rejected,
    reason: 'advert',
    note: '想转让可以去闲置平台，这里请别留联系方式',
    strike: true,
  })
  const disputed = await voice.post('许愿', {
    kind: 'question',
    boardId: 'ask',
    title: '有人找我说可以代购限定款，靠谱吗？',
    text: '刷到有人说能代购登岛限定礼盒，比商城便宜一半。我没敢买，大家遇到过吗？怎么分辨真假？',
  })
  await desk('rejectText', { subjectId: disputed, reason: 'advert', note: '', strike: false })
  await voice.appeal('许愿', disputed, '我是想提醒大家小心代购，没有卖东西，请再看一下。')
  const rumour = await voice.post('方可', {
    kind: 'discussion',
    boardId: 'osmanthus',
    title: '听说周末第二箱半价？',
    text: '同事说门店周末整箱第二件半价，我没看到公告，有人问过吗？是真的我就周六去。',
  })
  await voice.report('陈屿', rumour, 'fake', '问过门店，没有这个活动')
  await voice.report('高远', rumour, 'fake', '没凭据的事，别传开了')
  await voice.post('罗大山', {
    kind: 'discussion',
    boardId: 'tea-room',
    title: '空瓶回收的地方找到了',
    text: '上次问瓶盖的事，物业说小区北门可以空瓶回收，一个一毛钱，攒了一袋子正好换包纸巾。',
  })
  await voice.post('阿笙', {
    kind: 'poll',
    boardId: 'tea-room',
    title: '周末茶会，去哪儿？',
    text: '想约五六个人喝茶聊天，报名的话请在下面投票，进群方式我再发。',
    poll: { options: ['湖边草地', '老街茶馆', '岛上茶园'], choicesMax: 1, closesAt },
  })
  await voice.reply('苏禾', { postId: rumour, text: '我兼职的那家店也没听说，等公告吧。' })
  await desk('sanctionMember', {
    memberId: voice.idOf('江一白'),
    kind: 'mute',
    days: 3,
    why: '一周内多次发出售信息，提醒过两次',
  })
}

/** What stands at the top of the feed when the brand opens its doors. */
export async function closeTheEvening(voice: CommunityVoice): Promise<void> {
  const snow = await voice.post('沈知夏', {
    kind: 'discussion',
    boardId: 'tea-room',
    topicId: 'first-cup',
    title: '窗台上的第一杯，配一点点雪',
    text: '今早下了一层薄雪，把青柠茉莉放在窗台上冰了十分钟，比冰箱里的好喝。气泡一粒一粒往上跑，看着就醒了。',
    pictures: ['lime-jasmine'],
  })
  for (const nickname of ['林小满', '陈屿', '阿笙']) await voice.like(nickname, snow)
}
