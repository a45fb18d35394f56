import { expect } from '@playwright/test'
import { signIn, sound, test } from './page'

const SHEET = [
  '磐安县设备更新需求汇总表,,,,,',
  '单位名称,所属乡镇,拟更新设备名称,主要技术要求,台套,预算(万元)',
  '甲试点锯床厂,尖山镇,立式加工中心,行程800×500×500,2,60',
  '乙试点五金厂,磐安县,冲床,160吨,很多,30',
].join('\n')

test('a county’s sheet is looked at, corrected, imported, and its refused rows are put right in the page', async ({
  page,
}, info) => {
  const sheet = SHEET.replace('乙试点', info.project.name === 'pc' ? '乙试点' : '丙试点')
  await signIn(page, 'county@demo.test')
  await page.goto('/app/imports/new')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'county.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) })
  await sound(page, 'import-1', info.project.name)
  await page.getByRole('button', { name: '下一步' }).click()
  const quantity = page.getByLabel('对应 台套')
  await expect(quantity).toBeVisible()
  await sound(page, 'import-2', info.project.name)
  await quantity.selectOption('quantity')
  await expect(quantity).toHaveValue('quantity')
  await expect(page.getByText('很多').first()).toBeVisible()
  await page.getByRole('button', { name: '开始导入' }).click()
  await expect(page.getByText('已完成')).toBeVisible({ timeout: 20_000 })
  await expect(page.locator('.figure', { hasText: '未通过' }).locator('b')).toHaveText('1')
  await sound(page, 'import-4', info.project.name)
  await expect(page.locator('h1')).toHaveText('county.csv')
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载未通过的行' }).click()
  await saved
  const cell = page.getByLabel('第 4 行 数量')
  await expect(cell).toHaveValue('很多')
  await cell.fill('若干')
  await page.getByRole('button', { name: '重新提交 第 4 行' }).click()
  await expect(page.getByText('仍未通过')).toBeVisible()
  await sound(page, 'import-still', info.project.name)
  await cell.fill('3')
  await page.getByRole('button', { name: '提交已改的 1 行' }).click()
  await expect(page.locator('.mend.taken')).toContainText('新增')
  await expect(page.locator('.figure', { hasText: '未通过' }).locator('b')).toHaveText('0')
  await sound(page, 'import-repaired', info.project.name)
  await page.getByRole('link', { name: '查看', exact: true }).click()
  await expect(page.locator('h1')).toHaveText('冲床')
  await page.goto('/app/imports')
  await expect(page.locator('.tile').first()).toContainText('county.csv')
  await sound(page, 'imports', info.project.name)
  await page.goto('/app/notices')
  await page.waitForLoadState('networkidle')
  await sound(page, 'notices', info.project.name)
})

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

test('several sheets go in together; a header explained once holds for all of them', async ({ page }, info) => {
  const who = info.project.name === 'pc' ? '东' : '西'
  const sheet = (firm: string, machine: string) =>
    `单位名称,所属乡镇,拟更新设备名称,主要技术要求,台套,预算(万元)\n${firm},尖山镇,${machine},160吨,2,30\n`
  await signIn(page, 'county@demo.test')
  await page.goto('/app/imports/new')
  await page
    .locator('input[type=file]')
    .setInputFiles([
      csv('01-尖山镇.csv', sheet(`磐安${who}岭冲压厂`, '开式压力机')),
      csv('02-玉山镇.csv', sheet(`磐安县${who}岭冲压厂`, '开式压力机')),
      csv('03-不是清单.csv', '甲,乙\n1,2\n'),
    ])
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByText('02-玉山镇.csv')).toBeVisible()
  await expect(page.getByText('不能导入').first()).toBeVisible()
  const begin = page.getByRole('button', { name: /^导入这/ })
  await expect(begin).toBeDisabled()
  await sound(page, 'import-several', info.project.name)
  await page.getByRole('button', { name: '移除 03-不是清单.csv' }).click()
  await page.getByRole('button', { name: '01-尖山镇.csv', exact: true }).click()
  await page.getByLabel('对应 台套').selectOption('quantity')
  await expect(page.getByLabel('对应 台套')).toHaveValue('quantity')
  await page.getByRole('button', { name: '02-玉山镇.csv', exact: true }).click()
  await expect(page.getByLabel('对应 台套')).toHaveValue('quantity')
  await begin.click()
  await expect(page).toHaveURL(/batch=/)
  await expect(page.getByText('全部完成')).toBeVisible({ timeout: 20_000 })
  await expect(page.locator('.figure', { hasText: '新增' }).locator('b')).toHaveText('2')
  await sound(page, 'import-batch', info.project.name)
})

test('the same row from two townships is found, and made one by choice', async ({ page }, info) => {
  const who = info.project.name === 'pc' ? '东' : '西'
  await signIn(page, 'county@demo.test')
  await page.goto('/app/duplicates')
  const group = page.locator('section.card', { hasText: `${who}岭冲压厂` })
  await expect(group).toBeVisible()
  await sound(page, 'duplicates', info.project.name)
  await group.getByRole('button', { name: '合并为一条' }).click()
  await group.getByRole('button', { name: /^确认合并/ }).click()
  await expect(page.locator('.note.ok')).toContainText('已合并')
  await expect(group).toHaveCount(0)
})
