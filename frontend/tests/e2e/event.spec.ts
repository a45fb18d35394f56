import { expect, type Page } from '@playwright/test'
import { send } from './eventApi'
import { enter } from './eventHost'
import { signIn, sound, test } from './page'

const HOST = 'province@demo.test'
const stamp = () => Math.random().toString(36).slice(2, 7)

/** Waits until a job of the event has ended. */
async function ended(page: Page, address: string) {
  await expect(async () => {
    const found = await send<{ job?: { state: string } | null }>(page, 'GET', address)
    expect(found.job?.state ?? 'done').toBe('done')
  }).toPass({ timeout: 90_000, intervals: [1000] })
}

/** Takes the event's next step by its one primary button. */
async function step(page: Page, id: string, verb: string) {
  await page.goto(`/app/events/${id}`)
  await page.getByRole('button', { name: verb, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: verb, exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

interface Talk {
  id: string
  state: string
  a: { member: string; name: string }
  b: { member: string; name: string }
}

test.describe('a matchmaking event', () => {
  // No timetable yet is told as such, and the line is cut on purpose.
  test.use({ expected: [/404|ERR_INTERNET_DISCONNECTED|ERR_FAILED/] })
  test('is walked from nothing to its report, with sixty members', async ({ page, context }, info) => {
    test.setTimeout(300_000)
    const title = `全省装备供需对接会${info.project.name}${stamp()}`
    await signIn(page, HOST)
    await page.goto('/app/events/new')
    await page.getByLabel('名称', { exact: true }).fill(title)
    await page.getByLabel('地点', { exact: true }).fill('国际博览中心')
    await page.getByRole('button', { name: '保存' }).click()
    await expect(page.locator('h1')).toHaveText(title)
    const id = page.url().split('/').pop()!
    await step(page, id, '发布通知')
    await step(page, id, '开始报名')

    // Whom to invite is proposed; most answer by telephone.
    await page.getByRole('link', { name: '去邀请' }).click()
    const add = page.getByRole('button', { name: /^加入 / })
    await expect(add.first()).toBeVisible({ timeout: 30_000 })
    await add.first().click()
    await page.getByRole('button', { name: '邀请所选 1 家' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '邀请所选 1 家' }).click()
    await expect(page.getByRole('dialog').getByText('新邀请 1 家')).toBeVisible()
    const sides = [
      ['factory', 32],
      ['maker', 24],
      ['lender', 6],
    ] as const
    for (const [role, most] of sides) await enter(page, id, role, most)
    const { tally } = await send<{ tally: { registered: number } }>(page, 'GET', `/events/${id}`)
    expect(tally.registered).toBeGreaterThanOrEqual(60)
    await step(page, id, '结束报名')
    await send(page, 'POST', `/events/${id}/requests/propose`)
    await ended(page, `/events/${id}/requests?size=1`)

    // The timetable, near its proven bound, is published.
    await page.goto(`/app/events/${id}/timetable`)
    await page.getByRole('button', { name: '生成排期' }).click()
    await expect(page.getByText('洽谈价值，占理论上限')).toBeVisible({ timeout: 90_000 })
    await ended(page, `/events/${id}/timetable`)
    await page.goto(`/app/events/${id}/timetable`)
    await page.getByRole('button', { name: '公布排期' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '公布排期' }).click()
    await expect(page.getByText('已公布第 1 版')).toBeVisible()
    await step(page, id, '开始举办')
    await sound(page, 'walk-running', info.project.name)

    // The door loses its line, and nothing that was scanned.
    const roster = () =>
      send<{ members: { name: string; badge: string; checked_in: boolean }[] }>(page, 'GET', `/events/${id}/roster`)
    const { members } = await roster()
    await page.goto(`/app/events/${id}/check-in`)
    await expect(page.getByText('本机可离线使用')).toBeVisible()
    const field = page.getByLabel(/证号/)
    await context.setOffline(true)
    for (const [at, member] of members.slice(0, 3).entries()) {
      await field.fill(member.badge)
      await page.keyboard.press('Enter')
      await expect(page.getByText(`待同步 ${at + 1}`)).toBeVisible()
    }
    await page.reload()
    await expect(page.getByText('待同步 3')).toBeVisible()
    await context.setOffline(false)
    await expect(page.getByText('已全部同步')).toBeVisible({ timeout: 20_000 })
    expect((await roster()).members.filter((member) => member.checked_in)).toHaveLength(3)

    // One does not come: what changes is shown first, and little does.
    const before = await send<{ items: Talk[] }>(page, 'GET', `/events/${id}/outcomes`)
    const absent = before.items[0]!.a.name
    await page.goto(`/app/events/${id}/repair`)
    await page.getByRole('button', { name: '增加不能来的单位' }).click()
    await page.locator('[name=absent]').selectOption({ label: absent })
    await page.getByRole('button', { name: '计算调整' }).click()
    await expect(page.getByRole('heading', { name: '调整方案' })).toBeVisible({ timeout: 60_000 })
    await expect(page.locator('.changes li').first()).toBeVisible()
    await page.getByRole('button', { name: '接受并公布' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '接受并公布' }).click()
    await expect(page.getByRole('link', { name: '第 2 版' })).toBeVisible()
    const after = await send<{ items: Talk[] }>(page, 'GET', `/events/${id}/outcomes`)
    expect(after.items.some((talk) => [talk.a.name, talk.b.name].includes(absent))).toBe(false)

    // What came of the meetings: both sides of some, one side of one; the sums stay apart.
    const words = [
      { result: 'contract', fen: 60_000_000 },
      { result: 'intent', fen: 20_000_000 },
      { result: 'no-interest' },
    ]
    for (const [at, word] of words.entries()) {
      const talk = after.items[at]!
      for (const side of at === 1 ? [talk.a] : [talk.a, talk.b])
        await send(page, 'PUT', `/meetings/${talk.id}/outcome`, { ...word, member: side.member })
    }
    await page.goto(`/app/events/${id}/outcomes`)
    await expect(page.getByText('一方未填写').first()).toBeVisible()
    await sound(page, 'walk-outcomes', info.project.name)
    await step(page, id, '结束对接会')
    await expect(page.locator('[aria-current=step]')).toContainText('结束')
    await page.goto(`/app/events/${id}/report`)
    await expect(page.getByText('三项分别统计，不相加')).toBeVisible()
    await expect(page.getByRole('row', { name: /^签约/ })).toContainText('60')
    await expect(page.getByRole('row', { name: /^意向/ })).toContainText('20')
    await sound(page, 'walk-report', info.project.name)
  })
})
