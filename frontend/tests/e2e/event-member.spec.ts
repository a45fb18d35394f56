import { expect } from '@playwright/test'
import { made } from './eventApi'
import { sound, test } from './page'

test('a stranger finds an event, reads of it and is led to registering', async ({ page, browser }, info) => {
  const title = `机床装备供需对接会 ${info.project.name}${info.retry || ''}`
  const { id } = await made(browser, title)
  await page.goto('/')
  await expect(page.getByRole('heading', { name: '近期对接会' })).toBeVisible()
  await sound(page, 'front-events', info.project.name)
  await page.goto('/events')
  await sound(page, 'public-events', info.project.name)
  await page.getByRole('link', { name: title }).click()
  await expect(page).toHaveURL(new RegExp(`/events/${id}$`))
  await expect(page.locator('h1')).toHaveText(title)
  await expect(page.locator('.session').first()).toContainText('共 4 轮，每轮 20 分钟')
  await expect(page.locator('.programme li')).toHaveCount(4)
  await sound(page, 'public-event', info.project.name)
  await page.getByRole('link', { name: '报名', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`/sign-in\\?next=.*${id}.*registration`))
})

test.describe('an address that is no event', () => {
  test.use({ expected: [/404.*events/] })
  test('says so', async ({ page }) => {
    await page.goto('/events/00000000-0000-7000-8000-000000000000')
    await expect(page.getByText('没有这场对接会')).toBeVisible()
  })
})
