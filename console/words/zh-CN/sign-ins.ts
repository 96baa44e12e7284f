import type { SignInDeed } from '../../../contract/words/operator'

export const signIns = {
  title: '登录记录',
  says: '谁在什么时候、从哪里登录过，和没有登录成的尝试；保留半年',
  mine: '我的登录记录',
  at: '时间',
  who: '操作员',
  deed: '发生了什么',
  where: '哪里',
  unknownPlace: '位置未知',
  newDevice: '新设备',
  everybody: '所有人',
  none: '还没有登录记录',
  last: (moment: string, where: string) => `上次登录：${moment}${where === '' ? '' : ` · ${where}`}`,
  deeds: {
    signedIn: '登录了',
    passwordRefused: '密码不对',
    disabledRefused: '账号已停用，没有登录成',
    expiredRefused: '临时密码过期，没有登录成',
    codeRefused: '验证码不对',
    recoveryCodeUsed: '用了一个备用码',
    invitationAccepted: '接受邀请，设了密码',
    passwordChanged: '改了密码',
    passwordReset: '密码被重置',
    factorSet: '启用了第二步验证',
    factorReset: '第二步验证被重置',
  } satisfies Record<SignInDeed, string>,
}
