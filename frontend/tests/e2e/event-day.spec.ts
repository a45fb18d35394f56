import { expect, type Page } from '@playwright/test'
import { arranged, as, HOST, send } from './eventApi'
import { signIn, signOut, sound, test } from './page'

const named = (title: string, info: { project: { name: string }; retry: number }) =>
  `${title} ${info.project.name}${info.retry || ''}`

interface Roster {
  members: { member: string; badge: string; name: string; checked_in: boolean; delegates: { name: string }[] }[]
}
const rosterOf = (page: Page, id: string) => send<Roster>(page, 'GET', `/events/${id}/roster`)

test.describe('the door without a line', () => {
  test.use({ expected: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED/] })
  test('goes on, survives a reload and a closed page, syncs, and forgets the roster', async ({
    page,
    context,
    browser,
  }, info) => {
    const { id } = await arranged(browser, named('签到演示会', info))
    await signIn(page, HOST)
    const { members } = await rosterOf(page, id)
    const [one, two, three] = members
    const all = members.length
    const door = `/app/events/${id}/check-in`
    // A camera and a reader of codes, which this browser has not.
    await page.addInitScript(() => {
      class Reader {
        static getSupportedFormats = async () => ['qr_code']
        detect = async () => [{ rawValue: String((window as never as { before?: string }).before ?? '') }]
      }
      Object.assign(window, { BarcodeDetector: Reader })
      navigator.mediaDevices.enumerateDevices = async () => [{ kind: 'videoinput' } as MediaDeviceInfo]
      navigator.mediaDevices.getUserMedia = async () => {
        const picture = document.createElement('canvas')
        picture.getContext('2d')!.fillRect(0, 0, 10, 10)
        return picture.captureStream(5)
      }
    })
    // A site that is just being updated: the page is not kept, which is said, and tried again with the next list.
    await page.route('**/check-in.json', (route) => route.abort())
    await page.goto(door)
    await expect(page.getByText('尚不能离线使用')).toBeVisible()
    await page.unroute('**/check-in.json')
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await expect(page.getByText('本机可离线使用')).toBeVisible()
    const field = page.getByLabel(/证号/)
    await field.fill(one!.badge.toLowerCase())
    await page.keyboard.press('Enter')
    await expect(page.getByText(`已签到：${one!.name}`)).toBeVisible()
    await expect(page.getByText('已全部同步')).toBeVisible()
    await expect(page.getByText(`已到 1 / ${all} 家`)).toBeVisible()
    await sound(page, 'check-in', info.project.name)
    // The camera reads the same badge: it is said that it has been here.
    await page.evaluate((badge) => Object.assign(window, { before: badge }), one!.badge)
    await page.getByRole('button', { name: '扫码' }).click()
    await expect(page.getByText(/此前已在 \d\d:\d\d 签到/)).toBeVisible()
    await page.getByRole('button', { name: '关闭摄像头' }).click()
    await expect(page.locator('video')).toHaveCount(0)
    await field.fill('没有这家')
    await page.keyboard.press('Enter')
    await expect(page.getByText('没有这个参会证：没有这家')).toBeVisible()

    await expect(page.getByText('已全部同步')).toBeVisible()
    await context.setOffline(true)
    // A badge that was made since, and a finger that slipped.
    await field.fill('ABCDE 23456')
    await page.keyboard.press('Enter')
    await expect(page.getByText('已记下：ABCDE23456')).toBeVisible()
    await expect(page.getByText(/名单 \d{4}-\d\d-\d\d \d\d:\d\d/)).toBeVisible()
    await sound(page, 'check-in-noted', info.project.name)
    await page.getByRole('button', { name: '撤销' }).click()
    await expect(page.getByText('已撤销：ABCDE23456')).toBeVisible()
    await expect(page.getByText('已全部同步')).toBeVisible()
    await field.fill(two!.name)
    await page.keyboard.press('Enter')
    await expect(page.getByText('待同步 1')).toBeVisible()
    await page.reload()
    await expect(page.getByText('待同步 1')).toBeVisible()
    await expect(page.getByText(`已到 2 / ${all} 家`)).toBeVisible()
    await page.close()
    // The browser is opened again, still without a line.
    const again = await context.newPage()
    await again.goto(door)
    await expect(again.getByText('待同步 1')).toBeVisible()
    await again.getByLabel(/证号/).fill(three!.name)
    await again.getByRole('button', { name: `签到 ${three!.name}`, exact: true }).click()
    await expect(again.getByText('待同步 2')).toBeVisible()
    await sound(again, 'check-in-offline', info.project.name)
    await context.setOffline(false)
    await expect(again.getByText('已全部同步')).toBeVisible({ timeout: 20_000 })
    const came = async () =>
      (await rosterOf(again, id)).members
        .filter((member) => member.checked_in)
        .map((member) => member.name)
        .sort()
    expect(await came()).toEqual([one!.name, two!.name, three!.name].sort())
    // It was somebody else: long after the visit was sent, it is struck out.
    const struck = again.getByText(`已作废：${three!.name} 的上一次签到`)
    // The line is just back: what said that it was gone leaves, and the list moves up under the finger.
    await expect(again.getByText('网络不通')).toHaveCount(0)
    await expect(async () => {
      await again.getByRole('button', { name: `签到有误 ${three!.name}`, exact: true }).click()
      await expect(struck).toBeInViewport({ timeout: 2_000 })
    }).toPass({ timeout: 15_000 })
    await expect(again.getByText(`已到 2 / ${all} 家`)).toBeVisible()
    await sound(again, 'check-in-mistaken', info.project.name)
    await expect(again.getByText('已全部同步')).toBeVisible({ timeout: 20_000 })
    expect(await came()).toEqual([one!.name, two!.name].sort())

    // Whoever signs out leaves nobody's names on the device, nor a page that would show them.
    await again.goto('/app/')
    await signOut(again)
    const left = await again.evaluate(async () => {
      const opened = indexedDB.open('duijie-check-in')
      await new Promise((done) => (opened.onsuccess = done))
      const asked = opened.result.transaction('rosters').objectStore('rosters').count()
      await new Promise((done) => (asked.onsuccess = done))
      const workers = await navigator.serviceWorker.getRegistrations()
      return { rosters: asked.result, workers: workers.length, kept: await caches.has('duijie-check-in') }
    })
    expect(left).toEqual({ rosters: 0, workers: 0, kept: false })
  })
})

