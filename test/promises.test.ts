import { chineseTerms } from '../cloudfunctions/brand/terms/zh-CN'
import { existsSync, readFileSync } from 'node:fs'

/** What we say to members and operators, and the test by which it holds. `by` is null for what no program can keep. */
interface Promised {
  says: string
  by: [file: string, title: string][] | null
}

const member = 'test/cloudfunctions/member'
const leaving: [string, string] = [`${member}/leaving.ts`, 'then leaves nothing of the person anywhere']
const erased: [string, string] = ['test/local/erased.test.ts', 'is in no file of the data folder']
const exported: [string, string] = [`${member}/leaving.ts`, 'hands out everything held, the number in full']
const looks: [string, string] = [
  'test/cloudfunctions/personal-fields.test.ts',
  'leaves one line: who looked, and at what',
]

/** Every sentence of the terms and the privacy notice that promises something, in their order. */
const inTerms: Promised[] = [
  { says: '加入免费，随时可以退出', by: [leaving] },
  {
    says: '的码只能领一次积分，先扫到的会员得到',
    by: [['test/cloudfunctions/code/scan-crowds.test.ts', 'pay once, and tell everybody else who was first']],
  },
  {
    says: '使用时先用快到期的',
    by: [['test/domain/points/spend.test.ts', 'then the lots that expire soonest give first']],
  },
  {
    says: '成长值只用来决定等级，不会被花掉',
    by: [['test/domain/points/spend.test.ts', 'then the same lots have their points and old dates again']],
  },
  {
    says: '我们会冲回，并在积分明细里写明原因',
    by: [['test/cloudfunctions/points/desk.test.ts', 'of spent points is done by the policy the operator names']],
  },
  {
    says: '微信给我们的用户编号（OpenID）',
    by: [['test/cloudfunctions/personal-fields.test.ts', 'nothing by which a member could be found']],
  },
  {
    says: '只会看到隐去大部分的昵称',
    by: [['test/cloudfunctions/code/verdicts.ts', 'tells another when, where and by whom it was']],
  },
  { says: '拍摄地点等信息随之去掉', by: [[`${member}/profile.test.ts`, 'loses what a camera wrote into it']] },
  {
    says: '加密保存，到哪里都只显示一部分',
    by: [[`${member}/profile.test.ts`, 'shown masked, and stands nowhere in the clear']],
  },
  {
    says: '收货地址：只在您兑换寄送的礼品或自己存下时才有，加密保存',
    by: [['test/cloudfunctions/mall/secrets.test.ts', 'an address stands in no document, log or trail in the open']],
  },
  { says: '签到、任务、兑换和积分的每一笔', by: [exported] },
  {
    says: '发布前会经过词库和微信的内容安全检查',
    by: [
      ['test/cloudfunctions/community/safety.test.ts', 'given a service that breaks, waits unseen and is lost nowhere'],
    ],
  },
  { says: '不读取手机定位', by: null },
  {
    says: '一段时间后自动清除',
    by: [['test/cloudfunctions/kernel/jobs.test.ts', 'forgets wrong tries a day after the last one']],
  },
  {
    says: '您在什么时候同意了哪一版说明',
    by: [[`${member}/profile.test.ts`, 'is written down on joining, and asked for again once the terms have changed']],
  },
  { says: '图片只在您的手机上识别，不会上传', by: null },
  {
    says: '只在您的手机上用来排序，不上传，也不记下',
    by: [['test/cloudfunctions/organisation/stores.test.ts', 'asks no visitor where they are']],
  },
  { says: '账目里只留积分的数字，不再留有您的身份，其余删除', by: [leaving, erased] },
  {
    says: '每次查看和操作都有记录',
    by: [looks, ['test/cloudfunctions/kernel/once.test.ts', 'has one line for every command']],
  },
  { says: '您可以查看、更正、复制、删除您的信息', by: [exported, leaving] },
  {
    says: '可以导出全部信息、申请注销，7 天之内可以撤回',
    by: [exported, [`${member}/leaving.ts`, 'lets the first wish be taken back, with everything still there']],
  },
  {
    says: '版本号会更新，并在您下次加入或使用相关功能前请您重新看过',
    by: [[`${member}/profile.test.ts`, 'asked for again once the terms have changed']],
  },
]

/** Tests import no screens: the catalogs are read as they are written. */
const textOf = (file: string) => readFileSync(file, 'utf8')
const paragraphs = chineseTerms.flatMap((section) => section.paragraphs)

describe('the terms and the privacy notice', () => {
  it.each(paragraphs)('promise nothing that is not in the table: %s', (paragraph) => {
    expect(inTerms.filter(({ says }) => paragraph.includes(says)).length).toBeGreaterThan(0)
  })

  it.each(inTerms)('say “$says”, and a test holds it', ({ says, by }) => {
    expect(paragraphs.some((paragraph) => paragraph.includes(says))).toBe(true)
    for (const [file, title] of by ?? []) {
      expect([file, existsSync(file)]).toEqual([file, true])
      expect(textOf(file)).toContain(title)
    }
  })
})

describe('the desk', () => {
  it('does not say of a voucher’s code that only its member sees it: an administrator can look, and leaves a record', () => {
    const catalogs = ['order', 'reward'].map((name) => textOf(`console/words/zh-CN/${name}.ts`))
    for (const catalog of catalogs) expect(catalog).not.toMatch(/只有(会员)?本人看得到/)
    expect(catalogs.map((catalog) => catalog.includes('管理员查看要写原因，并留下记录'))).toEqual([true, true])
    expect(textOf('test/cloudfunctions/mall/secrets.test.ts')).toContain("procedure === 'inspectSecret'")
  })
})
