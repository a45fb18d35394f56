import { expect } from '@playwright/test'
import { forgotten, signIn, sound, test } from './page'

test('a bureau filters its region, and the address says how', async ({ page }, info) => {
  await signIn(page, 'province@demo.test')
  await page.goto('/app/lists/demands')
  const rows = page.locator('.rowlink')
  await expect(rows).toHaveCount(20)
  await expect(page.locator('.head .sub')).toContainText(/共 \d+ 条/)
  await expect(page.getByRole('button', { name: /^已发布\s\d+/ })).toBeVisible()
  await sound(page, 'list', info.project.name)
  await page.getByRole('button', { name: /^更多条件/ }).click()
  await page.getByLabel('金额不低于（万元）').fill('100')
  await page.getByLabel('金额不低于（万元）').press('Enter')
  await expect(page).toHaveURL(/min=100/)
  await page.getByLabel('设备类别').selectOption('01')
  await expect(page).toHaveURL(/category=01/)
  await sound(page, 'list-more', info.project.name)
  await page.reload()
  if (info.project.name === 'phone') await page.getByRole('button', { name: /^更多条件/ }).click()
  await expect(page.getByLabel('金额不低于（万元）')).toHaveValue('100')
  await page.getByLabel('金额不低于（万元）').fill('many')
  await page.getByLabel('金额不低于（万元）').press('Tab')
  await expect(page.getByRole('alert')).toContainText('请填写数字')
  await page.getByRole('button', { name: '清除条件' }).click()
  await expect(page).toHaveURL(/\/app\/lists\/demands$/)
  await page.getByRole('button', { name: /^已发布/ }).click()
  await expect(page).toHaveURL(/state=published/)
  await expect(page.locator('.ledger .state, .tile .state').first()).toHaveText('已发布')
  await page.getByRole('button', { name: '下一页' }).click()
  await expect(page).toHaveURL(/after=/)
  await page.goBack()
  await expect(page).not.toHaveURL(/after=/)
})

test('keys go from row to row, and open one', async ({ page }) => {
  await signIn(page, 'province@demo.test')
  await page.goto('/app/lists/products')
  const rows = page.locator('.rowlink')
  await expect(rows).toHaveCount(20)
  await page.keyboard.press('j')
  await expect(rows.first()).toBeFocused()
  await page.keyboard.press('j')
  await expect(rows.nth(1)).toBeFocused()
  await page.keyboard.press('k')
  await expect(rows.first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/app\/lists\/products\/.+/)
  await page.keyboard.press('?')
  await expect(page).toHaveURL(/\/app\/help$/)
})

test('each list shows its own columns to the one whose it is', async ({ page }, info) => {
  for (const [login, noun, column] of [
    ['factory@demo.test', 'demands', '预算（万元）'],
    ['maker@demo.test', 'products', '交货期（天）'],
    ['lender@demo.test', 'financing-requests', '期限（月）'],
  ] as const) {
    await forgotten(page)
    await signIn(page, login)
    await page.goto(`/app/lists/${noun}`)
    await expect(page.locator('.rowlink').first()).toBeVisible()
    if (info.project.name === 'pc') await expect(page.locator('th', { hasText: column })).toBeVisible()
    else await expect(page.locator('.tile').first()).toContainText(column)
    await sound(page, `list-${noun}`, info.project.name)
  }
})

test('help says what to do first, for each kind of people', async ({ page }, info) => {
  await signIn(page, 'factory@demo.test')
  await page.goto('/app/help')
  await expect(page.locator('.todo li')).toHaveCount(5)
  await sound(page, 'help', info.project.name)
  await page.getByRole('button', { name: '主管部门' }).click()
  await expect(page).toHaveURL(/kind=bureau/)
  await expect(page.getByText('发起征集')).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.top')).toBeHidden()
})

test('words find rows in a list; filters are kept under a name, chosen, thrown away', async ({ page }, info) => {
  await signIn(page, 'province@demo.test')
  await page.goto('/app/lists/products')
  await page.locator('[name=list-q]').fill('加工中心')
  await page.locator('[name=list-q]').press('Enter')
  await expect(page).toHaveURL(/q=/)
  await expect(page.locator('.rowlink').first()).toContainText('加工中心')
  await sound(page, 'list-found', info.project.name)
  const name = `加工中心-${info.project.name}`
  await page.getByRole('button', { name: '保存这组条件' }).click()
  await page.locator('[name=view-name]').fill(name)
  await page.locator('[name=view-name]').press('Enter')
  const views = page.locator('[name=view]')
  await expect(views).toContainText(name)
  await sound(page, 'list-view', info.project.name)
  await page
    .getByRole('button', { name: '清除条件' })
    .or(page.getByRole('button', { name: /^全部/ }))
    .first()
    .click()
  await page.goto('/app/lists/products')
  await views.selectOption({ label: name })
  await expect(page).toHaveURL(/q=/)
  await expect(page.locator('[name=list-q]')).toHaveValue('加工中心')
  await page.getByRole('button', { name: '删除这组条件' }).click()
  await expect(views).toHaveCount(0)
})

test('a firm finds among its own rows only', async ({ page }) => {
  await signIn(page, 'factory@demo.test')
  const all = await page.evaluate(async () => {
    const found = await (await fetch('/api/v1/search?q=机&kind=demands&size=100')).json()
    return (found as { items: unknown[] }).items.length
  })
  await page.goto('/app/lists/demands?q=机')
  await page.waitForLoadState('networkidle')
  const own = await page.locator('.rowlink').count()
  expect(own).toBeLessThan(all)
})