test.describe('signing out at the door', () => {
  test.use({ expected: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED/] })
  test('is no signing out without a line, and sends what waits before', async ({ page, context, browser }, info) => {
    const { id } = await arranged(browser, named('退出演示会', info))
    await signIn(page, HOST)
    const one = (await rosterOf(page, id)).members[0]!
    await page.goto(`/app/events/${id}/check-in`)
    await expect(page.getByText('本机可离线使用')).toBeVisible()
    await context.setOffline(true)
    await page.getByLabel(/证号/).fill(one.badge)
    await page.keyboard.press('Enter')
    await expect(page.getByText(/已签到：/)).toBeVisible()
    await page.locator('.who summary').click()
    await page.getByRole('button', { name: '退出登录' }).click()
    await expect(page.getByText('本机还有 1 条签到没有上传')).toBeVisible()
    await page.getByRole('button', { name: '仍然退出' }).click()
    await expect(page.getByText('没有退出，您仍在登录状态。')).toBeVisible()
    await sound(page, 'sign-out-lost', info.project.name)
    await context.setOffline(false)
    await page.locator('.who summary').click()
    await signOut(page)
    await signIn(page, HOST)
    const after = (await rosterOf(page, id)).members.find((member) => member.badge === one.badge)
    expect(after?.checked_in).toBe(true)
  })
})

test.describe('the door when the session ends', () => {
  test.use({ expected: [/401/] })
  test('stays, keeps what is scanned, and sends it after signing in again', async ({
    page,
    context,
    browser,
  }, info) => {
    const { id } = await arranged(browser, named('登录失效会', info))
    await signIn(page, HOST)
    const [one] = (await rosterOf(page, id)).members
    const door = `/app/events/${id}/check-in`
    await page.goto(door)
    await expect(page.getByText('本机可离线使用')).toBeVisible()
    await context.clearCookies()
    await page.getByLabel(/证号/).fill(one!.badge)
    await page.keyboard.press('Enter')
    await expect(page.getByText(`已签到：${one!.name}`)).toBeVisible()
    await expect(page.getByText('登录已失效。可以继续签到')).toBeVisible()
    await expect(page.getByText('待同步 1')).toBeVisible()
    await page.reload()
    await expect(page.getByText('登录已失效。可以继续签到')).toBeVisible()
    await expect(page.getByRole('link', { name: '登录' })).toHaveAttribute(
      'href',
      `/sign-in?next=${encodeURIComponent(door)}`,
    )
    await sound(page, 'check-in-signed-out', info.project.name)
    await signIn(page, HOST)
    await page.goto(door)
    await expect(page.getByText('已全部同步')).toBeVisible()
    expect((await rosterOf(page, id)).members.find((who) => who.member === one!.member)?.checked_in).toBe(true)
  })
})

