import { expect, type Page } from '@playwright/test'
import { signIn, sound, test } from './page'

/** A request by whoever is signed in, past the pages: for what a test needs to be there. */
async function call<T = { id: string; version: number; state: string }>(
  page: Page,
  method: string,
  path: string,
  body?: object,
): Promise<T> {
  return page.evaluate(
    async ([method, path, body]) => {
      const answer = await fetch(`/api/v1${path}`, {
        method: method as string,
        headers: { 'content-type': 'application/json', 'X-Duijie': '1' },
        body: body ? JSON.stringify(body) : undefined,
      })
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
      return answer.json()
    },
    [method, path, body] as const,
  ) as Promise<T>
}
const me = (page: Page) => call<{ org: string }>(page, 'GET', '/auth/me')

/** Writes rows as `who`, hands them in, and lets the province publish them. */
async function publishedAll(page: Page, who: string, list: string, bodies: object[]) {
  await signIn(page, who)
  const ids: string[] = []
  for (const body of bodies) {
    const row = await call(page, 'POST', list, body)
    await call(page, 'POST', `${list}/${row.id}/submit`, { version: row.version })
    ids.push(row.id)
  }
  await signIn(page, 'province@demo.test')
  for (const id of ids) {
    const { version } = await call(page, 'GET', `${list}/${id}`)
    await call(page, 'POST', `${list}/${id}/publish`, { version, accept_warnings: true })
  }
  return ids
}
const published = async (page: Page, who: string, list: string, body: object) =>
  (await publishedAll(page, who, list, [body]))[0]!
const mark = (project: string) => `${project}${Math.random().toString(36).slice(2, 8)}`
const demand = (title: string, travel = 800) => ({
  title,
  disclosure: 'all',
  items: [
    {
      name: '立式加工中心',
      category: '01.02.01',
      quantity: 2,
      unit: '台',
      requirements: '模具加工',
      specs: [{ parameter: 'X轴行程', comparator: 'at_least', min: travel, unit: 'mm', must: true }],
      replaces: [],
    },
  ],
})
const product = (title: string) => ({
  kind: 'equipment',
  title,
  category: '01.02.01',
  specs: [{ name: 'X轴行程', value: 1000, unit: 'mm' }],
  price_min_fen: 30000000,
  price_max_fen: 36000000,
  price_tax: 'included',
  lead_time_days: 30,
  service_area: '全国',
})
const version = async (page: Page) => (await call<{ version: string }>(page, 'GET', '/consents/introduction')).version

test('an introduction is asked for, seen within seconds, accepted with its text read, and consent is taken back', async ({
  page,
}, info) => {
  const name = mark(info.project.name)
  const wanted = await published(page, 'factory@demo.test', '/demands', demand(`立加 ${name}`))
  const offered = await published(page, 'maker@demo.test', '/products', product(`立加现货 ${name}`))
  await signIn(page, 'factory@demo.test')
  const asked = await call(page, 'POST', '/introductions', {
    demand: wanted,
    product: offered,
    message: '请报两台的含税价',
    consent_version: await version(page),
  })
  await page.goto(`/app/introductions/${asked.id}`)
  await expect(page.getByText('等待对方答复')).toBeVisible()
  await sound(page, 'introduction-waits', info.project.name)

  // The maker answers on its own page, while the factory's stays open.
  const theirs = await page
    .context()
    .browser()!
    .newContext({ ...info.project.use, locale: 'zh-CN' })
  const maker = await theirs.newPage()
  await signIn(maker, 'maker@demo.test')
  await maker.goto('/app/introductions')
  await expect(maker.getByText(`立加 ${name}`).first()).toBeVisible()
  await sound(maker, 'introductions', info.project.name)
  await maker.goto(`/app/introductions/${asked.id}`)
  await expect(maker.getByText('请报两台的含税价')).toBeVisible()
  await maker.getByRole('button', { name: '同意对接' }).click()
  const agree = maker.locator('.el-dialog .main')
  await expect(agree).toBeDisabled()
  await maker.getByLabel('我已阅读并代表本单位同意').check()
  await sound(maker, 'introduction-accept', info.project.name)
  await agree.click()
  await expect(maker.locator('.contact a[href^="tel:"]')).toBeVisible()
  await sound(maker, 'introduction-open', info.project.name)
  await theirs.close()

  await expect(page.locator('.contact a[href^="tel:"]')).toBeVisible({ timeout: 10_000 })
  await page.getByText('同意与查看记录').click()
  await expect(page.getByText(/看到了对方的/).first()).toBeVisible()
  await sound(page, 'introduction-proof', info.project.name)
  await page.getByRole('button', { name: '撤回同意' }).click()
  await page.getByRole('button', { name: '确认撤回' }).click()
  await expect(page.locator('.contact')).toBeHidden()
  await expect(page.getByText('有一方已撤回同意')).toBeVisible()

  // A bureau sees that it exists and how it stands, not what was said.
  await signIn(page, 'province@demo.test')
  await page.goto('/app/introductions')
  await page.getByRole('link', { name: new RegExp(`立加 ${name}`) }).click()
  await expect(page.getByText('有一方已撤回同意')).toBeVisible()
  await expect(page.getByText('请报两台的含税价')).toBeHidden()
  await sound(page, 'introduction-bureau', info.project.name)
})

