import { createHmac } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { signIn, sound, test } from './page'

/** What an authenticator shows for a secret in base32 (RFC 6238). */
function totp(secret: string, at = Date.now()): string {
  const bits = [...secret].map((one) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(one).toString(2).padStart(5, '0'))
  const key = Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const mac = createHmac('sha1', key).update(counter).digest()
  const from = mac[19]! & 15
  return String((mac.readUInt32BE(from) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** Through the menu behind one's name, as people go. */
async function own(page: Page, name: string) {
  await page.locator('.who summary').click()
  await page.locator('.own').getByRole('link', { name }).click()
}
const invited = (project: string) => `member-${project}@demo.test`

test('an owner reads and edits its organisation, invites somebody, who joins and is removed', async ({
  page,
  browser,
  baseURL,
}, info) => {
  await signIn(page, 'maker2@demo.test')
  await own(page, '本单位')
  await expect(page.locator('.facts')).toContainText('统一社会信用代码')
  await sound(page, 'org', info.project.name)
  await page.getByRole('button', { name: '修改单位信息' }).click()
  await sound(page, 'org-edit', info.project.name)
  await page.locator('[name=address]').fill(`演示路 ${info.project.name === 'pc' ? 1 : 2} 号`)
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('status')).toContainText('已保存')
  await expect(page.locator('.facts')).toContainText('演示路')

  const login = invited(info.project.name)
  await page.locator('.invite [name=login]').fill(login)
  await page.getByRole('button', { name: '发出邀请' }).click()
  const link = page.locator('.invite .note span.secret')
  await expect(link).toContainText('/invitation?code=')
  await sound(page, 'org-invited', info.project.name)
  const guest = await (await browser.newContext({ baseURL, locale: 'zh-CN' })).newPage()
  await guest.goto((await link.textContent()) ?? '')
  await guest.locator('[name=name]').fill('王试点')
  await guest.locator('[name=password]').fill('a-long-enough-one')
  await sound(guest, 'invitation', info.project.name)
  await guest.getByRole('button', { name: '加入' }).click()
  await expect(guest.getByRole('heading')).toHaveText('已加入单位')
  await guest.context().close()

  await page.reload()
  const member = page.locator('li', { hasText: login })
  await expect(member).toContainText('经办人')
  await member.getByRole('button', { name: '移除' }).click()
  await member.getByRole('button', { name: '确认移除' }).click()
  await expect(member).toHaveCount(0)
})

test('an invitation that nobody used is taken back', async ({ page }, info) => {
  await signIn(page, 'maker2@demo.test')
  await page.goto('/app/org')
  const login = `back-${info.project.name}@demo.test`
  await page.locator('.invite [name=login]').fill(login)
  await page.getByRole('button', { name: '发出邀请' }).click()
  const open = page.locator('.brief li', { hasText: login })
  await open.getByRole('button', { name: '撤回邀请' }).click()
  await expect(open).toHaveCount(0)
})

test.describe('settings', () => {
  test.use({ expected: [/40[0-9]/] })
  test('the password, the second factor and the letters are set; the data is taken out', async ({ page }, info) => {
    await signIn(page, info.project.name === 'pc' ? 'provider@demo.test' : 'hospital@demo.test')
    await own(page, '账号设置')
    await expect(page.getByRole('heading', { name: '消息提醒' })).toBeVisible()
    await sound(page, 'settings', info.project.name)

    const box = page.getByLabel('填报内容已发布')
    await box.check()
    await page.getByRole('button', { name: '保存' }).click()
    await expect(page.getByText('✓ 已保存')).toBeVisible()
    await page.reload()
    await expect(box).toBeChecked()

    await page.locator('[name=current]').fill('wrong-password')
    await page.locator('[name=new]').fill('duijie-demo-2')
    await page.locator('[name=again]').fill('duijie-demo-3')
    await page
      .locator('form', { has: page.locator('[name=again]') })
      .getByRole('button')
      .click()
    await expect(page.getByText('两次输入的新密码不一致')).toBeVisible()
    await page.locator('[name=again]').fill('duijie-demo-2')
    await page
      .locator('form', { has: page.locator('[name=again]') })
      .getByRole('button')
      .click()
    await expect(page.getByRole('alert')).not.toBeEmpty()
    await expect(page.locator('[name=new]')).toHaveValue('duijie-demo-2')
    await page.locator('[name=current]').fill('duijie-demo')
    await page
      .locator('form', { has: page.locator('[name=again]') })
      .getByRole('button')
      .click()
    await expect(page.getByText('密码已修改')).toBeVisible()

    await page.getByRole('button', { name: '设置两步验证' }).click()
    const secret = ((await page.locator('.secret').textContent()) ?? '').replace(/\s/g, '')
    await sound(page, 'second-factor', info.project.name)
    await page.locator('[name=totp-code]').fill(totp(secret))
    await page.getByRole('button', { name: '确认启用' }).click()
    await expect(page.locator('.codes li').first()).toBeVisible()
    await sound(page, 'recovery-codes', info.project.name)
    await page.reload()
    await page.getByRole('button', { name: '设置两步验证' }).click()
    await expect(page.getByText('两步验证已启用')).toBeVisible()
    await page.locator('[name=totp-password]').fill('duijie-demo-2')
    await page.getByRole('button', { name: '停用两步验证' }).click()
    await expect(page.getByText('两步验证已停用')).toBeVisible()

    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: '下载我的数据' }).click()
    expect((await saved).suggestedFilename()).toMatch(/\.json$/)
    await page.getByRole('button', { name: '删除账号' }).click()
    await expect(page.locator('[name=delete-password]')).toBeFocused()
    await sound(page, 'delete-account', info.project.name)
  })

  test('a device is signed out from another; all at once', async ({ page, browser, baseURL }, info) => {
    const login = 'recycler@demo.test'
    const other = await (await browser.newContext({ baseURL, locale: 'zh-CN' })).newPage()
    for (const one of [page, other]) {
      await one.goto('/sign-in')
      await one.locator('[name=login]').fill(login)
      await one.locator('[name=password]').fill('duijie-demo')
      await one.locator('form .main').click()
      await one.waitForURL('**/app/**')
    }
    await own(page, '登录的设备')
    await expect(page.getByText('本机')).toBeVisible()
    await sound(page, 'sessions', info.project.name)
    await page.locator('.page').getByRole('button', { name: '退出登录', exact: true }).first().click()
    await expect(page.locator('.page').getByRole('button', { name: '退出登录', exact: true })).toHaveCount(0)
    await other.goto('/app/notices')
    await other.waitForURL('**/sign-in?next=**')
    await other.context().close()
    await page.getByRole('button', { name: '全部退出登录' }).click()
    await page.waitForURL('**/sign-in')
  })

  test('an account is deleted by its user', async ({ page, browser, baseURL }, info) => {
    await signIn(page, 'maker2@demo.test')
    await page.goto('/app/org')
    await page.locator('.invite [name=login]').fill(`gone-${info.project.name}@demo.test`)
    await page.getByRole('button', { name: '发出邀请' }).click()
    const link = await page.locator('.invite .note span.secret').textContent()
    const guest = await (await browser.newContext({ baseURL, locale: 'zh-CN' })).newPage()
    await guest.goto(link ?? '')
    await guest.locator('[name=name]').fill('李试点')
    await guest.locator('[name=password]').fill('a-long-enough-one')
    await guest.getByRole('button', { name: '加入' }).click()
    await expect(guest.getByRole('heading')).toHaveText('已加入单位')
    await guest.locator('.card').getByRole('link', { name: '登录' }).click()
    await guest.locator('[name=login]').fill(`gone-${info.project.name}@demo.test`)
    await guest.locator('[name=password]').fill('a-long-enough-one')
    await guest.locator('form .main').click()
    await guest.waitForURL('**/app/**')
    await guest.goto('/app/settings')
    await guest.getByRole('button', { name: '删除账号' }).click()
    await guest.locator('[name=delete-password]').fill('a-long-enough-one')
    await guest.getByLabel('我知道删除后不能恢复').check()
    await guest.getByRole('button', { name: '删除账号' }).click()
    await guest.waitForURL((url) => url.pathname === '/')
    await guest.context().close()
  })

  test('a forgotten password is asked for by code; a wrong one is said', async ({ page }, info) => {
    await page.goto('/sign-in')
    await page.getByRole('link', { name: '忘记密码' }).click()
    await expect(page.getByText('收不到验证码')).toBeVisible()
    await page.locator('[name=login]').fill('nobody@demo.test')
    await page.locator('[name=code]').fill('000000')
    await page.locator('[name=new]').fill('a-long-enough-one')
    await sound(page, 'reset-password', info.project.name)
    await page.getByRole('button', { name: '设置新密码' }).click()
    await expect(page.getByRole('alert')).not.toBeEmpty()
    await expect(page.locator('[name=login]')).toHaveValue('nobody@demo.test')
  })
})