test('a firm has its schedule on the telephone, in its calendar, on paper, and its badge', async ({
  page,
  browser,
}, info) => {
  const { id } = await arranged(browser, named('日程演示会', info))
  await signIn(page, 'factory@demo.test')
  await page.goto(`/app/events/${id}`)
  await expect(page.getByText('洽谈排期已发布')).toBeVisible()
  await page.getByRole('link', { name: '看我的日程' }).click()
  await expect(page.locator('.meeting').first()).toContainText(/\d 号桌/)
  await sound(page, 'schedule', info.project.name)
  await page.getByRole('button', { name: '参会证' }).click()
  await expect(page.getByRole('img', { name: /参会证二维码/ })).toBeVisible()
  await sound(page, 'badge', info.project.name)
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: '存入日历' }).click()
  expect((await saved).suggestedFilename()).toMatch(/\.ics$/)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.tabbar')).toBeHidden()
  if (process.env.DUIJIE_SHOTS)
    await page.screenshot({
      path: `${process.env.DUIJIE_SHOTS}/schedule-print-${info.project.name}.png`,
      fullPage: true,
    })
  await page.emulateMedia({ media: null })
  // Its hosts see the schedule of any member, with why it meets whom.
  await signIn(page, HOST)
  await page.goto(`/app/events/${id}/members`)
  await page
    .locator('.asLink')
    .or(page.getByRole('button', { name: '查看' }))
    .first()
    .click()
  await page.getByRole('link', { name: '看它的洽谈日程' }).click()
  await expect(page.locator('h1')).toHaveText(/的日程$/)
  await expect(page.locator('.meeting .why').first()).toBeVisible()
  await sound(page, 'schedule-of', info.project.name)
})

test('the board shows who sits where, is marked, moved, and shown large; a walk-in finds a table', async ({
  page,
  browser,
}, info) => {
  const { id } = await arranged(browser, named('看板演示会', info), true)
  await signIn(page, HOST)
  const { meetings } = await send<{ meetings: { a: string; b: string; slot: number }[] }>(
    page,
    'GET',
    `/events/${id}/timetables/1`,
  )
  await page.goto(`/app/events/${id}/day`)
  await expect(page.getByText('已谈 / 应谈（场）')).toBeVisible()
  await sound(page, 'event-day', info.project.name)
  await page.goto(`/app/events/${id}/board?slot=${meetings[0]!.slot}`)
  const seat = page.locator('.seat:not(.empty)').first()
  await expect(seat).toBeVisible()
  await sound(page, 'board', info.project.name)
  await seat.getByRole('button', { name: /^已谈/ }).click()
  await expect(seat.locator('.state').filter({ hasText: '已谈' })).toBeVisible()
  await seat.getByRole('button', { name: /^恢复/ }).click()
  await expect(seat.getByRole('button', { name: /^未到场/ })).toBeVisible()

  await page.locator('summary').filter({ hasText: '顺延' }).click()
  await page.getByLabel('从哪一轮起').selectOption('1')
  // The time that was lost may be won back: said as what it is.
  await page.getByLabel(/分钟/).fill('-10')
  await page.locator('details').filter({ hasText: '从哪一轮起' }).getByRole('button').click()
  await expect(page.getByText(/起提前 10 分钟？/)).toBeVisible()
  await page.getByLabel(/分钟/).fill('15')
  await page.locator('details').filter({ hasText: '从哪一轮起' }).getByRole('button').click()
  await expect(page.getByText(/起顺延 15 分钟？/)).toBeVisible()
  await page.getByRole('button', { name: '确认顺延' }).click()
  await expect(page.getByText(/已调整 \d+ 场/)).toBeVisible()
  await sound(page, 'board-late', info.project.name)

  const { members } = await rosterOf(page, id)
  const met = (a: string, b: string) => meetings.some((one) => [one.a, one.b].includes(a) && [one.a, one.b].includes(b))
  const idle = members
    .map((one) => one.member)
    .filter((one) => !meetings.some((meeting) => meeting.slot === 7 && [meeting.a, meeting.b].includes(one)))
  const [a, b] = idle.flatMap((one) =>
    idle.filter((other) => one !== other && !met(one, other)).map((other) => [one, other]),
  )[0]!
  await page.getByText('现场加约', { exact: true }).first().click()
  const nameOf = (of: string) => members.find((one) => one.member === of)!.name
  // One by the keyboard, the other with a finger.
  await page.getByRole('combobox', { name: '一方', exact: true }).fill(nameOf(a!).slice(0, -2))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: '另一方' }).fill(nameOf(b!))
  await sound(page, 'board-walkin', info.project.name)
  await page.getByRole('option', { name: nameOf(b!) }).click()
  await page.getByRole('combobox', { name: '轮次' }).selectOption('7')
  await page.getByRole('button', { name: '加约', exact: true }).click()
  await expect(page.getByText(/已加约：/)).toBeVisible()
  await page.getByRole('button', { name: '大屏显示' }).click()
  await expect(page).toHaveURL(/big=1/)
  await sound(page, 'board-big', info.project.name)
})