test('an introduction is declined with a reason that the asker reads; an own asking is taken back', async ({
  page,
}, info) => {
  const name = mark(info.project.name)
  const wanted = await published(page, 'factory@demo.test', '/demands', demand(`谢绝立加 ${name}`))
  const offered = await published(page, 'maker@demo.test', '/products', product(`谢绝现货 ${name}`))
  const ask = async () =>
    call(page, 'POST', '/introductions', {
      demand: wanted,
      product: offered,
      message: '愿意供货',
      consent_version: await version(page),
    })
  await signIn(page, 'maker@demo.test')
  const first = await ask()
  await page.goto(`/app/introductions/${first.id}`)
  await page.getByRole('button', { name: '收回请求' }).click()
  await page.getByRole('button', { name: '确认收回' }).click()
  await expect(page.getByText('请求方已收回请求')).toBeVisible()
  const second = await ask()
  await signIn(page, 'factory@demo.test')
  await page.goto(`/app/introductions/${second.id}`)
  await page.getByRole('button', { name: '谢绝' }).click()
  await page.getByRole('button', { name: '近期暂不考虑' }).click()
  await sound(page, 'introduction-decline', info.project.name)
  await page.locator('.el-dialog .main').click()
  await expect(page.getByText('被请求方已谢绝')).toBeVisible()
  await signIn(page, 'maker@demo.test')
  await page.goto('/app/introductions?box=out&state=declined')
  await page.getByRole('link', { name: new RegExp(`谢绝立加 ${name}`) }).click()
  await page.waitForURL(`**/introductions/${second.id}`)
  await expect(page.getByText('近期暂不考虑')).toBeVisible()
  await sound(page, 'introduction-declined', info.project.name)
})

test.describe('a product', () => {
  // What the server refuses is a line in the console.
  test.use({ expected: [/40[09]/] })
  test('is written by form: proposed parameters, kept over a crash, refusals at their fields, handed in', async ({
    page,
  }, info) => {
    const name = mark(info.project.name)
    await signIn(page, 'maker@demo.test')
    await page.goto('/app/products/new')
    await page.getByLabel('产品名称').fill('立式加工中心')
    await page.getByRole('button', { name: '立式加工中心', exact: true }).click()
    await page.getByRole('button', { name: /^＋ X轴行程/ }).click()
    await page.keyboard.type('850')
    await page.getByRole('button', { name: /^＋ 主轴转速/ }).click()
    await page.getByLabel('写法（第 2 行）').selectOption('range')
    await page.getByLabel('下限（第 2 行）').fill('60')
    await page.getByLabel('上限（第 2 行）').fill('八千')
    await page.getByLabel('最低价').fill('28.5')
    await page.getByLabel('最高价').fill('12')
    await page.getByLabel('交货期').fill('30')
    await page.getByLabel('服务范围').fill('浙江省')
    await page.getByRole('button', { name: '＋ 首台套' }).click()
    await page.getByLabel('级别（第 1 行）').fill('省级')
    await page.getByLabel('年份（第 1 行）').fill('2025')
    await page.waitForTimeout(500)
    await sound(page, 'product-form', info.project.name)

    await page.reload()
    await expect(page.getByText('已恢复')).toBeVisible()
    await expect(page.getByLabel('数值（第 1 行）')).toHaveValue('850')
    await page.getByLabel('产品名称').fill(`立式加工中心 ${name}`)
    await page.getByRole('button', { name: '提交审核' }).click()
    await page.getByRole('link', { name: /请填写参数名称和数值/ }).click()
    await expect(page.getByLabel('参数（第 2 行）').and(page.locator('input'))).toBeFocused()
    await sound(page, 'product-form-wrong', info.project.name)
    await page.getByLabel('上限（第 2 行）').fill('8000')
    await page.getByRole('button', { name: '提交审核' }).click()
    // The server says that the ends of the price are the wrong way round.
    await expect(page.locator('.wrong')).toBeVisible()
    await page.getByLabel('最高价').fill('32')
    await page.getByRole('button', { name: '提交审核' }).click()
    await page.waitForURL(/lists\/products\/[0-9a-f-]+$/)
    await expect(page.locator('.head .state')).toHaveText('待审核')
    await expect(page.getByText('28.5–32（含税）')).toBeVisible()
    await expect(page.getByText('60–8,000')).toBeVisible()
    await sound(page, 'product-row', info.project.name)
  })

  test('that somebody else changed meanwhile is not overwritten unseen', async ({ page }, info) => {
    const name = mark(info.project.name)
    await signIn(page, 'maker@demo.test')
    const row = await call(page, 'POST', '/products', product(`同改 ${name}`))
    await page.goto(`/app/products/${row.id}/edit`)
    await expect(page.getByLabel('产品名称')).toHaveValue(`同改 ${name}`)
    await page.getByLabel('型号').fill('ZX-1')
    await call(page, 'PUT', `/products/${row.id}`, { ...product(`同改新名 ${name}`), version: row.version })
    await page.getByRole('button', { name: '存为草稿' }).click()
    await page.getByRole('button', { name: '先看最新内容' }).click()
    await expect(page.getByLabel('产品名称')).toHaveValue(`同改新名 ${name}`)
    await sound(page, 'product-stale', info.project.name)
    await page.getByRole('button', { name: '恢复我填写的' }).click()
    await expect(page.getByLabel('型号')).toHaveValue('ZX-1')
    await page.getByRole('button', { name: '存为草稿' }).click()
    await expect(page.getByText('已保存。')).toBeVisible()
    expect((await call<{ title: string }>(page, 'GET', `/products/${row.id}`)).title).toBe(`同改 ${name}`)
  })
})

