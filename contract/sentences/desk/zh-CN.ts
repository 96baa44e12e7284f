import type { CampaignPromise } from '../../words/campaign'
import type { ColorName } from '../../words/brand'
import { figure } from '../figure'
import { chineseMoment } from '../clock'
import { sayProgramProblem, sayRuleProblem } from '../rule-problems'
import { sayMalformedInChinese } from '../malformed'
import type { DeskSentences } from '.'

const batchStateNames = { minted: '未激活', active: '使用中', frozen: '已冻结', voided: '已作废', recalled: '已召回' }

const campaignStateNames = { draft: '草稿', live: '进行中', paused: '已暂停', ended: '已结束' }

const missingNames = {
  batches: '参加的批次',
  window: '活动时间（结束要晚于开始，也要晚于现在）',
  reward: '奖励',
  budget: '积分预算',
}

const approvalOver = {
  pending: () => '还在等复核',
  approved: (by: string) => `${by}已经同意，正在执行`,
  done: (by: string) => `${by}已经同意，也已经办好了`,
  failed: (by: string) => `${by}同意了，但情况已经变了，没有办；请重新提交`,
  refused: (by: string) => `${by}没有同意`,
  withdrawn: () => '这条请求已经撤回',
  expired: () => '这条请求已经过期，没有办；还需要的话请重新提交',
}

const publicationStateNames = {
  pending: '还在检查',
  public: '正在公开',
  held: '正在等审核',
  rejected: '已经没有通过审核',
  removed: '已经被移除',
  withdrawn: '已经被作者删除',
}

const weakPassword = {
  short: (lengthMin: number) => `密码至少 ${figure(lengthMin)} 位；用几个不相干的词连起来，又长又好记`,
  common: () => '这个密码太常见，猜的人会先试它；请换几个不相干的词连起来',
  repeated: () => '这个密码是几个字反复，很容易被猜到；请换几个不相干的词连起来',
  walk: () => '这个密码是键盘上或数字里顺着排的，很容易被猜到；请换几个不相干的词连起来',
  named: () => '这个密码带着账号、姓名、品牌或常见的词，再加几个数字，很容易被猜到；请换几个不相干的词连起来',
  date: () => '这个密码是日期或手机号，很容易被猜到；请换几个不相干的词连起来',
}

const invitationEndSays = {
  used: '这个邀请已经用过了，请直接用您设的密码登录',
  withdrawn: '这个邀请已经撤回，需要的话请管理员再发一次',
  replaced: '管理员又发过一个新的邀请链接，请用新的那个',
  expired: '这个邀请已经过期，请管理员再发一次',
}

const homeFaultsInChinese = {
  bannerEmpty: '缺图片，或者不是横幅却带了图片',
  windowReversed: '的结束时间要晚于开始时间',
  audienceUnknown: '选了已经没有的等级，请重选给谁看',
  pageUnknown: '要去的页面不存在，请重选',
}

const targetsInChinese = { page: '页面', campaign: '活动', reward: '礼品', post: '帖子' }

const colorNamesInChinese: Record<ColorName, string> = {
  accent: '主色',
  accentInk: '主色上的字',
  ink: '正文',
  inkSoft: '次要文字',
  paper: '底色',
  card: '卡片',
  line: '线条',
  good: '成功色',
  warn: '提醒色',
  bad: '错误色',
}

const announcementFaults = {
  order: '结束时间要晚于开始时间',
  over: '结束时间已经过去，请往后选',
  tooLong: '一条公告最多展示一年，请把结束时间选近一点',
}

const programParts: Record<string, string> = {
  tiers: '等级',
  tierPolicy: '升降级规则',
  pointsExpiry: '积分有效期',
  contributionExpiry: '社区贡献的积分有效期',
  refundGrace: '退回的积分',
  checkIn: '每日签到',
  orderReceived: '收货得积分',
  memberDays: '会员日',
  tasks: '任务',
}

/** tiers.1 → 等级第 2 行; tasks.0.expiry → 任务第 1 行的积分有效期 */
function partOfProgram(field: string): string {
  const [part = '', ...places] = field.split('.')
  const inside = places.map((place) => (place === 'expiry' ? '的积分有效期' : `第 ${Number(place) + 1} 行`))
  return `${programParts[part] ?? '会员制度'}${inside.join('')}`
}

const sheetColumns = { code: '券码', pin: '密码', orderId: '订单号', carrier: '快递公司', number: '运单号', word: '词' }

const rewardStateNames = { draft: '还是草稿', live: '在架', paused: '已暂停' }