test('what came of a meeting is said in seconds by both sides, read side by side, and reported', async ({
  page,
  browser,
}, info) => {
  const title = named('成效演示会', info)
  const { id } = await arranged(browser, title, true)
  await signIn(page, 'factory@demo.test')
  await page.goto(`/app/events/${id}/schedule`)
  const first = page.locator('.meeting').first()
  const other = await first.locator('h3').textContent()
  await first.getByRole('link', { name: /填写结果/ }).click()
  await expect(page.locator('h1')).toHaveText(other!)
  await page.getByRole('button', { name: '意向', exact: true }).click()
  await page.getByLabel('意向金额（万元）').fill('十万')
  await page.getByRole('button', { name: '保存结果' }).click()
  await expect(page.getByRole('alert')).toContainText('请填写数字')
  await page.getByLabel('意向金额（万元）').fill('60')
  await page.getByLabel('下一步').fill('上门看设备')
  await sound(page, 'outcome', info.project.name)
  await page.getByRole('button', { name: '保存结果' }).click()
  await expect(page.getByText('已保存。')).toBeVisible()
  await sound(page, 'outcome-said', info.project.name)
  // Evidence hangs on the meeting.
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '意向书.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 意向书') })
  await page.getByRole('button', { name: '上传', exact: true }).click()
  await expect(page.locator('.paper').filter({ hasText: '意向书.pdf' })).toBeVisible()
  await sound(page, 'outcome-evidence', info.project.name)
  const talk = page.url()
  await page.getByRole('link', { name: '继续填写其他洽谈' }).click()
  await expect(page.locator('.meeting').first().getByText('意向')).toBeVisible()

  await signOut(page)
  await signIn(page, HOST)
  await page.goto(`/app/events/${id}/results`)
  await sound(page, 'event-results', info.project.name)
  await page.getByRole('link', { name: /有一方未填写/ }).click()
  const card = page.locator('article').filter({ hasText: '60 万元' })
  await expect(card.getByText('一方未填写')).toBeVisible()
  await card.getByRole('button', { name: /^代填/ }).click()
  await card.getByRole('button', { name: '签约', exact: true }).click()
  await card.getByLabel('合同金额（万元）').fill('58.5')
  await sound(page, 'outcomes', info.project.name)
  await card.getByRole('button', { name: '保存结果' }).click()
  await page.getByRole('button', { name: '全部', exact: true }).click()
  await expect(page.locator('article').filter({ hasText: '60 万元' }).getByText('双方不一致')).toBeVisible()
  await page.getByRole('button', { name: '提醒未填写的' }).click()
  await expect(page.getByText(/已提醒 \d+ 家/)).toBeVisible()
  await sound(page, 'outcomes-all', info.project.name)
  await page.getByRole('link', { name: '成效报告' }).click()
  await expect(page.getByText('三项分别统计，不相加')).toBeVisible()
  await expect(page.getByRole('row', { name: /^意向/ })).toContainText('60')
  await expect(page.getByRole('row', { name: /^签约/ })).toContainText('58.5')
  await sound(page, 'event-report', info.project.name)
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出 Excel' }).click()
  expect((await saved).suggestedFilename()).toMatch(/\.xlsx$/)
  await as(browser, 'maker@demo.test', async (maker) => {
    const answer = await maker.request.get(`/api/v1/events/${id}/report`)
    expect(answer.status()).toBeGreaterThanOrEqual(403)
  })
  // Neither side takes the other's evidence away; the hosts may.
  await page.goto(talk)
  await page.getByRole('button', { name: '移除 意向书.pdf' }).click()
  await page.locator('.danger').click()
  await expect(page.locator('.paper').filter({ hasText: '意向书.pdf' })).toHaveCount(0)
})