test('a maker sees which demands a product fits and why, and asks to be introduced', async ({ page }, info) => {
  const name = mark(info.project.name)
  const wanted = await published(page, 'factory@demo.test', '/demands', demand(`匹配立加 ${name}`))
  const offered = await published(page, 'maker@demo.test', '/products', product(`匹配现货 ${name}`))
  await signIn(page, 'maker@demo.test')
  await page.goto(`/app/products/${offered}/matches`)
  const card = page.locator('.match').filter({ hasText: `匹配立加 ${name}` })
  if (info.project.name === 'pc') {
    await expect(card.getByRole('row', { name: /X轴行程.*800 mm.*1,000 mm/ })).toBeVisible()
    await card.locator('summary').click()
  }
  await expect(card.getByText('X轴行程 1,000 mm，满足要求的 ≥ 800 mm')).toBeVisible()
  await sound(page, 'matches', info.project.name)
  await card.getByRole('button', { name: '请求对接' }).click()
  await page.getByLabel('我已阅读并代表本单位同意').check()
  await sound(page, 'matches-ask', info.project.name)
  await page.locator('.el-dialog .main').click()
  await expect(page.getByText('已请求对接')).toBeVisible()
  await expect(card.getByRole('link', { name: '对接：待答复' })).toBeVisible()
  await page.getByRole('link', { name: '查看这次对接' }).click()
  await expect(page.getByText('等待对方答复')).toBeVisible()
  expect(wanted).toBeTruthy()
})

