import { expect, type Page } from '@playwright/test'
import { signIn, sound, test } from './page'

interface Made {
  id: string
  version: number
}
/** Speaks to the API as whoever is signed in. */
const send = (page: Page, path: string, body?: object) =>
  page.evaluate(
    async ([path, body]) => {
      const answer = await fetch(`/api/v1${path}`, {
        method: body ? 'POST' : 'GET',
        headers: { 'content-type': 'application/json', 'X-Duijie': '1' },
        body: body ? JSON.stringify(body) : undefined,
      })
      if (!answer.ok) throw new Error(`${String(path)}: ${await answer.text()}`)
      return answer.json()
    },
    [path, body] as const,
  ) as Promise<Made>

/** The province publishes what was handed in. */
async function publish(page: Page, path: string) {
  const bureau = await page.context().browser()!.newPage()
  await signIn(bureau, 'province@demo.test')
  const row = await send(bureau, path)
  await send(bureau, `${path}/publish`, { version: row.version, accept_warnings: true })
  await bureau.close()
}

test('a product that says two things is doubted before it is handed in', async ({ page }, info) => {
  const title = `立式加工中心 存疑 ${info.project.name}`
  await signIn(page, 'maker@demo.test')
  await page.goto('/app/products/new')
  await page.getByLabel('产品名称').fill('立式加工中心')
  await page.getByRole('button', { name: '立式加工中心', exact: true }).click()
  await page.getByLabel('产品名称').fill(title)
  await page
    .getByRole('button', { name: /^＋ 主轴/ })
    .first()
    .click()
  await page.keyboard.type('8000')
  await page.locator('textarea').first().fill('主轴最高转速6000r/min，X轴行程800mm')
  await page.getByRole('button', { name: '提交审核' }).click()
  const note = page.locator('.note').filter({ hasText: '前后不一致，请核对' })
  await expect(note).toContainText('6,000')
  await expect(page).toHaveURL(/products\/[0-9a-f-]+\/edit/)
  await sound(page, 'product-doubt', info.project.name)
  await note.getByRole('link', { name: '去修改' }).click()
  await expect(page.getByLabel('参数（第 1 行）').and(page.locator('input'))).toBeFocused()
  await page.getByRole('button', { name: '提交审核' }).click()
  await page.waitForURL(/lists\/products\/[0-9a-f-]+$/)
  await expect(note).toContainText('8,000')
  await sound(page, 'product-row-doubt', info.project.name)
  await note.getByRole('link', { name: '去修改' }).click()
  await expect(page.getByLabel('参数（第 1 行）').and(page.locator('input'))).toBeFocused()
})

test('a demand of two machines: its doubt, the whole set, fines, turns, and the comparison over a reload', async ({
  page,
}, info) => {
  await signIn(page, 'factory@demo.test')
  const spec = { parameter: '主轴转速', comparator: 'at_least', min: 8000, unit: 'r/min', must: true }
  const turned = { parameter: '最大车削直径', comparator: 'at_least', min: 300, unit: 'mm', must: false }
  const { id } = await send(page, '/demands', {
    title: `机加线更新 ${info.project.name}`,
    budget_fen: 120_000_000,
    items: [
      { name: '立式加工中心', quantity: 2, requirements: '主轴转速不低于6000转', specs: [spec] },
      { name: '数控车床', quantity: 1, specs: [turned] },
    ],
  })
  await page.goto(`/app/lists/demands/${id}`)
  await expect(page.locator('.note').filter({ hasText: '前后不一致，请核对' })).toContainText('8,000')
  await sound(page, 'demand-row-doubt', info.project.name)
  await page.getByRole('link', { name: '去修改' }).click()
  await expect(page.getByLabel('技术要求 1：参数').first()).toBeFocused()
  await sound(page, 'demand-doubt', info.project.name)
  await page.getByRole('button', { name: '提交审核' }).click()
  await expect(page.getByText('已提交主管部门审核')).toBeVisible()
  await publish(page, `/demands/${id}`)

  await page.goto(`/app/demands/${id}/match`)
  await expect(page.getByText(/同分按日轮换（\d{4}-\d\d-\d\d） · 权重 \S+/)).toBeVisible()
  const sets = page.locator('.sets')
  await expect(sets).toContainText('2 项中能供 2 项')
  await expect(sets).toContainText('总预算 120 万元')
  await expect(sets.locator('li')).not.toHaveCount(0)
  await sound(page, 'match-sets', info.project.name)
  const fined = page.locator('.candidate').filter({ hasText: '扣分' }).first()
  await fined.locator('summary').first().click()
  await expect(page.locator('.fine').first()).toHaveText(/^−\d/)
  const doubted = page
    .locator('.candidate')
    .filter({ has: page.locator('.note', { hasText: '请向厂家核实' }) })
    .first()
  await doubted.locator('summary').last().click()
  await expect(doubted.locator('.doubted')).toHaveText('需核实')
  await doubted.scrollIntoViewIfNeeded()
  await sound(page, 'match-doubt', info.project.name)

  for (const at of [0, 1]) await page.locator('.candidate').nth(at).getByRole('button', { name: '加入对比' }).click()
  await expect(page).toHaveURL(/compare=/)
  await page.reload()
  await expect(page.getByText('已选 2 个')).toBeVisible()
  await page.getByRole('button', { name: '并排对比' }).click()
  await expect(page.getByRole('dialog').getByRole('columnheader')).toHaveCount(2)
})