const missingOfReward = {
  window: '兑换时间（结束要晚于开始）',
  variants: '规格（每个规格组合只能有一个）',
  gift: '虚拟礼品的内容',
  stock: '库存',
  picture: '图片',
}

const pictureProblems = {
  notAPicture: '这不是能识别的图片，请上传 JPG 或 PNG',
  tooSmall: '图片太小，长宽至少 200 像素',
  tooLarge: '图片太大，长宽不超过 2400 像素',
}

/** What each change to a running campaign would take from somebody. */
const promisesBroken: Record<CampaignPromise, string> = {
  window: '时间只能延长：会员已经知道活动到什么时候，提前结束请用“结束活动”',
  budget: '预算只能增加：减了，已经承诺的积分可能发不出来',
  batches: '上线后不能增减批次：减了，手里的码领不到；加了，原来的中奖机会和预算被摊薄。请给新批次另开一个活动',
  reward: '上线后不能改奖励：会员是按公布的积分和中奖数扫的。请结束后另开一个活动',
  limits: '上线后不能改每人次数：会员是按公布的次数扫的',
  expiry: '上线后不能改积分有效期：会员是按公布的有效期扫的',
  multiplier: '上线后不能改等级倍数：会员是按公布的倍数扫的',
}

/** What only operators read. */
export const chinese: DeskSentences = {
  malformed: sayMalformedInChinese,
  accountDisabled: () => '这个账号已停用。如果不该停用，请找管理员恢复',
  passwordWrong: ({ triesLeft }) => `现在的密码不对，还可以试 ${figure(triesLeft)} 次`,
  passwordUnchanged: () => '新密码和现在的一样，请换一个',
  ownAccount: () => '不能这样管理自己的账号，请找另一位管理员',
  appealOwnDecision: () => '这条是您自己处理的，申诉要由另一位同事来看',
  notSilenced: () => '这位会员现在没有被限制，请刷新后再看',
  publicationTransitionRefused: ({ from }) => `这条内容${publicationStateNames[from]}，不能这样处理，请刷新后再看`,
  reviewClaimed: ({ by, until }) => `${by}正在处理这条，${chineseMoment(until)} 之后还没有结果就可以接手`,
  reviewClosed: ({ by }) => (by ? `${by}刚刚处理过这条了，请看下一条` : '这条已经不用处理了，请看下一条'),
  strikeUnknown: () => '没有这条违规记录，可能已经撤销，请刷新后再看',
  passwordExpired: () => '这个临时密码已经过期，请让管理员再重置一次',
  secondFactorNeeded: () => '请输入验证器里的六位数字，或一个备用码',
  secondFactorWrong: ({ triesLeft }) =>
    triesLeft > 0 ? `验证码不对或用过了，还可以试 ${figure(triesLeft)} 次` : '验证码不对或用过了，等下一个再试',
  secondFactorMissing: () => '还没有设置第二步验证',
  enrolmentMissing: () => '设置时间过了，请重新开始',
  invitationUnknown: () => '这个邀请链接不存在，请核对是否复制完整，或请管理员再发一次',
  invitationOver: ({ end }) => invitationEndSays[end],
  tooManyInvitations: ({ invitationsMax }) => `最多同时有 ${figure(invitationsMax)} 个没用的邀请，请先撤回几个`,
  signInRefused: ({ triesLeft }) => `账号或密码不对，还可以试 ${figure(triesLeft)} 次`,
  signInLocked: ({ waitMs }) => `账号或密码不对，试得也太密了；请等 ${Math.ceil(waitMs / 1000)} 秒再试`,
  passwordWeak: ({ fault, lengthMin }) => weakPassword[fault](lengthMin),
  accountTaken: () => '这个账号已经有人用了，请换一个',
  alreadyFounded: () => '品牌已经建好了，不能再建一次；请用管理员账号登录',
  foundingRefused: () => '这个链接不对或已失效，请用启动时给出的完整链接打开',
  colorsUnreadable: ({ text, ground, contrastHundredths }) =>
    `${colorNamesInChinese[text]}在${colorNamesInChinese[ground]}上看不清：对比度 ${contrastHundredths / 100}，至少要 4.5`,
  termsFieldUnknown: ({ field }) => `条款里的 {${field}} 不是可以用的字段，请改掉或去掉花括号`,
  homeBlockFixed: ({ kind }) =>
    `${kind === 'card' ? '会员卡' : '扫码'}要在首页上，只放一个，对所有人一直显示；可以换位置`,
  homeBlockRefused: ({ place, what }) => `首页第 ${figure(place)} 块${homeFaultsInChinese[what]}`,
  targetRefused: ({ place, kind, what }) =>
    `首页第 ${figure(place)} 块横幅要去的${targetsInChinese[kind]}${what === 'unknown' ? '找不到' : '现在会员看不到'}，请换一个`,
  categoryRepeated: ({ name }) => `分类“${name}”重复了，请改名或去掉一个`,
  categoryInUse: ({ name, rewardTitle }) => `分类“${name}”里还有礼品（例如“${rewardTitle}”），请先把它们换到别的分类`,
  nothingToDiscard: () => '草稿和现在发布的一样，没有可以放弃的',
  batchMadeFixed: () => '这个批次已经激活过，会员可能已经看到生产信息，不能再改',
  nothingToPublish: () => '和现在发布的一样，没有可以发布的',
  editionUnknown: () => '没有这一版，请刷新后再试',
  operatorUnknown: () => '没有这位操作员，请刷新后再试',
  roleNameTaken: () => '已经有叫这个名字的角色，请换一个',
  lastAdministrator: () => '至少要留一位全品牌的管理员，请先把管理员角色交给别人',
  organisationUnknown: () => '没有这家门店或经销商，请刷新后重选',
  organisationNameTaken: () => '同类里已经有叫这个名字的，请换一个',
  waitsForApproval: ({ expiresAt }) => `还没有办：已交给同事复核，请在 ${chineseMoment(expiresAt)} 前请一位同事同意`,
  approvalOver: ({ state, by }) => approvalOver[state](by),
  approvalUnknown: () => '没有这条复核请求，请刷新后再试',
  ownApproval: () => '自己提交的要由别人复核',
  sameHand: () => '提交的人不到一天前给您设过密码，这段时间请换一位同事复核',
  alertAmountRefused: ({ most }) => `这条提醒最多填 ${figure(most)}`,
  channelUnknown: () => '没有这个接收方式，请刷新后再试',
  channelAddressRefused: () => '地址不对：邮箱要完整；机器人要用群里「添加机器人」后显示的那条 https 地址，原样粘贴',
  tooManyChannels: ({ channelsMax }) => `最多 ${figure(channelsMax)} 个接收方式，请先删掉不用的`,
  tooManyWaiting: ({ waitingMax }) => `您已经有 ${figure(waitingMax)} 条在等复核，请先请同事处理，或撤回几条`,
  keyUnknown: () => '没有这个接口密钥，请刷新后再试',
  tooManyKeys: ({ keysMax }) => `最多同时用 ${figure(keysMax)} 个接口密钥，请先停用不用的`,
  addressWrong: ({ address }) => `「${address}」不是网络地址；要像 203.0.113.7 或 203.0.113.0/24`,
  storeMissing: () => '您管几家店，请先选现在在哪一家',
  storeUnknown: () => '没有这家门店，请刷新后重选',
  storeNotYours: () => '这家门店不归您管，请选自己的门店',
  tooManyRoles: ({ rolesMax }) => `最多 ${figure(rolesMax)} 个角色，请先改用已有的`,
  roleGoverns: ({ permissions }) =>
    `管理员要留着管人的权限，不能拿掉其中 ${figure(permissions.length)} 项，不然没有人能再改回来`,
  storeClosed: ({ name }) => `「${name}」已经停业，不能在这里核销`,
  roleUnknown: () => '没有这个角色，请刷新后重选',
  permissionsNotHeld: ({ permissions }) =>
    `其中 ${figure(permissions.length)} 项权限您自己没有，不能交给别人；请由有这些权限的同事来办`,
  gtinTaken: () => '这个商品条码已经登记在另一个产品上',
  gtinInvalid: () => '商品条码的校验位不对，请核对包装上的条码数字',
  batchUnknown: () => '没有这个批次，请刷新列表',
  batchTransitionRefused: ({ from }) => `这个批次${batchStateNames[from]}，不能这样操作`,
  batchNameMistyped: ({ label, codes }) => `这会影响 ${figure(codes)} 个码：请一字不差地输入批次名称“${label}”`,
  withdrawalReasonMissing: ({ codes }) => `这会影响 ${figure(codes)} 个码：请写明原因`,
  rangeOutsideBatch: ({ serialMax }) => `序号要在 0 到 ${figure(serialMax)} 之间，且起始不大于结束`,
  tooManyRanges: ({ rangesMax }) => `一个批次最多分 ${figure(rangesMax)} 段激活，请合并后再试`,
  tooManyStops: ({ rangesMax }) => `一个批次最多分 ${figure(rangesMax)} 段停用，请把相邻的几段合成一段再试`,
  codeUnknown: () => '这不是我们发出的码，请和会员再核对一遍',
  codeMadeGood: ({ at, points }) => `这个码 ${chineseMoment(at)} 已经补过 ${figure(points)} 积分，一个码只补一次`,
  codePaidThem: ({ at, points }) => `会员 ${chineseMoment(at)} 已经从这个码领到 ${figure(points)} 积分，不用再补`,
  compensationTooLarge: ({ pointsMax }) =>
    pointsMax === 0
      ? '品牌现在不允许为码补积分，请找有调整积分权限的同事'
      : `一个码最多补 ${figure(pointsMax)} 积分；要给更多，请找有调整积分权限的同事`,
  compensationDayFull: ({ pointsLeft }) =>
    `您今天还能补 ${figure(pointsLeft)} 积分；要给更多，请明天再补，或找有调整积分权限的同事`,
  rangeUnchanged: ({ serials }) => `选中的 ${figure(serials)} 个码已经是这样，没有要改的`,
  undoWaiting: () => '这一段正在撤销激活，两三分钟后再试',
  activationScanned: ({ scanned, isMore }) =>
    `这一段已有 ${figure(scanned)} ${isMore ? '多' : ''}个码被扫过，不能再撤销激活；可以改用冻结`,
  activationTooLate: () => '定时激活的时间最多在一年之内',
  partUnknown: ({ partsMax }) => `一个文件最多 ${figure(partsMax)} 个码，请分成几份`,
  printFileUnknown: () => '没有这个印刷文件，请重新生成',
  campaignTransitionRefused: ({ from }) => `活动${campaignStateNames[from]}，不能这样操作`,
  campaignNotDraft: () => '活动已经上线，只能暂停或结束，不能再改',
  campaignNotLiving: ({ from }) =>
    from === 'draft' ? '活动还没上线，直接改草稿就行' : '活动已经结束，不能再改；可以另开一个',
  promiseBroken: ({ promise }) => promisesBroken[promise],
  campaignUnchanged: () => '和现在的一样，没有要改的',
  campaignIncomplete: ({ missing }) => `还差${missingNames[missing]}`,
  campaignOverlaps: ({ batchId, campaignName }) =>
    `批次 ${batchId} 已经在活动“${campaignName}”里，一个批次同时只能参加一个活动`,
  ruleUnknown: (refused) => sayProgramProblem(refused, 'zh-CN'),
  ruleArgumentRefused: (refused) => sayRuleProblem(refused, 'zh-CN'),
  budgetTooSmall: ({ pointsNeeded, budgetPoints, winners }) =>
    winners > 0
      ? `${figure(winners)} 个中奖的码最多要发 ${figure(pointsNeeded)} 积分（按最高倍数），预算只有 ${figure(budgetPoints)}，还差 ${figure(pointsNeeded - budgetPoints)}：请加预算，或者减少中奖`
      : `扫一次最多要发 ${figure(pointsNeeded)} 积分（按最高倍数），预算只有 ${figure(budgetPoints)}，一次也发不出：请加预算`,
  batchWithdrawn: ({ label }) => `批次“${label}”已经作废或召回，它的码不能再发积分，请从活动里去掉`,
  winnersExceedCodes: ({ winners, codes }) => `中奖 ${figure(winners)} 个，多于还能发积分的 ${figure(codes)} 个码`,
  drawNotOver: () => '活动结束后才能公布抽奖种子',
  boardTierFixed: () => '这个版块已经有帖子，开放给谁不能再改；可以新开一个版块，再把这个停用',
  tooManyPlaces: ({ placesMax }) => `最多 ${figure(placesMax)} 个，请先把不用的改成新的用途`,
  announcementUnknown: () => '没有这条公告，请刷新列表',
  announcementTimeRefused: ({ fault }) => announcementFaults[fault],
  postNotPublic: () => '这条帖子现在不公开，不能加精或置顶，请刷新后再看',
  tooManyPinned: ({ pinnedMax }) => `一个版块最多置顶 ${figure(pinnedMax)} 条，请先取消一条`,
  wordListUnknown: () => '没有这个词库，可能已被删除，请刷新列表',
  tooManyWordLists: ({ listsMax }) => `最多 ${figure(listsMax)} 个词库，请把词加进已有的词库`,
  memberUnknown: () => '没有这位会员，请核对会员号',
  programRefused: ({ field, problem }) =>
    `会员制度要改一处，${partOfProgram(field)}：${sayProgramProblem(problem, 'zh-CN')}`,
  tierHasBoard: ({ board }) => `版块「${board}」是为要取消的等级开的，请先改成别的等级能进`,
  tierDropUnsaid: ({ tiers }) => `这样会取消「${tiers.join('」「')}」，请看过后果再保存`,
  tierUnknown: () => '没有这个等级，请刷新后再选',
  grantReasonMissing: () => '请写明原因，会员会看到',
  grantEndRefused: ({ daysMax }) => `最后一天要在今天或以后，最多 ${figure(daysMax)} 天`,
  grantMissing: () => '这位会员没有授予的等级，可能已经到期或已经结束',
  benefitExpired: ({ expiredAt }) => `这项权益 ${chineseMoment(expiredAt)} 已经过期`,
  benefitUsedUp: ({ quantity }) => `这个月的 ${figure(quantity)} 张已经用完，下个月 1 日再来`,
  memberCodeMistyped: () => '会员码是 20 位数字，这里多了、少了或错了一位，请再扫一次或对照屏幕核对',
  memberCodeWrong: () => '没有这个会员码，请让会员重新打开会员码再扫',
  memberCodeExpired: () => '这个会员码已经过期，屏幕上每 30 秒换一个新码，请扫现在显示的那个',
  memberCodeUsed: () => '这个会员码刚刚用过，每个码只能用一次，请等屏幕上换了新码再扫',
  entryUnknown: () => '没有这笔明细，请刷新后再看',
  pointsShort: ({ left }) => `积分不够，现在可用 ${figure(left)} 分`,
  pointsSpent: ({ left }) => `这笔积分只剩 ${figure(left)} 分没用，请选择用过的部分怎么处理`,
  notReversible: () => '只有获得的积分才能收回',
  alreadyReversed: () => '这笔积分已经收回或已经生效，请刷新后再看',
  changedMeanwhile: () => '别人刚改过，请刷新后再试',
  tooManyParcels: ({ parcelsMax }) => `一个订单最多 ${figure(parcelsMax)} 个包裹，请核对运单号`,
  couponUnknown: () => '这位会员没有这张门店券，请让会员重新打开会员码，再核验一次',
  couponGivenBack: () => '这张门店券的积分已经退给会员，不能再用',
  couponNotHere: ({ stores }) => `这张券只能在这些门店用：${stores.join('、')}`,
  couponExpired: ({ expiredAt }) => `这张门店券 ${chineseMoment(expiredAt - 1)} 到期了，请会员看看别的券`,
  couponUsed: ({ usedAt, operator, till, left }) =>
    `这张门店券 ${chineseMoment(usedAt)} 已由${operator}${till === '' ? '' : `在「${till}」`}用掉 1 次，` +
    (left === 0 ? '现在用完了' : `还剩 ${figure(left)} 次；要再用 1 次，请再点一次「使用」`),
  couponWasUsed: ({ usedAt }) => `这张门店券 ${chineseMoment(usedAt)} 用过了，用过的券不退积分`,
  cardsWereUsed: ({ cardsUsed }) =>
    `兑换的补签卡已经用掉 ${figure(cardsUsed)} 张，用过的不退积分；要补偿会员，请在会员页补积分并写明原因`,
  secretWasGiven: () => '券码已经看过了，看过的不退积分；券码不能用要补偿会员，请在会员页补积分并写明原因',
  rewardTransitionRefused: ({ from }) => `这件礼品${rewardStateNames[from]}，不能这样操作，请刷新后再看`,
  rewardIncomplete: ({ missing }) => `还差${missingOfReward[missing]}`,
  rewardFixed: ({ what }) =>
    what === 'kind' ? '礼品种类定下后不能再改，请新建一件' : '上过架的礼品可以加规格，不能删规格',
  categoryUnknown: () => '没有这个分类，请重新选择',
  stockFromPool: () => '券码礼品的库存就是券码，请上传券码来补货',
  pictureRefused: ({ what }) => pictureProblems[what],
  sheetUnreadable: ({ line }) => `第 ${line} 行的引号没有收尾，请改好这一行，或用 CSV 格式另存后再上传`,
  tooManyLines: ({ linesMax }) => `一次最多 ${figure(linesMax)} 行，请分成几份`,
  columnMissing: ({ column }) => `没有找到“${sheetColumns[column]}”这一列，请在标题行写上，或在预览里选出来`,
  tooManyColumns: ({ line, columnsMax }) => `第 ${line} 行有 ${figure(columnsMax)} 列以上，请删掉用不着的列`,
}