test('a lender writes a product, finds a request that fits, narrows by place and amount, and makes an offer', async ({
  page,
}, info) => {
  const name = mark(info.project.name)
  await signIn(page, 'lender@demo.test')
  await page.goto('/app/lender-products/new')
  await page.getByLabel('产品名称').fill(`焕新贷 ${name}`)
  await page.getByLabel('最高额度').fill('800')
  await page.getByLabel('最短期限').fill('6')
  await page.getByLabel('最长期限').fill('60')
  await page.getByLabel('最低利率（%）').fill('3.1')
  await page.getByLabel('最高利率（%）').fill('三点六')
  await page.getByLabel('服务区域 1').selectOption('330000')
  await page.getByLabel('服务区域 2').selectOption('331100')
  await page.getByRole('button', { name: '添加', exact: true }).click()
  await expect(page.getByRole('button', { name: '去掉丽水市' })).toBeVisible()
  await page.getByLabel('购置生产设备').check()
  await page.getByRole('button', { name: '提交审核' }).click()
  await page.getByRole('link', { name: /请填写百分数/ }).click()
  await expect(page.getByLabel('最高利率（%）')).toBeFocused()
  await sound(page, 'lender-form-wrong', info.project.name)
  await page.getByLabel('最高利率（%）').fill('3.6')
  await sound(page, 'lender-form', info.project.name)
  await page.getByRole('button', { name: '提交审核' }).click()
  await page.waitForURL(/lists\/lender-products\/[0-9a-f-]+$/)
  await expect(page.getByText('3.1–3.6（年化）')).toBeVisible()
  await expect(page.getByText('丽水市').first()).toBeVisible()
  await sound(page, 'lender-row', info.project.name)
  const id = page.url().split('/').pop()!

  await published(page, 'factory@demo.test', '/financing-requests', {
    title: `设备贷款 ${name}`,
    purpose: 'equipment',
    amount_fen: 66600000,
    details: { term_months: 36 },
  })
  await signIn(page, 'province@demo.test')
  const row = await call(page, 'GET', `/lender-products/${id}`)
  await call(page, 'POST', `/lender-products/${id}/publish`, { version: row.version, accept_warnings: true })
  await signIn(page, 'lender@demo.test')
  await page.goto('/app/prospects?min=66&max=67')
  const card = page.locator('.match').filter({ hasText: `设备贷款 ${name}` })
  await expect(card).toBeVisible()
  await card.locator('summary').click()
  await expect(card.locator('.reasons li').first()).toBeVisible()
  await sound(page, 'prospects', info.project.name)
  await page.goto('/app/prospects?min=68')
  await expect(card).toBeHidden()
  await page.goto('/app/prospects?min=66&max=67')
  await card.getByRole('button', { name: '表达承接意向' }).click()
  await expect(page.getByLabel('金额（万元）')).toHaveValue('66.6')
  await page.getByLabel('我已阅读并代表本单位同意').check()
  await page.locator('.el-dialog .main').click()
  await expect(page.locator('.el-dialog .wrong')).toHaveText('请填写这一项')
  await page.getByLabel('年利率').fill('3.45')
  await sound(page, 'prospects-offer', info.project.name)
  await page.locator('.el-dialog .main').click()
  await page.getByRole('link', { name: '查看这次对接' }).click()
  await expect(page.getByText('3.45', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: '修改', exact: true }).click()
  await page.getByLabel('年利率').fill('3.4')
  await page.getByRole('button', { name: '发送' }).click()
  await expect(page.getByText('3.4', { exact: true })).toBeVisible()
  await sound(page, 'introduction-offer', info.project.name)
})

test('the desks of a maker and of a lender say what waits, and lead there', async ({ page }, info) => {
  await signIn(page, 'maker@demo.test')
  await expect(page.getByRole('heading', { name: '要办的事' })).toBeVisible()
  await expect(page.getByText(/符合 \d+ 条，接近 \d+ 条/).first()).toBeVisible()
  await sound(page, 'desk-maker', info.project.name)
  await page.locator('.card').filter({ hasText: '产品与需求' }).getByRole('link').first().click()
  await expect(page.getByText('只用于排序')).toBeVisible()
  await page.goto('/app/')
  await page.getByRole('link', { name: '登记装备产品' }).click()
  await expect(page.locator('h1')).toHaveText('登记装备产品')
  await signIn(page, 'lender@demo.test')
  await expect(page.getByRole('heading', { name: '按县（市、区）' })).toBeVisible()
  await sound(page, 'desk-lender', info.project.name)
  await page.getByRole('link', { name: '查看融资需求' }).click()
  await expect(page.locator('h1')).toHaveText('可承接的融资')
})

test.describe('a project', () => {
  test.use({ expected: [/40[09]/] })
  test('is written, refused at its field, and keeps its demands and papers together', async ({ page }, info) => {
    const name = mark(info.project.name)
    await signIn(page, 'factory@demo.test')
    const row = await call(page, 'POST', '/demands', demand(`技改立加 ${name}`))
    await page.goto('/app/projects')
    await expect(page.locator('.ledger a, .tile').first()).toBeVisible()
    await sound(page, 'projects', info.project.name)
    await page.getByRole('link', { name: '登记项目' }).click()
    await page.getByLabel('项目名称').fill(`锻造线技改 ${name}`)
    await page.getByLabel('总投资').fill('300')
    await page.getByLabel('设备投资').fill('520')
    await page.getByLabel('完成进度').fill('35')
    await page.getByLabel('清单级别').selectOption('county')
    await page.getByRole('button', { name: '保存' }).click()
    await expect(page.locator('.field .wrong')).toBeVisible()
    await sound(page, 'project-form', info.project.name)
    await page.getByLabel('总投资').fill('680')
    await page.getByRole('button', { name: '保存' }).click()
    await expect(page.locator('h1')).toHaveText(`锻造线技改 ${name}`)
    await page.getByLabel('选择本单位的设备需求').selectOption(row.id)
    await page.getByRole('button', { name: '加入项目' }).first().click()
    await expect(page.getByRole('link', { name: `技改立加 ${name}` })).toBeVisible()
    await sound(page, 'project', info.project.name)
    await page.getByRole('button', { name: `移出：技改立加 ${name}` }).click()
    await expect(page.getByRole('link', { name: `技改立加 ${name}` })).toBeHidden()
    await page.getByRole('link', { name: '修改' }).click()
    // Not the bar of the page that is left.
    await expect(page.getByLabel('完成进度').and(page.locator('input'))).toHaveValue('35')
    await page.goto('/app/projects?level=county')
    await expect(page.getByText(`锻造线技改 ${name}`)).toBeVisible()
  })
})