test('an address that leads nowhere says so and leads home', async ({ page }, info) => {
  await page.goto('/no/such/page')
  await expect(page.locator('h1')).toHaveText('页面不存在')
  await sound(page, 'nowhere-public', info.project.name)
  await page.getByRole('link', { name: '回到首页' }).click()
  await expect(page).toHaveURL(/\/$/)
  await signIn(page, 'factory@demo.test')
  await page.goto('/app/lists/nothing')
  await expect(page.locator('h1')).toHaveText('页面不存在')
  await sound(page, 'nowhere', info.project.name)
  await page.getByRole('link', { name: '回到工作台' }).click()
  await expect(page.locator('h1')).toContainText('您好')
})

test('the four forms of financing side by side, as of a day, and what is missing', async ({ page }, info) => {
  const narrow = info.project.name === 'phone'
  await signIn(page, 'factory@demo.test')
  const { org } = (await send(page, '/auth/me')) as unknown as { org: string }
  const rows = (await send(page, `/financing-requests?owner=${org}&state=published&size=100`)) as unknown as {
    items: { id: string; title: string }[]
  }
  const { id } = rows.items.find((row) => row.title.includes('42万元'))!
  await page.goto(`/app/financing-requests/${id}/lenders`)
  await page.getByRole('link', { name: '四种方式比较' }).click()
  await expect(page.getByText('测算，以审批为准；参数按 2026-09-20')).toBeVisible()
  await sound(page, 'comparison', info.project.name)
  if (narrow) {
    await page.getByRole('button', { name: '直接租赁' }).click()
    await expect(page).toHaveURL(/form=direct_lease/)
    await expect(page.locator('.formcard:visible')).toHaveCount(1)
  } else await expect(page.locator('.beside').getByRole('columnheader')).toHaveCount(5)
  const lease = page.locator('.formcard').filter({ has: page.getByRole('heading', { name: '直接租赁' }) })
  await lease.scrollIntoViewIfNeeded()
  await expect(lease.getByRole('row', { name: /^首付 12\.00/ })).toBeVisible()
  await expect(lease.getByRole('row', { name: /^当年支付/ })).toContainText('59.02')
  await sound(page, 'comparison-flow', info.project.name)
  await page.locator('.lacking').scrollIntoViewIfNeeded()
  await expect(page.locator('.lacking').getByText('仅限购买 注塑压铸机').first()).toBeVisible()
  await page.getByText(/^测算依据/).click()
  await expect(page.getByText('财金〔2026〕2号').first()).toBeVisible()
  await page.getByText(/^测算依据/).scrollIntoViewIfNeeded()
  await sound(page, 'comparison-near', info.project.name)

  await page.getByLabel('按哪一天的规定测算').fill('2025-12-01')
  await page.getByLabel('按哪一天的规定测算').press('Tab')
  await expect(page).toHaveURL(/on=2025-12-01/)
  await expect(page.getByText('参数按 2025-12-01')).toBeVisible()
  await expect(page.getByText('2026-01-19 至 2026-12-31')).toHaveCount(0)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.formcard:visible')).toHaveCount(4)
})

