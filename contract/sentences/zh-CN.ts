import { figure } from './figure'
import type { Sentences } from '.'
import { chineseDay, chineseMoment, chineseWait } from './clock'
import { mallChinese } from './mall'

const pictureFaults = {
  missing: '没有收到这张图片，请重新选择',
  tooLarge: '图片太大，请换一张 10 MB 以内的',
  notAPicture: '这不是能用的图片，请换 JPG、PNG 或 WebP',
}

const pollFaults = {
  missing: '投票要有选项和截止时间',
  unexpected: '只有投票帖才能带选项',
  options: '投票要有 2 到 10 个不同的选项',
  choices: '最多可选的数目要在 1 到选项数之间',
  closing: '截止时间要在 10 分钟之后、90 天之内',
}

export const chinese: Sentences = {
  // What a field is called in a call is nothing to tell a member.
  malformed: () => '有一处没有填对，请检查后再试。',
  unknownProcedure: () => '这个操作不存在，请更新到最新版本再试',
  notSignedIn: () => '登录已过期，请重新登录',
  keyRefused: () => '这个接口密钥不能用：不存在、已停用、已过期，或不是从允许的地址来的',
  keyTooFast: ({ until }) => `这个接口密钥用得太快，请在 ${chineseMoment(until)} 之后再试`,
  secondFactorDue: () => '您的权限会动到积分或货品，请先设置第二步验证',
  passwordChangeDue: () => '您的密码是别人代设的，请先换成自己的',
  notAllowed: () => '您没有这个操作的权限，请联系管理员',
  requestReused: () => '这次提交和之前的不一样，请刷新后再试',
  busy: () => '现在人有点多，请过几秒再试',
  notFounded: () => '品牌还没有建好，请稍后再来',
  broken: ({ requestId }) => `出了点问题，请稍后再试。如需帮助，请告诉客服这个编号：${requestId}`,
  consentMissing: () => '会员条款有更新，请看过后再加入',
  checkInNotOffered: () => '现在没有签到活动，敬请期待',
  birthdayMissing: () => '还不知道您的生日，填好资料后就能领',
  benefitNotGiven: () => '现在的等级没有这项权益，升级后就有',
  birthdayGiftNotYet: ({ opensAt }) => `生日礼 ${chineseMoment(opensAt)} 起可领，到时再来`,
  ...mallChinese,
  alreadyCheckedIn: ({ day }) => `${chineseDay(day)}已经签到了，不用补签`,
  makeUpDayRefused: ({ first, last }) =>
    first > last
      ? '今天才加入，还没有可以补签的日子'
      : `这一天不能补签，现在可以补 ${chineseDay(first)}到 ${chineseDay(last)}漏签的日子`,
  makeUpsUsedUp: ({ perMonth }) => `这一天所在月份的 ${figure(perMonth)} 次补签都用完了，有补签卡就能再补`,
  taskUnknown: () => '这个任务已经下线，请刷新看看新的任务',
  taskNotDone: ({ times, needed }) => `还差 ${needed - times} 次才完成，完成后就能领`,
  taskClaimed: () => '这个任务已经领过了，看看别的任务吧',
  taskPeriodOver: () => '这一期任务已经结束，请刷新看看这一期的进度',
  stillLeaving: () => '上次的注销还在收尾，请过几分钟再加入',
  birthdayImpossible: () => '没有这一天，请重新选生日',
  birthdayChangedLately: ({ again }) => `生日一年只能改一次，${again} 起可以再改`,
  pictureUnreadable: ({ sideMax }) => `这张图片用不了，请换一张 JPG 或 PNG，长宽不超过 ${figure(sideMax)} 像素`,
  phoneCodeSpent: () => '微信给的授权已经用过或过期了，请再点一次授权',
  phoneTaken: () => '这个手机号已经绑在另一张会员卡上。请用那个微信登录，或联系客服核实',
  nothingToTakeBack: () => '没有可以撤回的注销申请，可能已经撤回，或者已经注销',
  lockedOut: ({ seconds }) => `连续试错太多次，请过 ${chineseWait(seconds)}再试`,
  answerAccepted: () => '这个问题已经采纳过回答了',
  blocked: () => '对方暂时不接受您的互动',
  boardClosedToYou: ({ tierName }) => (tierName ? `这个版块对${tierName}及以上会员开放` : '加入会员后就能看这个版块'),
  boardNotOpen: () => '这里暂时不能发布，请到别的版块看看',
  boardUnknown: () => '没有这个版块，可能已经关闭，去别处看看吧',
  choicesRefused: ({ choicesMax }) => `请选 1 到 ${figure(choicesMax)} 项`,
  dayLimitReached: ({ times }) => `今天已经有 ${figure(times)} 次了，明天再来`,
  linksRefused: ({ linksMax }) =>
    linksMax > 0 ? `最多放 ${figure(linksMax)} 个链接，请删掉一些` : '现在还不能发链接，多参与几天就可以了',
  notAppealable: () => '这条内容现在不能申诉，每条只能申诉一次',
  notYourQuestion: () => '只有提问的人才能采纳回答',
  ownText: () => '这是您自己发的，可以直接删除',
  participantUnknown: () => '没有这位会员，可能已经离开',
  uploadRefused: ({ fault }) => pictureFaults[fault],
  productUnknown: () => '没有找到这个产品，可能已经不卖了',
  pictureUnknown: () => '有图片没有上传成功，请重新选择',
  picturesRefused: ({ picturesMax }) => `现在最多放 ${figure(picturesMax)} 张图，请删掉一些`,
  pollClosed: () => '投票已经截止',
  pollRefused: ({ fault }) => pollFaults[fault],
  postUnknown: () => '这条帖子不在了，去看看别的吧',
  productNotScanned: () => '扫过这款产品的正品码，才能晒单，先去扫一扫吧',
  replyUnknown: () => '这条回复不在了，请刷新后再试',
  saidBefore: () => '这段话刚刚发过了，换个说法吧',
  silenced: ({ until, kind }) =>
    kind === 'ban' ? `您已被限制参与，${chineseMoment(until)} 恢复` : `您已被禁言，${chineseMoment(until)} 恢复`,
  subjectUnknown: () => '这条内容不在了，请刷新后再试',
  textRefused: () => '内容里有不能发布的词，请修改后再发',
  tooFast: () => '发得有点快，请稍等一分钟再发',
  tooManyMarked: ({ most }) => `最多 ${figure(most)} 位，请先移除一些`,
  topicUnknown: () => '没有这个话题，可能已经结束，去别处看看吧',
  campaignUnknown: () => '没有这个活动，可能已经结束',
  nicknameRefused: () => '这个昵称不能用：里面有不合适的词、联系方式，或像是官方的名字，请换一个',
  nicknameTaken: () => '这个昵称已经有人用了，换一个试试',
  nicknameUnchecked: () => '现在没法核对新昵称，先用着原来的，过几分钟再改',
}
