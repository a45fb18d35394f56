import { expect, type Page } from '@playwright/test'
import { signIn, sound, test } from './page'

test('what is typed survives a crash of the browser, and can be thrown away', async ({ page }, info) => {
  await signIn(page, 'factory@demo.test')
  await page.goto('/app/demands/new')
  await page.getByLabel('设备或服务名称').fill('卧式加工中心')
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith('duijie-draft-')))
  await page.goto('about:blank')
  await page.goto('/app/demands/new')
  await expect(page.getByLabel('设备或服务名称')).toHaveValue('卧式加工中心')
  await sound(page, 'demand-restored', info.project.name)
  await page.getByRole('button', { name: '不要了，清除' }).click()
  await expect(page.getByLabel('设备或服务名称')).toHaveValue('')
})

test('a firm writes a demand by form, with typed requirements, and hands it in', async ({ page }, info) => {
  await signIn(page, 'factory@demo.test')
  await page.goto('/app/demands/new')
  await sound(page, 'demand-new', info.project.name)
  await page.getByRole('button', { name: '提交审核' }).click()
  await expect(page.getByRole('alert')).toContainText('需要修改')
  await sound(page, 'demand-wrong', info.project.name)
  await page.getByRole('alert').getByRole('link').last().click()
  await expect(page.getByLabel('设备或服务名称')).toBeFocused()
  await page.getByLabel('设备或服务名称').fill('立加')
  await page.getByLabel('设备或服务名称').press('Tab')
  await page.getByRole('button', { name: '立式加工中心', exact: true }).click()
  await page.getByLabel('数量', { exact: true }).first().fill('2')
  await page.getByRole('button', { name: /X轴行程/ }).click()
  await expect(page.getByLabel('技术要求 1：数值')).toBeFocused()
  await page.getByLabel('技术要求 1：数值').fill('800')
  await page.getByRole('button', { name: /主轴转速/ }).click()
  await page.getByLabel('技术要求 2：数值').fill('八千')
  await page.getByLabel('需求名称').fill(`换两台立加 ${info.project.name}`)
  await page.getByLabel('总预算（万元）').fill('60')
  await page.getByLabel('期望交付').fill('2027-06-30')
  await page.getByRole('button', { name: '添加旧设备' }).click()
  await page.getByLabel('型号').fill('VMC850')
  await page.getByRole('button', { name: '存为草稿' }).click()
  await expect(page.getByRole('alert')).toContainText('请填写数字')
  await page.getByLabel('技术要求 2：数值').fill('8000')
  await sound(page, 'demand-filled', info.project.name)
  await page.getByRole('button', { name: '存为草稿' }).click()
  await expect(page.getByText('已存为草稿')).toBeVisible()
  await expect(page).toHaveURL(/demands\/[0-9a-f-]+\/edit/)
  await expect(page.getByLabel('技术要求 1：数值')).toHaveValue('800')
  await sound(page, 'demand-edit', info.project.name)
})

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

test('from a demand to a maker and a lender', async ({ page, browser }, info) => {
  const title = `换一台立加试制 ${info.project.name}`
  await signIn(page, 'factory@demo.test')
  await page.goto('/app/demands/new')
  await page.getByLabel('设备或服务名称').fill('立加')
  await page.getByLabel('设备或服务名称').press('Tab')
  await page.getByRole('button', { name: '立式加工中心', exact: true }).click()
  await page.getByRole('button', { name: /X轴行程/ }).click()
  await page.getByLabel('技术要求 1：数值').fill('800')
  await page.getByLabel('需求名称').fill(title)
  await page.getByLabel('总预算（万元）').fill('40')
  await page.getByLabel('期望交付').fill('2027-06-30')
  await page.getByRole('button', { name: '提交审核' }).click()
  await expect(page.getByText('已提交主管部门审核')).toBeVisible()
  await expect(page.locator('.candidate').first()).toContainText('立式加工中心')
  await sound(page, 'match-handed', info.project.name)
  const id = page.url().split('/').at(-2) ?? ''

  const bureau = await browser.newPage()
  const publish = async (path: string) => {
    const row = await send(bureau, path)
    await send(bureau, `${path}/publish`, { version: row.version, accept_warnings: true })
  }
  await signIn(bureau, 'jinyun@demo.test')
  await publish(`/demands/${id}`)

  await page.goto(`/app/demands/${id}/match`)
  const first = page.locator('.candidate').first()
  await first.getByRole('button', { name: '加入对比' }).click()
  await page.locator('.candidate').nth(1).getByRole('button', { name: '加入对比' }).click()
  await sound(page, 'match', info.project.name)
  await page.getByRole('button', { name: '并排对比' }).click()
  await expect(page.getByRole('dialog').getByRole('columnheader')).toHaveCount(2)
  await sound(page, 'match-compare', info.project.name)
  await page.keyboard.press('Escape')
  await first.getByRole('button', { name: '请求对接' }).click()
  await page.getByRole('dialog').getByRole('checkbox').check()
  await sound(page, 'match-ask', info.project.name)
  await page.getByRole('dialog').locator('.button.main').click()
  await expect(first.getByRole('link', { name: '已请求，待答复' })).toBeVisible()

  await page.getByRole('link', { name: '申请融资', exact: true }).click()
  await expect(page.getByLabel('需要金额（万元）')).toHaveValue('40')
  await sound(page, 'financing-new', info.project.name)
  await page.getByRole('button', { name: '提交审核' }).click()
  await expect(page.getByText('测算，以审批为准').first()).toBeVisible()
  await expect(page.locator('.candidate').first()).toContainText('%')
  await publish(`/financing-requests/${page.url().split('/').at(-2)}`)
  await page.reload()
  await sound(page, 'lenders', info.project.name)
  const lender = page.locator('.candidate').first()
  await lender.getByRole('button', { name: '请求对接' }).click()
  await page.getByRole('dialog').getByRole('checkbox').check()
  await page.getByRole('dialog').locator('.button.main').click()
  await expect(lender.getByRole('link', { name: '已请求，待答复' })).toBeVisible()
  await bureau.close()
})