test('a bureau reads why products did not suit', async ({ page }, info) => {
  await signIn(page, 'factory@demo.test')
  const { org } = (await send(page, '/auth/me')) as unknown as { org: string }
  const rows = (await send(page, `/demands?owner=${org}&state=published&size=100`)) as unknown as {
    items: { id: string; title: string }[]
  }
  const { id } = rows.items.find((row) => row.title === '换两台立加')!
  const found = (await send(page, `/demands/${id}/recommendations`)) as unknown as {
    needs: { answers: { item: { id: string } }[] }[]
  }
  const product = found.needs[0]!.answers.at(-1)!.item.id
  await send(page, `/demands/${id}/unsuitable`, { product, reason: 'lead_time', note: '等不及' })

  await signIn(page, 'jinyun@demo.test')
  await page.goto('/app/lists/demands')
  await page.getByRole('link', { name: '不合适反馈' }).click()
  await expect(page.getByText('不会自动改变匹配的权重')).toBeVisible()
  await expect(page.getByRole('row', { name: /^交货期/ })).toBeVisible()
  await expect(page.locator('.two .card').last()).toContainText(/交货期 \d/)
  await sound(page, 'feedback', info.project.name)
  await page.getByLabel('起始日').fill('2020-01-01')
  await page.getByLabel('起始日').press('Tab')
  await expect(page).toHaveURL(/from=2020-01-01/)
  await page.goto('/app/feedback?from=2020-01-01&to=2020-02-01')
  await expect(page.getByText('这里按原因和设备类别列出次数和企业数')).toBeVisible()
  await sound(page, 'feedback-none', info.project.name)
})

test('the weights are read by everybody, and set by the topmost bureau', async ({ page }, info) => {
  await signIn(page, 'factory@demo.test')
  await page.goto('/app/weights')
  await expect(page.locator('h1')).toHaveText('匹配权重')
  await expect(page.getByRole('button', { name: '启用新的权重' })).toHaveCount(0)
  await sound(page, 'weights', info.project.name)

  await signIn(page, 'province@demo.test')
  const held = (await send(page, '/match/weights')) as unknown as {
    version: string
    numbers: { name: string; value: number }[]
  }
  if (!held.numbers.find((one) => one.name === 'distance')!.value)
    await send(page, '/match/weights', {
      version: held.version,
      numbers: { distance: 130 },
      document: '试行',
      reason: '恢复距离一项',
    })
  await page.goto('/app/lists/demands')
  await page.getByRole('link', { name: '匹配权重' }).click()
  await page.getByRole('button', { name: '公平竞争审查：本地因素归零' }).click()
  await expect(page.getByLabel('调整理由')).toHaveValue(/公平竞争审查/)
  await page.getByRole('button', { name: '启用新的权重' }).click()
  await page
    .getByRole('alert')
    .getByRole('link', { name: /依据文件/ })
    .click()
  await expect(page.getByLabel('依据文件')).toBeFocused()
  const number = `浙经信装备〔2026〕${info.project.name}号`
  await page.getByLabel('依据文件').fill(number)
  await sound(page, 'weights-form', info.project.name)
  await page.getByRole('button', { name: '启用新的权重' }).click()
  await expect(page.getByText(/已启用 .+，正在重新排序/)).toBeVisible()
  await expect(page.locator('section').filter({ hasText: '历次调整' })).toContainText(number)
  await sound(page, 'weights-set', info.project.name)
  await expect(page.getByText(/全部清单都按权重 .+ 排序/)).toBeVisible({ timeout: 20_000 })
  await page.getByText('历次调整').scrollIntoViewIfNeeded()
  await sound(page, 'weights-history', info.project.name)
})

test('a ranking that runs is told on the desk of a bureau', async ({ page }, info) => {
  await page.route('**/api/v1/match/ranking', (route) =>
    route.fulfill({
      json: { state: 'ranking', done: 120, total: 450, weights: '2026-11-1', upcoming: '2026-11-22-1' },
    }),
  )
  await signIn(page, 'province@demo.test')
  await page.goto('/app/')
  await expect(page.getByText('正在重新排序：120 / 450 条需求')).toBeVisible()
  await sound(page, 'desk-ranking', info.project.name)
})

