import { expect } from '@playwright/test'
import { forgotten, signIn, sound, test } from './page'

test('a stranger reads what the site is, and how much is in it', async ({ page }, info) => {
  await page.goto('/')
  await expect(page.locator('.figure b')).toHaveText(Array(5).fill(/^[1-9]\d*$/))
  await expect(page.locator('.two .brief').first().locator('li')).toHaveCount(4)
  await sound(page, 'home', info.project.name)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.locator('h1')).toHaveText(/Who needs machines/)
  await page.getByRole('button', { name: 'Dark' }).click()
  await page.getByRole('button', { name: 'Large text' }).click()
  await sound(page, 'home-en-dark-large', info.project.name)
})

test('a stranger searches and opens what was found', async ({ page }, info) => {
  await page.goto('/')
  await page.getByRole('combobox').fill('加工中心')
  await page.getByRole('combobox').press('Enter')
  await expect(page.locator('.brief li').first()).toContainText('加工中心')
  await sound(page, 'search', info.project.name)
  await page.locator('.brief a').first().click()
  await expect(page.locator('.facts').first()).toBeVisible()
  await page.goto('/search?q=zzzzqqqq')
  await expect(page.getByText('没有找到')).toBeVisible()
})

for (const noun of ['demands', 'products'] as const) {
  test(`the public ${noun} are filtered by address, turned, opened and printed`, async ({ page }, info) => {
    await page.goto(`/${noun}`)
    const links = page.locator('.ledger a, .tile')
    await expect(links).toHaveCount(20)
    await sound(page, noun, info.project.name)
    const first = await links.first().textContent()
    await page.getByRole('button', { name: '下一页' }).click()
    await expect(page).toHaveURL(/after=/)
    await expect(links.first()).not.toHaveText(first ?? '')
    await page.getByLabel('设备类别').selectOption('01')
    await expect(page).toHaveURL(/category=01$/)
    await page.reload()
    await expect(page.getByLabel('设备类别')).toHaveValue('01')
    await links.first().click()
    await expect(page.getByRole('button', { name: '打印' })).toBeVisible()
    await sound(page, `${noun}-one`, info.project.name)
  })
}

test.describe('refused', () => {
  test.use({ expected: [/40[0-9]|409|422/] })
  test('a wrong password is said in words, and the form keeps its input', async ({ page }) => {
    await page.goto('/sign-in')
    await page.locator('[name=login]').fill('county@demo.test')
    await page.locator('[name=password]').fill('not-this-one')
    await page.locator('form .main').click()
    await expect(page.getByRole('alert')).not.toBeEmpty()
    await expect(page.locator('[name=login]')).toHaveValue('county@demo.test')
  })
  test('a row that is not there is said so', async ({ page }) => {
    await page.goto('/demands/019f1af9-b400-7000-8000-000000000000')
    await expect(page.getByText('不存在')).toBeVisible()
  })
})

test('a firm registers in three steps, its code checked as typed', async ({ page }, info) => {
  await page.goto('/register')
  await page.locator('[name=code]').fill('91330727MA2EXAMP1O')
  await expect(page.locator('#code-said')).toContainText('O')
  const code = info.project.name === 'pc' ? '91330727MA2EXAMP1' : '91330727MA2EXAMP2'
  const wrong = await page.evaluate((body) => body + '0', code)
  await page.locator('[name=code]').fill(wrong)
  const symbols = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  let weight = 1
  let sum = 0
  for (const letter of code) [sum, weight] = [sum + symbols.indexOf(letter) * weight, (weight * 3) % 31]
  await page.locator('[name=code]').fill(code + symbols[(31 - (sum % 31)) % 31])
  await expect(page.locator('#code-said')).toContainText('代码正确')
  await page.locator('[name=name]').fill(`试点样机有限公司${info.project.name}`)
  await sound(page, 'register-1', info.project.name)
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByRole('alert')).toContainText('请至少选择一项')
  await page.getByLabel('应用企业').check()
  await page.getByLabel('地区 1').selectOption('330000')
  await page.getByLabel('地区 2').selectOption('330700')
  await page.getByLabel('地区 3').selectOption('330727')
  await sound(page, 'register-2', info.project.name)
  await page.getByRole('button', { name: '下一步' }).click()
  await page.locator('[name=user]').fill('张三')
  await page.locator('[name=login]').fill(`new-${info.project.name}@demo.test`)
  await page.locator('[name=password]').fill('a-long-enough-one')
  await sound(page, 'register-3', info.project.name)
  await page.getByRole('button', { name: '提交注册' }).click()
  await expect(page.getByText('注册成功')).toBeVisible()
})

