import type { Output } from '../../contract'
import type { Locale } from '../../contract/sentences'
import { sayItem, type ItemWords } from '../../contract/sentences/item'

export interface TermsSection {
  title: string
  paragraphs: string[]
}

type Brand = Output<'member', 'home'>['brand']

/** The terms and the privacy notice, in words anyone can follow. Whoever changes their meaning raises the brand's consent version. */
export const termsOf = (brand: Brand, locale: Locale): TermsSection[] =>
  texts[locale]({
    brand: brand.name,
    runner: runnerOf(brand, locale),
    reached: reachedBy(brand, locale),
    ...sayItem(brand.item, locale),
  })

interface TermsFacts extends Pick<ItemWords, 'unit' | 'place'> {
  brand: string
  /** Who runs it. */
  runner: string
  /** How else whoever has a question about their data reaches somebody; empty where the brand named nobody. */
  reached: string
}

function runnerOf({ name, company }: Brand, locale: Locale): string {
  if (company.name === '') return locale === 'en' ? 'the brand' : `${name}品牌方`
  if (company.address === '') return company.name
  return locale === 'en' ? `${company.name} (${company.address})` : `${company.name}（${company.address}）`
}

function reachedBy({ privacyContact }: Brand, locale: Locale): string {
  const { email = '', phone = '' } = privacyContact ?? {}
  const [write, call] = locale === 'en' ? [' or write to ', ' or call '] : ['，或写信到 ', '，或打电话 ']
  return [email && `${write}${email}`, phone && `${call}${phone}`].join('')
}