test('new matches stand on both desks and on a page of their own', async ({ page }, info) => {
  const title = `立加新匹配 ${info.project.name}`
  await signIn(page, 'factory@demo.test')
  const { id, version } = await send(page, '/demands', {
    title,
    budget_fen: 60_000_000,
    items: [{ name: '立式加工中心', quantity: 1, requirements: 'X轴行程800' }],
  })
  await send(page, `/demands/${id}/submit`, { version })
  await publish(page, `/demands/${id}`)
  await expect
    .poll(async () => ((await send(page, `/matches?demand=${id}`)) as unknown as { items: object[] }).items.length, {
      timeout: 15_000,
    })
    .toBeGreaterThan(0)
  await page.goto('/app/')
  const block = page.locator('section').filter({ has: page.getByRole('heading', { name: '新的匹配' }) })
  await expect(block).toContainText(/近一周新增 \d+ 个/)
  await expect(block).toContainText(title)
  await sound(page, 'desk-pairs', info.project.name)
  await block.getByRole('link', { name: '查看全部' }).click()
  await expect(page).toHaveURL(/matches\?role=buyer/)
  await page.locator('.picks label', { hasText: '需求' }).locator('select').selectOption({ label: title })
  await expect(page).toHaveURL(new RegExp(`demand=${id}`))
  await expect(page.locator('.brief li').first()).toContainText('新')
  await sound(page, 'pairs', info.project.name)
  await page.locator('.brief li a').first().click()
  await expect(page).toHaveURL(new RegExp(`demands/${id}/match`))
})

test('a maker sees which demands came for its products', async ({ page }, info) => {
  await signIn(page, 'maker@demo.test')
  const block = page.locator('section').filter({ has: page.getByRole('heading', { name: '新的匹配' }) })
  await expect(block).toContainText('对应产品')
  await sound(page, 'desk-pairs-maker', info.project.name)
  await page.goto('/app/matches?role=maker&fit=all')
  await expect(page.locator('.brief li').first()).toBeVisible()
  await sound(page, 'pairs-maker', info.project.name)
})

test('English, dark and large text hold on the pages of matching', async ({ page }, info) => {
  await page.addInitScript(() => ['duijie-dark', 'duijie-large'].forEach((key) => localStorage.setItem(key, '1')))
  await page.addInitScript(() => localStorage.setItem('duijie-language', 'en'))
  await signIn(page, 'factory@demo.test')
  const { org } = (await send(page, '/auth/me')) as unknown as { org: string }
  const of = async (list: string) =>
    (
      (await send(page, `/${list}?owner=${org}&state=published&size=100`)) as unknown as {
        items: { id: string; title: string }[]
      }
    ).items
  const demand = (await of('demands')).find((row) => row.title === '换两台立加')!
  const request = (await of('financing-requests')).find((row) => row.title.includes('42'))!
  for (const place of [
    '',
    `demands/${demand.id}/match`,
    `financing-requests/${request.id}/comparison`,
    'weights',
    'matches',
    'nowhere',
  ]) {
    await page.goto(`/app/${place}`)
    await expect(page.locator('h1')).toHaveText(/[A-Za-z]/)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page.locator('main')).not.toContainText(/\b(match|comparison|weights|pair|turns|sets|nowhere)\.[a-z]/)
    await sound(page, `en-${place.split('/').pop() || 'desk'}`, info.project.name)
  }
  await signIn(page, 'province@demo.test')
  for (const place of ['feedback', 'weights']) {
    await page.goto(`/app/${place}`)
    await expect(page.locator('main')).not.toContainText(/\b(feedback|ranking|weights)\.[a-z]/)
    await sound(page, `en-bureau-${place}`, info.project.name)
  }
})

test('introductions begin with the box that has something', async ({ page }, info) => {
  await page.route('**/api/v1/introductions/counts', async (route) => {
    const none = { states: [], more: false }
    const some = { states: [{ state: 'asked', count: 2 }], more: false }
    await route.fulfill({ json: { in: none, out: some, region: some } })
  })
  await signIn(page, 'factory@demo.test')
  await page.goto('/app/introductions')
  await expect(page.locator('.chip[aria-pressed=true]').first()).toContainText('发出')
  await sound(page, 'introductions-out', info.project.name)
})
