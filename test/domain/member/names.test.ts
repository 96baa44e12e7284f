import { faultInName } from '../../../domain/member/names'

describe('a nickname', () => {
  test.each([
    '青屿官方客服',
    '青屿',
    '青 屿',
    '青\u200d屿',
    '青屿旗舰店',
    '青屿001',
    '官方',
    '客 服 小美',
    '客\u200b服',
    '管理员',
    'admin',
    'Ａｄｍｉｎ',
    'аdmin',
    'а d м i n',
    'adm1n',
    'Admin 007',
    'ádmin',
    'OFFICIAL',
    'Official青屿',
    '在线客服2号',
    'mоderator',
  ])('%s speaks for nobody', (name) => expect(faultInName(name, '青屿')).toBe('official'))

  test.each([
    '微信13912345678',
    '13912345678',
    '139 1234 5678',
    '１３９１２３４５６７８',
    '一三九一二三四五六七八',
    'wx: abc_123',
    '加v abc123',
    'VX号 tea2026',
    'QQ 1234567',
    'qq:88888',
    'www.tea.com',
    'tea@mail.com',
  ])('%s leads nobody outside', (name) => expect(faultInName(name, '青屿')).toBe('contact'))

  test.each([
    '林小满',
    '爱喝青屿的人',
    '青屿的猫',
    'badminton',
    '羽毛球 badminton 2026',
    '🌸'.repeat(11),
    '买买提·吐尔逊',
    'Анна',
    'Ελένη',
    '小满521',
    '微信群里的鱼',
    'qqq',
    '会员0071',
    '123456',
    'María',
    'wxy',
  ])('%s is somebody’s', (name) => expect(faultInName(name, '青屿')).toBeUndefined())
})
