export const session = {
  title: '登录运营台',
  says: '用管理员给您的账号登录',
  slogan: '一物一码，码上有数',
  sloganSays: '每一件都认得出，每一分都对得上。',
  account: '账号',
  accountMissing: '请填账号',
  password: '密码',
  passwordMissing: '请填密码',
  signIn: '登录',
  signOut: '退出登录',
  againTitle: '登录已过期',
  againSays: '重新登录后，这一页和填到一半的内容都还在。',
}
