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
  const boast = await voice.post('方可', {
    kind: 'discussion',
    boardId: 'osmanthus',
    title: '喝了一个月，失眠真的好了',
    text: '以前每天两点才睡，喝了一个月桂花乌龙，现在十点就困，比吃药管用，建议有失眠的都停药试试。',
    pictures: ['osmanthus-oolong'],
  })
  await voice.report('陈屿', boast, 'fake', '让别人停药太危险了')
  await voice.report('高远', boast, 'fake', '茶不是药，别误导人')
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
  await voice.reply('苏禾', { postId: boast, text: '同意楼上，我给这条点了举报，兼职卖药的也常这么说。' })
  await desk('sanctionMember', {
    memberId: voice.idOf('江一白'),
    kind: 'mute',
    days: 3,
    why: '一周内多次发出售信息，提醒过两次',
  })
}
