import { openDeskOfBrand, type OpenDesk } from '../_support/desk'

jest.setTimeout(120_000)

let open: OpenDesk
beforeAll(async () => {
  open = await openDeskOfBrand()
}, 120_000)
afterAll(() => open.close())

test('an operator who is disabled is out, and in again once they are enabled', async () => {
  const { brand, desk } = open
  const { account, name } = await staffOf('clerk')
  const theirs = await desk.signIn('clerk')
  const admin = await desk.signIn('admin', `#/operators/${account}`)
  const drawer = admin.getByRole('dialog', { name: `管理操作员 · ${name}` })
  await drawer.getByText('最晚到').waitFor()
  await drawer.getByRole('button', { name: '停用账号' }).click()
  await admin
    .getByRole('dialog', { name: `停用账号 · ${name}` })
    .getByRole('button', { name: '停用账号' })
    .click()
  await admin.locator('tbody').getByText('已停用').waitFor()
  await drawer.getByText('现在没有在任何地方登录').waitFor()

  await theirs.reload()
  await theirs.getByLabel('账号').waitFor()
  await desk.enter(theirs, account, brand.signInOf('clerk').password)
  await theirs.getByText('这个账号已停用').waitFor()

  await drawer.getByRole('button', { name: '恢复账号' }).click()
  await admin
    .getByRole('dialog', { name: `恢复账号 · ${name}` })
    .getByRole('button', { name: '恢复账号' })
    .click()
  await admin.locator('tbody').getByText('已停用').waitFor({ state: 'detached' })
  await theirs.getByLabel('密码', { exact: true }).fill(brand.signInOf('clerk').password)
  await theirs.keyboard.press('Enter')
  await theirs.getByRole('navigation').waitFor()
  await theirs.close()
  await admin.close()
})

test('a password that was reset leads to a page that asks for one’s own, and then to the desk', async () => {
  const { desk } = open
  const { account, name } = await staffOf('campaignManager')
  const admin = await desk.signIn('admin', `#/operators/${account}`)
  await admin.getByRole('button', { name: '重设密码' }).click()
  await admin
    .getByRole('dialog', { name: `重设密码 · ${name}` })
    .getByRole('button', { name: '重设密码' })
    .click()
  const temporary = (await admin.locator('.told-once').textContent()) ?? ''
  await admin.close()

  const theirs = await desk.openDesk('#/campaigns')
  await desk.enter(theirs, account, temporary)
  await theirs.getByRole('heading', { name: '先换一个自己的密码', level: 1 }).waitFor()
  expect(await theirs.getByRole('navigation').count()).toBe(0)
  await theirs.getByLabel('临时密码').fill(temporary)
  await theirs.getByLabel('新密码').fill('1234567890')
  await theirs.keyboard.press('Enter')
  await theirs.getByRole('alert').waitFor()
  await theirs.getByLabel('新密码').fill('lantern orchard seventeen')
  await theirs.keyboard.press('Enter')
  await theirs.getByRole('heading', { name: '活动', level: 1 }).waitFor()

  await theirs.locator('.rail-person').click()
  await theirs.getByText('修改密码').click()
  const drawer = theirs.getByRole('dialog', { name: '修改密码' })
  await drawer.getByLabel('现在的密码').fill('lantern orchard seventeen')
  await drawer.getByLabel('新密码').fill('harbour kettle ninety-one')
  await drawer.getByRole('button', { name: '换成新密码' }).click()
  await drawer.waitFor({ state: 'hidden' })
  expect(await theirs.getByRole('heading', { name: '活动', level: 1 }).count()).toBe(1)
  await theirs.close()
})

async function staffOf(role: 'clerk' | 'campaignManager'): Promise<{ account: string; name: string }> {
  const { account } = open.brand.signInOf(role)
  const operator = await open.brand.cloud.platform.store.get('operators', account)
  return { account, name: operator?.name ?? '' }
}