test('the sign-in page is sound both ways', async ({ page }, info) => {
  await page.goto('/sign-in')
  await sound(page, 'sign-in', info.project.name)
  await page.getByRole('button', { name: '用验证码登录' }).click()
  await expect(page.getByLabel('验证码')).toBeVisible()
  await sound(page, 'sign-in-code', info.project.name)
})

test('a published row is found in its list, shared, and opened inside by who is signed in or signs in', async ({
  page,
}, info) => {
  await page.goto('/products')
  await page.locator('[name=q]').fill('加工中心')
  await page.locator('[name=q]').press('Enter')
  await expect(page).toHaveURL(/q=/)
  const first = page.locator('.ledger a, .tile').first()
  await expect(first).toContainText('加工中心')
  await sound(page, 'products-search', info.project.name)
  await first.click()
  await expect(page).toHaveURL(/\/products\/[0-9a-f-]{36}/)
  await expect(page.locator('h1')).toBeVisible()
  const title = (await page.locator('h1').textContent()) ?? ''
  await expect(page).toHaveTitle(new RegExp(title.trim().slice(0, 4)))
  await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /.+/)
  await page.getByRole('button', { name: '分享' }).click()
  await expect(page.getByRole('status').filter({ hasText: '链接' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: '分享' })).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  const id = new URL(page.url()).pathname
  await page.getByRole('link', { name: '登录后请求对接' }).click()
  await expect(page.getByText('登录后继续打开')).toBeVisible()
  await page.locator('[name=login]').fill('jinyun@demo.test')
  await page.locator('[name=password]').fill('duijie-demo')
  await page.locator('form .main').click()
  await page.waitForURL(`**/app/lists${id}`)
  await expect(page.locator('h1')).toContainText(title.trim().slice(0, 4))
  await page.goto(id)
  await page.getByRole('link', { name: '在工作台中打开' }).click()
  await page.waitForURL(`**/app/lists${id}`)
})

test.describe('signed out', () => {
  test.use({ expected: [/401/] })
  test('a link into the application comes back after signing in', async ({ page }) => {
    await page.goto('/app/lists/demands?state=published')
    await page.waitForURL('**/sign-in?next=**')
    await page.locator('[name=login]').fill('binjiang@demo.test')
    await page.locator('[name=password]').fill('duijie-demo')
    await page.locator('form .main').click()
    await page.waitForURL('**/app/lists/demands?state=published')
    await expect(page.getByRole('button', { name: /^已发布/ })).toHaveAttribute('aria-pressed', 'true')
  })
})

test('a demand that its owner hands around is read by whoever has the code, and by no search engine', async ({
  page,
}, info) => {
  await signIn(page, 'factory@demo.test')
  const code = await page.evaluate(async () => {
    const me = (await (await fetch('/api/v1/auth/me')).json()) as { org: string }
    const list = await (await fetch(`/api/v1/demands?state=published&owner=${me.org}&size=1`)).json()
    const row = (list as { items: { id: string }[] }).items[0]
    const answer = await fetch(`/api/v1/demands/${row?.id}/share`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'X-Duijie': '1' },
      body: JSON.stringify({ requirements: true, budget: true, lenders: true }),
    })
    return ((await answer.json()) as { code: string }).code
  })
  await forgotten(page)
  await page.goto(`/s/${code}`)
  await expect(page.getByRole('heading', { name: '可供货的产品' })).toBeVisible()
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  await sound(page, 'shared', info.project.name)
})

test.describe('taken back', () => {
  test.use({ expected: [/404/] })
  test('a code that is good no more says so', async ({ page }) => {
    await page.goto('/s/ABCDEFGHJKLM')
    await expect(page.getByText('这个链接已失效')).toBeVisible()
  })
})
