import { expect } from '@playwright/test'
import { forgotten, signIn, signOut, sound, test } from './page'

test('a section chief signs in and sees what is next', async ({ page }, info) => {
  await signIn(page, 'county@demo.test')
  await expect(page.locator('h1')).toContainText('您好')
  await expect(page.locator('.note.warn')).toContainText('待审核')
  await expect(page.getByRole('link', { name: /^去审核/ }).first()).toBeVisible()
  await sound(page, 'desk', info.project.name)
  await page.locator('.who summary').click()
  await sound(page, 'desk-who', info.project.name)
  await expect(page.getByRole('button', { name: '退出登录' })).toBeVisible()
})

test('the lists of the region keep their filters in the address, and are exported', async ({ page }, info) => {
  await signIn(page, 'county@demo.test')
  await page.goto('/app/lists/demands')
  await expect(page.locator('.ledger a, .tile').first()).toBeVisible()
  await sound(page, 'rows', info.project.name)
  await page.getByRole('button', { name: '待审核' }).click()
  await expect(page).toHaveURL(/state=submitted/)
  await expect(page.locator('.ledger .state, .tile .state').first()).toHaveText('待审核')
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出 Excel' }).click()
  expect((await saved).suggestedFilename()).toMatch(/\.xlsx$/)
  for (const noun of ['products', 'financing-requests', 'lender-products', 'consumer-goods']) {
    await page.goto(`/app/lists/${noun}`)
    await page.waitForLoadState('networkidle')
    const first = page.locator('.ledger a, .tile').first()
    if (!(await first.count())) continue
    await first.click()
    await expect(page.locator('.facts').first()).toBeVisible()
    await sound(page, `row-${noun}`, info.project.name)
  }
})

