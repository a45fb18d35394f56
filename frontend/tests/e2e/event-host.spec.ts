import { expect } from '@playwright/test'
import { signIn, sound, test } from './page'

const stamp = () => Math.random().toString(36).slice(2, 7)

test.describe('an event is made', () => {
  test.use({ expected: [/40[09]/] })
  test('in two minutes, with every problem named, and walks to its registration', async ({ page }, info) => {
    const title = `缝纫装备供需对接会${info.project.name}${stamp()}`
    await signIn(page, 'county@demo.test')
    await page.goto('/app/events')
    await expect(page.locator('h1')).toHaveText('对接会')
    await page.getByRole('link', { name: '新建对接会' }).first().click()
    await expect(page.getByLabel('类型')).toBeVisible()
    await sound(page, 'event-new', info.project.name)
    // Nothing written yet: what is missing is named, each line a link to its field.
    await page.getByRole('button', { name: '保存' }).click()
    await expect(page.getByRole('alert')).toContainText('有 2 处需要修改')
    await page.getByRole('alert').getByRole('link', { name: /地点/ }).click()
    await expect(page.getByLabel('地点', { exact: true })).toBeFocused()
    await page.getByLabel('名称', { exact: true }).fill(title)
    await page.getByLabel('地点', { exact: true }).fill('会展中心一楼')
    // The turns follow what is typed; one is closed for lunch.
    await page.getByLabel('轮数').first().fill('5')
    await expect(page.getByText('共 11 轮')).toBeVisible()
    await page.getByRole('button', { name: /^5 11:10–11:30/ }).click()
    await expect(page.getByText('共 10 轮（另有 1 轮不安排）')).toBeVisible()
    await page.getByText('议程（0 项）').click()
    await page.getByRole('button', { name: '按常见流程填写' }).click()
    await expect(page.getByText('议程（5 项）')).toBeVisible()
    // The server's own problem stands at its field: two sessions at once.
    await page.getByLabel('开始时间').nth(1).fill('10:00')
    await page.getByRole('button', { name: '保存' }).click()
    await expect(page.getByText(/重叠/).first()).toBeVisible()
    await sound(page, 'event-problems', info.project.name)
    await page.getByLabel('开始时间').nth(1).fill('14:00')
    // A crash of the browser loses nothing.
    await page.waitForTimeout(500)
    await page.reload()
    await expect(page.getByText('已恢复')).toBeVisible()
    await expect(page.getByLabel('名称', { exact: true })).toHaveValue(title)
    await sound(page, 'event-form', info.project.name)
    await page.getByRole('button', { name: '保存' }).click()
    await expect(page.locator('h1')).toHaveText(title)
    await expect(page.locator('[aria-current=step]')).toContainText('草稿')
    await expect(page.getByText('午餐').or(page.getByText('4 轮，每轮 20 分钟'))).toBeVisible()
    await sound(page, 'event-draft', info.project.name)
    for (const [verb, state] of [
      ['发布通知', '发布通知'],
      ['开始报名', '报名'],
    ] as const) {
      await page.getByRole('button', { name: verb }).click()
      await page.getByRole('dialog').getByRole('button', { name: verb }).click()
      await expect(page.locator('[aria-current=step]')).toContainText(state)
    }
    await sound(page, 'event-home', info.project.name)
    await page.getByRole('link', { name: '修改' }).first().click()
    await expect(page.getByLabel('名称', { exact: true })).toHaveValue(title)
    await expect(page.getByRole('button', { name: /^5 11:10–11:30/ })).toHaveAttribute('aria-pressed', 'true')
    await page.goto('/app/events')
    await expect(page.getByRole('link', { name: new RegExp(title) })).toBeVisible()
    await sound(page, 'events', info.project.name)
    await page.getByRole('button', { name: '草稿' }).click()
    await expect(page).toHaveURL(/tab=drafts/)
    await expect(page.getByRole('link', { name: new RegExp(title) })).toHaveCount(0)
  })
})
