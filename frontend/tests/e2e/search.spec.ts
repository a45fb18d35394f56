import { expect } from '@playwright/test'
import { signIn, sound, test } from './page'

test('the box proposes, by keys alone', async ({ page }, info) => {
  await page.goto('/')
  const box = page.getByRole('combobox')
  await box.focus()
  await box.pressSequentially('加工')
  const options = page.getByRole('option')
  await expect(options.first()).toBeVisible()
  await expect(box).toHaveAttribute('aria-expanded', 'true')
  await sound(page, 'suggested', info.project.name)
  await box.press('ArrowDown')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await expect(box).toHaveAttribute('aria-activedescendant', (await options.first().getAttribute('id')) ?? '')
  await box.press('ArrowUp')
  await expect(box).not.toHaveAttribute('aria-activedescendant')
  await box.press('Escape')
  await expect(options.first()).toBeHidden()
  await expect(box).toHaveValue('加工')
  await box.press('ArrowDown')
  await box.press('ArrowDown')
  await box.press('Enter')
  await expect(page.locator('h1')).toBeVisible()
  await expect(page).toHaveURL(/\/(demands|products|search)/)
})

test('inside, the box in the top bar is one key away and results are grouped by list', async ({ page }, info) => {
  await signIn(page, 'county@demo.test')
  await expect(page.locator('h1')).toBeVisible()
  await page.keyboard.press('/')
  const box = info.project.name === 'pc' ? page.locator('.find input') : page.locator('.page [name=q]')
  if (info.project.name === 'pc') await expect(box).toBeFocused()
  await box.fill('车床')
  await box.press('Enter')
  await expect(page).toHaveURL(/\/app\/search\?q=/)
  await expect(page.locator('section.card').first()).toContainText(/车床|数车/)
  await sound(page, 'app-search', info.project.name)
  await page.getByRole('button', { name: '装备产品', exact: true }).click()
  await expect(page).toHaveURL(/kind=products/)
  await expect(page.locator('section.card')).toHaveCount(1)
  await page.locator('section.card a').first().click()
  await expect(page).toHaveURL(/\/app\/lists\/products\//)
  await page.goto('/app/search?q=zzzzqqqq')
  await expect(page.getByText('没有找到')).toBeVisible()
})

test('figures narrow a search, and one that finds little says what would find more', async ({ page }, info) => {
  await page.goto('/search?q=' + encodeURIComponent('加工中心 行程99999以上'))
  const bounds = page.getByRole('group', { name: '按条件筛选产品' })
  await expect(bounds.getByRole('button').first()).toContainText('99,999 mm')
  const more = page.getByRole('region', { name: /可以查到更多/ })
  await expect(more.getByRole('button', { name: /去掉条件/ })).toBeVisible()
  await sound(page, 'search-help', info.project.name)
  await more.getByRole('button', { name: /去掉条件/ }).click()
  await expect(page).not.toHaveURL(/99999/)
  await expect(page.locator('section.card a').first()).toBeVisible()
  await page.goto('/search?q=' + encodeURIComponent('车创'))
  await page.getByRole('button', { name: /是不是“车床”/ }).click()
  await expect(page.getByRole('searchbox').or(page.getByRole('combobox')).first()).toHaveValue('车床')
  await expect(page.locator('section.card a', { hasText: /车床|数车/ }).first()).toBeVisible()
})

test.describe('the connection', () => {
  test.use({ expected: [/ERR_INTERNET_DISCONNECTED|Failed to fetch/] })
  test('when it is lost, that is said; when it is back, the page goes on', async ({ page, context }, info) => {
    await signIn(page, 'county@demo.test')
    await page.goto('/app/notices')
    await page.waitForLoadState('networkidle')
    await context.setOffline(true)
    await expect(page.getByText('连接已断开')).toBeVisible()
    await sound(page, 'lost', info.project.name)
    await context.setOffline(false)
    await expect(page.getByText('连接已断开')).toBeHidden({ timeout: 15_000 })
  })
})

test('what happens elsewhere shows within seconds', async ({ page, browser, baseURL }, info) => {
  await signIn(page, 'buyer@demo.test')
  await page.goto('/app/notices')
  await expect(page.locator('h1')).toBeVisible()
  await page.waitForLoadState('networkidle')
  const title = `等消息的车床-${info.project.name}`
  // The firm hands a row in, and its bureau sends it back, on other machines.
  const other = await (await browser.newContext({ baseURL })).newPage()
  await other.goto('/')
  const returned = await other.evaluate(async (title) => {
    const token = async (login: string) => {
      const answer = await fetch('/api/v1/auth/tokens', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ login, password: 'duijie-demo' }),
      })
      return ((await answer.json()) as { access_token: string }).access_token
    }
    const send = async (token: string, path: string, body: object) => {
      const headers = { 'content-type': 'application/json', Authorization: `Bearer ${token}` }
      const answer = await fetch(`/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
      return (await answer.json()) as { id: string; version: number; state: string }
    }
    const firm = await token('factory@demo.test')
    const items = [{ name: '数控车床', quantity: 1, unit: '台', requirements: '床身斜置', specs: [], replaces: [] }]
    const row = await send(firm, '/demands', { title, disclosure: 'masked', items })
    const handed = await send(firm, `/demands/${row.id}/submit`, { version: row.version })
    const bureau = await token('province@demo.test')
    return send(bureau, `/demands/${row.id}/return`, { version: handed.version, reasons: '技术要求不完整' })
  }, title)
  expect(returned.state).toBe('returned')
  const told = page.locator('.told', { hasText: title })
  await expect(told).toBeVisible({ timeout: 9_000 })
  await expect(page.locator('h2').first()).toHaveText('今天')
  await sound(page, 'notices', info.project.name)
  await told.getByRole('link').click()
  await expect(page.locator('h1')).toContainText(title)
  await other.context().close()
})