test.describe('decisions', () => {
  test.use({ expected: [/409/] })
  test('rows are reviewed by keys: next, return with a reason, publish with its warnings read', async ({
    page,
  }, info) => {
    await signIn(page, 'factory@demo.test')
    // A firm hands in a row that is masked and names it all the same.
    const entered = await page.evaluate(async () => {
      const send = async (path: string, body: object) =>
        (
          await fetch(`/api/v1${path}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'X-Duijie': '1' },
            body: JSON.stringify(body),
          })
        ).json()
      const me = await (await fetch('/api/v1/auth/me')).json()
      const items = [{ name: '数控车床', quantity: 1, unit: '台', requirements: '床身斜置', specs: [], replaces: [] }]
      const row = await send('/demands', {
        title: '斜床身数控车床',
        reason: `${me.orgs[0].name}扩产`,
        disclosure: 'masked',
        items,
      })
      return send(`/demands/${row.id}/submit`, { version: row.version })
    })
    expect(entered.state).toBe('submitted')
    await signOut(page)
    await signIn(page, 'province@demo.test')
    await page.goto('/app/review')
    const waits = page.locator('.waits')
    await expect(waits.first()).toBeVisible()
    await expect(page.locator('.facts').first()).toBeVisible()
    await sound(page, 'review', info.project.name)
    await page.keyboard.press('j')
    await expect(waits.nth(1)).toHaveAttribute('aria-current', 'true')
    await page.keyboard.press('k')
    await expect(waits.first()).toHaveAttribute('aria-current', 'true')
    const before = await waits.count()
    await expect(page.getByRole('button', { name: /^退回/ })).toBeVisible()
    await page.waitForLoadState('networkidle')
    await page.keyboard.press('r')
    await page.getByLabel('技术要求不完整').check()
    await sound(page, 'review-return', info.project.name)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('已退回：')).toBeVisible()
    await expect(waits).toHaveCount(before - 1)
    await page.goto(`/app/review?noun=demands&id=${entered.id}`)
    await expect(page.locator('h2').first()).toHaveText('斜床身数控车床')
    await page.waitForLoadState('networkidle')
    await page.keyboard.press('p')
    const accept = page.getByRole('button', { name: '已核对，仍然发布' })
    await expect(accept).toBeVisible()
    await sound(page, 'review-warned', info.project.name)
    await accept.click()
    await expect(page.getByText('已发布：')).toBeVisible()
  })
})

test('several rows without warnings are published at once, after their list was read', async ({ page }, info) => {
  const titles = ['批量一号磨床', '批量二号磨床'].map((title) => `${title}${info.project.name}`)
  await signIn(page, 'boss@demo.test')
  await page.evaluate(async (all) => {
    const send = async (path: string, body: object) => {
      const headers = { 'content-type': 'application/json', 'X-Duijie': '1' }
      return (await fetch(`/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json()
    }
    for (const title of all) {
      const items = [{ name: '平面磨床', quantity: 1, unit: '台', requirements: '工作台500×1000' }]
      const row = await send('/demands', { title, items })
      await send(`/demands/${row.id}/submit`, { version: row.version })
    }
  }, titles)
  await forgotten(page)
  await signIn(page, 'county@demo.test')
  await page.goto('/app/review')
  await page.getByRole('button', { name: '批量发布' }).click()
  const sure = page.getByRole('button', { name: /^确认发布这/ })
  await expect(sure).toBeVisible()
  await sound(page, 'review-several', info.project.name)
  for (const box of await page.locator('.several .tick').all()) {
    const words = (await box.textContent()) ?? ''
    if (!titles.some((title) => words.includes(title))) await box.locator('input').uncheck()
  }
  await sure.click()
  await expect(page.locator('.note.ok, .good').filter({ hasText: '已发布 2 条' })).toBeVisible()
  await expect(page.locator('.waits', { hasText: titles[0] ?? '' })).toHaveCount(0)
})

test('a round is opened, its firms added and called, its papers saved', async ({ page }, info) => {
  await signIn(page, 'county@demo.test')
  await page.goto('/app/rounds')
  await sound(page, 'rounds', info.project.name)
  await page.getByRole('button', { name: '新建征集' }).click()
  await page.locator('[name=title]').fill('设备更新需求征集')
  await page.locator('[name=deadline]').fill(new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10))
  await sound(page, 'round-new', info.project.name)
  await page.getByRole('button', { name: '发起征集' }).click()
  await page.getByText('添加应报单位').click()
  await page.getByRole('button', { name: '添加应用企业' }).click()
  await expect(page.locator('.note.ok')).toContainText('新增')
  await expect(page.getByRole('button', { name: /^电话记录/ }).first()).toBeVisible()
  await sound(page, 'round', info.project.name)
  await page
    .getByRole('button', { name: /^电话记录/ })
    .first()
    .click()
  await page.getByLabel('通话结果').selectOption('promised')
  await page.getByLabel('对方怎么说').fill('周五前报')
  await sound(page, 'round-call', info.project.name)
  await page.getByRole('button', { name: '记下来' }).click()
  await expect(page.getByRole('button', { name: /^电话记录/ }).filter({ hasText: '（1）' })).toBeVisible()
  for (const name of ['电话名单', '汇总表']) {
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name }).click()
    await saved
  }
  await page.getByRole('button', { name: '提醒未报单位' }).click()
  await expect(page.locator('.note.ok')).toContainText('正在提醒')
  await expect(page.getByRole('heading', { name: '已发提醒' })).toBeVisible()
  await page
    .getByRole('button', { name: /^电话记录/ })
    .first()
    .click()
  await page.getByText('代记答复').click()
  await page.locator('[name=answer]').selectOption('nothing')
  await page.getByLabel('备注').fill('电话答复今年不更新')
  await sound(page, 'round-word', info.project.name)
  await page.getByRole('button', { name: '记为单位的答复' }).click()
  await expect(page.getByText('零报').filter({ visible: true }).first()).toBeVisible()
  await page.locator('summary', { hasText: '认领码单' }).click()
  const slips = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载认领码单' }).click()
  expect((await slips).suggestedFilename()).toContain('认领码单')
  await page.getByRole('button', { name: '修改征集' }).click()
  await page.locator('[name=number]').fill('磐经商〔2026〕9号')
  await page.getByRole('button', { name: '记下来' }).click()
  await expect(page.locator('.head')).toContainText('磐经商〔2026〕9号')
  await sound(page, 'round-full', info.project.name)
  // A sheet of A4 between its margins.
  await page.setViewportSize({ width: 718, height: 1020 })
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('table.places')).toBeVisible()
  await sound(page, 'round-print', info.project.name)
})