test('the desk says what is next, and a round is answered from it', async ({ page, browser }, info) => {
  // A list in which the firm has handed in nothing: a row of today would be its answer.
  await signIn(page, 'boss@demo.test')
  const firm = await page.evaluate(async () => (await (await fetch('/api/v1/auth/me')).json()).org as string)
  const bureau = await browser.newPage()
  await signIn(bureau, 'county@demo.test')
  const title = `消费品征集 ${info.project.name}`
  const round = await send(bureau, '/rounds', {
    list: 'consumer-goods',
    title,
    notice_number: '磐经信〔2026〕7号',
    notice: '请各企业填报参加以旧换新的消费品。\n没有的也请答复。',
    deadline: '2026-12-20',
    remind_days: 3,
  })
  await send(bureau, `/rounds/${round.id}/members`, { orgs: [firm] })
  await bureau.close()

  await page.goto('/app/')
  const todo = page.locator('.todo').filter({ hasText: title })
  await expect(todo).toBeVisible()
  await sound(page, 'desk-factory', info.project.name)
  await todo.getByRole('link', { name: '去答复' }).click()
  await expect(page.locator('h1')).toHaveText(title)
  await sound(page, 'round-answer', info.project.name)
  await page.getByRole('button', { name: '本次没有需求' }).click()
  await expect(page.getByText('已答复：本次没有需求。')).toBeVisible()
  await sound(page, 'round-answered', info.project.name)
  await page.getByRole('button', { name: '收回这个答复' }).click()
  await expect(page.getByText('已收回答复')).toBeVisible()
})

test('one sentence becomes a draft, and its matches show while it is written', async ({ page }, info) => {
  await signIn(page, 'factory@demo.test')
  await page.goto('/app/demands/new')
  await page.getByLabel('一句话说清要什么').fill('要换两台立加，行程800以上，60万以内，年底前到货')
  await page.getByRole('button', { name: '生成草稿' }).click()
  await expect(page.getByText('已按这句话填好')).toBeVisible()
  await expect(page.getByLabel('数量', { exact: true }).first()).toHaveValue('2')
  await expect(page.getByLabel('总预算（万元）')).toHaveValue('60')
  await expect(page.getByRole('heading', { name: '按现在填写的内容能匹配到' })).toBeVisible()
  await sound(page, 'demand-sentence', info.project.name)
  await page.getByRole('button', { name: '恢复原来填写的' }).click()
  await expect(page.getByLabel('总预算（万元）')).toHaveValue('')
})

test('a product is put aside and brought back; a summary is shared and ended', async ({ page, browser }, info) => {
  await signIn(page, 'factory@demo.test')
  const me = (await send(page, '/auth/me')) as unknown as { org: string }
  const rows = (await send(page, `/demands?owner=${me.org}&state=published&size=100`)) as unknown as {
    items: { id: string; title: string }[]
  }
  const id = rows.items.find((row) => row.title === '换两台立加')?.id ?? ''
  await page.goto(`/app/demands/${id}/match`)
  const candidates = page.locator('.candidate')
  await expect(candidates.first()).toBeVisible()
  const last = candidates.last()
  const title = (await last.locator('h3 a').textContent()) ?? ''
  const maker = ((await last.locator('h3 + .sub').textContent()) ?? '').split('·')[0]!.trim()
  // Another maker's may have the same name.
  const it = candidates.locator(`h3 a[href="${await last.locator('h3 a').getAttribute('href')}"]`)
  await last.getByRole('button', { name: '不合适' }).click()
  await page.getByRole('dialog').getByLabel('交货期').check()
  await sound(page, 'unsuitable', info.project.name)
  await page.getByRole('dialog').getByRole('button', { name: '确定，不再列出' }).click()
  // The next one may take its place.
  await expect(it).toHaveCount(0)
  await page.getByText('已标为不合适的产品').click()
  // Others may have been put aside for the same demand: its own line is known by its maker too.
  const aside = page.locator('details li').filter({ hasText: title }).filter({ hasText: maker })
  await aside.getByRole('button', { name: '恢复' }).click()
  await expect(it).toHaveCount(1)

  await page.getByRole('button', { name: '分享', exact: true }).click()
  await page.getByRole('button', { name: '生成摘要和链接' }).click()
  await expect(page.getByLabel('摘要（可直接粘贴）')).toHaveValue(/立加/)
  await sound(page, 'share', info.project.name)
  const path = (await page.getByRole('dialog').locator('a').getAttribute('href')) ?? ''
  const stranger = await browser.newPage()
  await stranger.goto(path)
  await expect(stranger.locator('h1')).toContainText('换两台立加')
  await sound(stranger, 'shared', info.project.name)
  await stranger.close()
  await page.getByRole('button', { name: '停止分享' }).click()
  await expect(page.getByText('已停止分享')).toBeVisible()
})
