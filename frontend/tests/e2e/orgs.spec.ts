import { expect } from '@playwright/test'
import { signIn, sound, test } from './page'

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')

test('who waits to be verified comes first; filters stay in the address', async ({ page }, info) => {
  await signIn(page, 'province@demo.test')
  await page.goto('/app/orgs')
  await expect(page.getByRole('heading', { name: '等待核实' })).toBeVisible()
  await sound(page, 'orgs', info.project.name)
  await page.getByRole('button', { name: '已核实' }).click()
  await expect(page).toHaveURL(/state=verified/)
  await page.getByLabel('类型').selectOption('lender')
  await expect(page).toHaveURL(/role=lender/)
  await expect(page.locator('.ledger tbody tr, .tile').first()).toContainText('金融机构')
})

test('a firm is found by words of its name or by its code', async ({ page }, info) => {
  await signIn(page, 'province@demo.test')
  await page.goto('/app/orgs?state=verified')
  const rows = page.locator('.ledger tbody tr, .tile')
  const name = (await rows.first().locator('a, b').first().textContent())!.trim()
  const words = page.getByLabel('名称或统一社会信用代码')
  await words.fill(`${name.slice(-4)} ${name.slice(0, 2)}`)
  await words.press('Enter')
  await expect(page).toHaveURL(/q=/)
  await expect(rows.filter({ hasText: name }).first()).toBeVisible()
  await expect(rows.filter({ hasNotText: name.slice(-4) })).toHaveCount(0)
  await sound(page, 'orgs-found', info.project.name)
  await rows.filter({ hasText: name }).first().locator('a').first().or(rows.first()).first().click()
  const code = (await page
    .getByText(/^[0-9A-Z]{18}$/)
    .first()
    .textContent())!.trim()
  await page.goBack()
  await words.fill(code)
  await words.press('Enter')
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText(name)
  await words.fill('没有这样的单位')
  await words.press('Enter')
  await expect(page.getByText('没有符合')).toBeVisible()
  await sound(page, 'orgs-none', info.project.name)
  await page.getByRole('button', { name: '清除' }).first().click()
  await expect(words).toHaveValue('')
})

test('a firm is looked at, verified, suspended with a reason and restored', async ({ page }, info) => {
  await signIn(page, 'province@demo.test')
  await page.goto('/app/orgs')
  const first = page.locator('.card', { hasText: '等待核实' }).locator('.ledger a, .tile').first()
  await first.click()
  await expect(page.getByText('请对照营业执照')).toBeVisible()
  await expect(page.getByText('统一社会信用代码：已有')).toBeVisible()
  await sound(page, 'org-claimed', info.project.name)
  await page.getByRole('button', { name: '核实通过' }).click()
  await sound(page, 'org-verify', info.project.name)
  await page.getByRole('button', { name: '确认通过' }).click()
  await expect(page.locator('.note.ok')).toContainText('已核实：')
  await expect(page.locator('.head .state')).toHaveText('已核实')
  await page.getByRole('button', { name: '停用' }).click()
  const sure = page.getByRole('button', { name: '确认停用' })
  await expect(sure).toBeDisabled()
  await page.locator('[name=reason]').fill('营业执照已注销')
  await sure.click()
  await expect(page.locator('.note.bad')).toContainText('营业执照已注销')
  await page.getByRole('button', { name: '恢复使用' }).click()
  await page.getByRole('button', { name: '确认通过' }).click()
  await expect(page.locator('.head .state')).toHaveText('已核实')
})

test('a firm that a bureau entered gets a claim code on a slip', async ({ page }, info) => {
  await signIn(page, 'county@demo.test')
  const name = `磐安认领演示${info.project.name === 'pc' ? '甲' : '乙'}厂`
  const sheet = `单位名称,所属乡镇,设备名称,技术要求,数量（台）\n${name},尖山镇,数控车床,床身斜置,1\n`
  const job = await page.evaluate(async (text) => {
    const at = '/api/v1/imports?list=demands&name=claim.csv'
    const headers = { 'X-Duijie': '1', 'content-type': 'application/octet-stream' }
    return (await fetch(at, { method: 'POST', headers, body: text })).json()
  }, sheet)
  await page.goto(`/app/imports/${job.id}`)
  await expect(page.getByText('已完成')).toBeVisible({ timeout: 20_000 })
  await page.goto('/app/orgs?state=needs-code')
  await page.getByRole('link', { name }).first().click()
  await expect(page.getByRole('heading', { name: '该单位的内容' })).toBeVisible()
  await expect(page.getByRole('link', { name: '数控车床' })).toBeVisible()
  await page.getByRole('button', { name: '生成认领码' }).click()
  await expect(page.locator('.code')).toHaveText(/^\S{8,9}$/)
  await sound(page, 'org-slip', info.project.name)
  await page.emulateMedia({ media: 'print' })
  await sound(page, 'org-slip-print', info.project.name)
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('link', { name: '数控车床' }).click()
  await expect(page.getByText('来自《claim.csv》')).toBeVisible()
  await sound(page, 'row-trail', info.project.name)
})

test('papers that a firm hung on its row are read by its bureau', async ({ page }, info) => {
  await signIn(page, 'boss@demo.test')
  const id = await page.evaluate(async (bytes) => {
    const headers = { 'X-Duijie': '1', 'content-type': 'application/json' }
    const items = [{ name: '加工中心', quantity: 1, unit: '台', requirements: '行程800', specs: [], replaces: [] }]
    const body = JSON.stringify({ title: '附件演示加工中心', items })
    const row = await (await fetch('/api/v1/demands', { method: 'POST', headers, body })).json()
    const at = `/api/v1/demands/${row.id}/attachments?kind=drawing&name=${encodeURIComponent('图纸.pdf')}`
    const raw = { 'X-Duijie': '1', 'content-type': 'application/octet-stream' }
    await fetch(at, { method: 'POST', headers: raw, body: bytes })
    const submit = JSON.stringify({ version: row.version })
    await fetch(`/api/v1/demands/${row.id}/submit`, { method: 'POST', headers, body: submit })
    return row.id as string
  }, PDF.toString())
  await page.context().clearCookies()
  await signIn(page, 'county@demo.test')
  await page.goto(`/app/review?noun=demands&id=${id}`)
  await expect(page.getByText('图纸.pdf')).toBeVisible()
  await expect(page.getByText('提交审核')).toBeVisible()
  await sound(page, 'review-papers', info.project.name)
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载 图纸.pdf' }).click()
  expect((await saved).suggestedFilename()).toBe('图纸.pdf')
})