test('the superior’s table is kept, and a round’s summary comes in its shape', async ({ page }, info) => {
  await signIn(page, 'county@demo.test')
  const name = info.project.name === 'pc' ? '市局月报' : '市局季报'
  await page.goto('/app/report-forms')
  const form = '设备更新情况表,,,,\n序号,企业名称,拟更新设备名称,数量,预算（万元）,分管县领导\n'
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '市局月报.csv', mimeType: 'text/csv', buffer: Buffer.from(form) })
  await page.locator('[name=name]').fill(name)
  await page.getByRole('button', { name: '识别表头' }).click()
  await expect(page.locator('form .note.warn')).toContainText('分管县领导')
  await sound(page, 'report-form', info.project.name)
  await page.getByRole('button', { name: '保存报表' }).click()
  await expect(page.getByRole('heading', { name })).toBeVisible()
  await sound(page, 'report-forms', info.project.name)
  const filled = page.waitForEvent('download')
  await page.getByRole('button', { name: '按此表导出' }).first().click()
  await filled
  await page.goto('/app/rounds')
  await page.locator('.tile').first().click()
  await page.getByLabel('汇总表样式').selectOption({ label: name })
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: '汇总表', exact: true }).click()
  expect((await saved).suggestedFilename()).toContain(name)
})

test('a lost connection is shown, and goes away', async ({ page, context }) => {
  await signIn(page, 'county@demo.test')
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await expect(page.getByText('连接已断开')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('连接已断开')).toBeHidden({ timeout: 10_000 })
})

test('a factory and a lender have a desk and their own lists', async ({ page }, info) => {
  for (const who of ['factory', 'lender']) {
    await signIn(page, `${who}@demo.test`)
    await sound(page, `desk-${who}`, info.project.name)
    await page.goto('/app/lists/financing-requests')
    await sound(page, `rows-${who}`, info.project.name)
    await signOut(page)
  }
})

test('an accountant acts for another firm, and sees its rows', async ({ page }) => {
  await signIn(page, 'accountant@demo.test')
  await page.locator('.who summary').click()
  const firms = page.getByLabel('当前代表单位')
  const other = firms.locator('option:not(:checked)').first()
  const name = (await other.textContent()) ?? ''
  await firms.selectOption({ label: name })
  await expect(page.locator('.head .sub')).toHaveText(name)
})

test.describe('sessions', () => {
  test.use({ expected: [/401/] })
  test('a session that ran out is refreshed once; one that is gone leads to signing in and back', async ({
    page,
    context,
  }) => {
    await signIn(page, 'county@demo.test')
    await context.clearCookies({ name: 'duijie-access' })
    await page.goto('/app/lists/products')
    await expect(page.locator('h1')).toHaveText('装备产品')
    await context.clearCookies()
    await page.goto('/app/lists/products')
    await page.waitForURL('**/sign-in?next=*')
    await page.locator('[name=login]').fill('county@demo.test')
    await page.locator('[name=password]').fill('duijie-demo')
    await page.locator('form .main').click()
    await page.waitForURL('**/app/lists/products')
  })
})

test('English, dark and large text hold in the application too', async ({ page }, info) => {
  await page.addInitScript(() => ['duijie-dark', 'duijie-large'].forEach((key) => localStorage.setItem(key, '1')))
  await page.addInitScript(() => localStorage.setItem('duijie-language', 'en'))
  await signIn(page, 'county@demo.test')
  for (const place of ['', 'review', 'lists/demands', 'imports/new', 'rounds']) {
    await page.goto(`/app/${place}`)
    await sound(page, `en-dark-large-${place.replace('/', '-') || 'desk'}`, info.project.name)
  }
})