test('a maker learns by how much its product misses demands, and why buyers put it aside', async ({ page }, info) => {
  const name = mark(info.project.name)
  const wanted = await publishedAll(
    page,
    'factory@demo.test',
    '/demands',
    [1300, 1400, 1500].map((travel) => demand(`大行程立加 ${travel} ${name}`, travel)),
  )
  const offered = await published(page, 'maker@demo.test', '/products', product(`短行程立加 ${name}`))
  await signIn(page, 'factory@demo.test')
  const aside = { product: offered, reason: 'parameters', note: `行程太短 ${name}` }
  await call(page, 'POST', `/demands/${wanted[0]}/unsuitable`, aside)
  await signIn(page, 'maker@demo.test')
  await page.goto(`/app/products/${offered}/matches`)
  await expect(page.getByText(/个需求差在X轴行程/)).toBeVisible()
  await expect(page.getByText(`行程太短 ${name}`)).toBeVisible()
  await sound(page, 'matches-misses', info.project.name)
  await page.goto('/app/')
  await expect(page.getByRole('heading', { name: '落选原因' })).toBeVisible()
  await sound(page, 'desk-maker-passed', info.project.name)
})

test('what is listed is confirmed as still offered, several at once', async ({ page }, info) => {
  const name = mark(info.project.name)
  const names = ['甲', '乙'].map((which) => `待确认立加${which} ${name}`)
  await publishedAll(page, 'maker@demo.test', '/products', names.map(product))
  await signIn(page, 'maker@demo.test')
  // Nothing of the demo city is old enough to be asked about: for this page everything is.
  await page.route('**/api/v1/products?*stale=true*', (route) =>
    route.continue({ url: route.request().url().replace('stale=true', 'state=published') }),
  )
  await page.goto('/app/')
  await page.getByRole('link', { name: '去确认' }).click()
  await expect(page.getByRole('link', { name: names[0]! })).toBeVisible()
  await sound(page, 'confirm', info.project.name)
  await page.getByLabel(`选择：${names[0]}`).check()
  await page.getByLabel(`选择：${names[1]}`).check()
  await page.getByRole('button', { name: '仍在供应（2）' }).click()
  await expect(page.getByText('已确认 2 件。')).toBeVisible()
  await page.unroute('**/api/v1/products?*stale=true*')
  await page.reload()
  await expect(page.getByText('没有需要确认的产品。')).toBeVisible()
  await sound(page, 'confirm-none', info.project.name)
})

test('English, dark and large text hold on the pages of makers and lenders', async ({ page }, info) => {
  await page.addInitScript(() => ['duijie-dark', 'duijie-large'].forEach((key) => localStorage.setItem(key, '1')))
  await page.addInitScript(() => localStorage.setItem('duijie-language', 'en'))
  await signIn(page, 'maker@demo.test')
  const own = await call<{ items: { id: string }[] }>(
    page,
    'GET',
    `/products?state=published&size=1&owner=${(await me(page)).org}`,
  )
  for (const place of ['', 'introductions', 'products/new', `products/${own.items[0]!.id}/matches`, 'projects']) {
    await page.goto(`/app/${place}`)
    await sound(page, `en-supply-${place.replace(/\W/g, '-').slice(0, 14) || 'desk'}`, info.project.name)
  }
  await signIn(page, 'lender@demo.test')
  for (const place of ['', 'prospects', 'lender-products/new']) {
    await page.goto(`/app/${place}`)
    await sound(page, `en-lender-${place.replace(/\W/g, '-') || 'desk'}`, info.project.name)
  }
})