const texts: Record<Locale, (facts: TermsFacts) => TermsSection[]> = {
  'zh-CN': ({ brand, runner, reached, unit, place }) => [
    {
      title: '这是什么',
      paragraphs: [
        `${brand}会员由${runner}运营。加入免费，随时可以退出。这一页说明您会得到什么、我们会记下什么、为什么记，以及您可以怎么做。`,
      ],
    },
    {
      title: '会员与积分',
      paragraphs: [
        `每${unit}${place}的码只能领一次积分，先扫到的会员得到。活动的时间、规则和上限，以首页和扫码时看到的为准。`,
        '积分从到账那天起有有效期，每一笔的到期日都写在积分明细里；使用时先用快到期的。积分不能兑换现金，也不能转让。',
        '成长值只用来决定等级，不会被花掉。',
        '用程序批量试码、伪造或转卖码得到的积分，我们会冲回，并在积分明细里写明原因。',
      ],
    },
    {
      title: '我们记下什么，为什么',
      paragraphs: [
        '微信给我们的用户编号（OpenID）：用来认出这张会员卡是您的。它不是您的微信号，我们看不到您的微信号和好友。',
        '昵称：您没有填写时，我们给一个“会员”加四位数字的名字，这四位数字和会员号无关；您可以随时改成自己的。用来显示在卡上。别人扫到您扫过的码时，只会看到隐去大部分的昵称，比如“林**”；在社区里发言时，别人会看到完整的昵称。',
        '头像、城市、生日（只有月和日）：只在您自己填写时才有，用来显示在资料里、送生日心意。头像会重新画成小图，拍摄地点等信息随之去掉。',
        '手机号：只在您点了微信的授权之后才有，加密保存，到哪里都只显示一部分，用来在您换微信或联系客服时认出您。',
        '收货地址：只在您兑换寄送的礼品或自己存下时才有，加密保存，只用来寄这件礼品。',
        '签到、任务、兑换和积分的每一笔：用来算积分、等级和次数，并让您看到每一分的来处。',
        '您在社区里写的文字、上传的图片、点的赞和关注：公开的部分别人能看到；发布前会经过词库和微信的内容安全检查，必要时由工作人员查看。',
        '扫码记录：码、时间、大致地点（由网络地址推算到城市，不读取手机定位）和得到的积分。用来防止一个码被重复领取、发现假货和窜货，并让您看到每一分的来处。',
        '连续输错的次数：用来挡住猜码的人，一段时间后自动清除。',
        '您在什么时候同意了哪一版说明。',
        '除此之外不收集别的信息；不读取通讯录和位置，相册里只用您自己选的那一张。选图识别二维码时，图片只在您的手机上识别，不会上传。',
      ],
    },
    {
      title: '放在哪里，放多久，给谁看',
      paragraphs: [
        '信息保存在中国境内的腾讯云云开发环境里。会员资格存续期间保留；您注销后，账目里只留积分的数字，不再留有您的身份，其余删除：申请满 7 天后开始，15 个工作日内完成。',
        '我们不出售您的信息，也不提供给广告商。只有品牌方得到授权的工作人员能查看，每次查看和操作都有记录。',
      ],
    },
    {
      title: '您的权利',
      paragraphs: [
        '您可以查看、更正、复制、删除您的信息，可以撤回同意并退出会员。撤回不影响之前已经做过的事，注销后未使用的积分作废。',
        `在“我的—个人资料—隐私与账号”里可以导出全部信息、申请注销，7 天之内可以撤回。也可以通过小程序右上角“…”里的“反馈与投诉”${reached} 提出，我们会在 15 个工作日内答复。不满 14 周岁的，请由监护人陪同使用并代为同意。`,
      ],
    },
    {
      title: '有变化时',
      paragraphs: ['这份说明的含义有变化时，版本号会更新，并在您下次加入或使用相关功能前请您重新看过。'],
    },
  ],
  en: ({ brand, runner, reached, place }) => [
    {
      title: 'What this is',
      paragraphs: [
        `${brand} membership is run by ${runner}. It is free, and you can leave at any time. This page says what you get, what we keep, why, and what you can do about it.`,
      ],
    },
    {
      title: 'Membership and points',
      paragraphs: [
        `Each code ${place} pays once, to the member who scans it first. Dates, rules and limits are those shown on the home screen and with each scan.`,
        'Points expire; the last day of each lot is in your points history, and the soonest to expire are used first. Points can’t be turned into cash or passed on.',
        'Growth decides your tier and is never spent.',
        'Points got by guessing, forging or reselling codes are taken back, with the reason in your history.',
      ],
    },
    {
      title: 'What we keep, and why',
      paragraphs: [
        'The id WeChat gives us for you (OpenID), to know that the card is yours. It is not your WeChat name; we see no contacts.',
        'A nickname: yours if you write one, else “Member” with four digits that have nothing to do with your member number. Others who scan an item that you scanned see it masked; in the community they see all of it.',
        'A picture, a city and a birthday (day and month only), only if you give them: to show in your profile and for a birthday treat. The picture is drawn anew, without what a camera wrote into it.',
        'A phone number, only once you have allowed WeChat to give it: kept encrypted, shown in part only, to know you again when you change your WeChat or ask for help.',
        'Addresses, only if you redeem something that is sent or save one: kept encrypted, and used for sending it.',
        'Your check-ins, tasks, redemptions and every entry of points: to work out points, tiers and limits, and to show you where each point came from.',
        'What you write, upload, like and follow in the community: others see what is public; before that it is checked by word lists and by WeChat, and where needed by staff.',
        'Your scans: the code, the time, roughly where (the city, from the network address; never the phone’s location) and the points. This keeps a code from paying twice, uncovers fakes, and shows you where each point came from.',
        'How often in a row a code was wrong, to stop guessing; it is forgotten after a while.',
        'When you agreed to which version of this notice.',
        'Nothing else. A picture of a code that you choose is read on your phone and not uploaded.',
      ],
    },
    {
      title: 'Where, how long, and who sees it',
      paragraphs: [
        'In Tencent CloudBase, in mainland China, for as long as you are a member. When you leave, the books keep the numbers of your points and nothing of who you are, and the rest is deleted: from seven days after you ask, within 15 working days.',
        'We do not sell it or give it to advertisers. Only authorised staff can see it, and every access is recorded.',
      ],
    },
    {
      title: 'Your rights',
      paragraphs: [
        'You can see, correct, copy and delete what is kept, withdraw your consent and leave. Points not used by then are lost.',
        `Under “Me – Profile – Privacy and account” you can take everything along in one file and ask for deletion, which can be taken back for seven days. Or use “Feedback” in the mini-program’s menu${reached}; we answer within 15 working days. Under 14, please use this together with a guardian.`,
      ],
    },
    {
      title: 'When this changes',
      paragraphs: ['When its meaning changes, the version changes, and you are asked to read it again.'],
    },
  ],
}
