import { expect } from '@playwright/test'
import { send } from './eventApi'
import { enter, large, made, shownAs } from './eventHost'
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

test('members are entered by telephone, let in from the waiting list, and their pairs are judged', async ({
  page,
  browser,
}, info) => {
  await signIn(page, 'province@demo.test')
  const event = await made(page, `机床供需对接会${info.project.name}${stamp()}`, { capacity: 7 })
  await enter(page, event.id, 'maker', 4)
  await enter(page, event.id, 'lender', 2)
  await page.goto(`/app/events/${event.id}/members`)
  await expect(page.getByRole('button', { name: '已报名 6' })).toBeVisible()
  await page.getByRole('button', { name: '电话登记' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '登记报名' }).click()
  await expect(dialog.getByText('请先选择单位').first()).toBeVisible()
  await dialog.getByLabel('名称中的字').fill('缙云 公司')
  await expect(dialog.locator('[name=org] option').nth(1)).toHaveText(/缙云.*公司/)
  await dialog.locator('[name=org]').selectOption({ index: 1 })
  await dialog.getByLabel('姓名').fill('章工')
  await dialog.getByLabel('是否用午餐').selectOption('yes')
  await dialog.getByLabel('参会身份').selectOption('guest')
  await expect(dialog.getByText('不能参加的轮次')).toHaveCount(0)
  await dialog.getByLabel('参会身份').selectOption('')
  await dialog.getByLabel('连续几场后休息').fill('2')
  await dialog.getByLabel('洽谈语言').fill('英语')
  // A click beside the dialog does not lose what was typed.
  await page.mouse.click(5, 400)
  await sound(page, 'event-enter', info.project.name)
  await dialog.getByRole('button', { name: '登记报名' }).click()
  await expect(page.getByText('已登记：')).toBeVisible()
  const entered = (await page.getByText('已登记：').textContent())!.replace(/^.*已登记：|。.*$/gs, '').trim()
  await expect(page.getByRole('button', { name: '已报名 7' })).toBeVisible()
  // Full: who registers itself waits for the hosts.
  const own = await browser.newPage()
  await signIn(own, 'factory@demo.test')
  await send(own, 'PUT', `/events/${event.id}/registration`, {
    registration: { delegates: [{ name: '陈厂长', title: '厂长', phone: '' }] },
  })
  await own.close()
  await page.goto(`/app/events/${event.id}`)
  await expect(page.getByText('有 1 家单位在候补')).toBeVisible()
  await page.getByRole('link', { name: '去处理' }).click()
  await expect(page).toHaveURL(/standing=waiting/)
  await sound(page, 'event-waiting', info.project.name)
  await page.getByRole('button', { name: '接纳' }).click()
  await expect(page.getByText('已接纳：')).toBeVisible()
  await page.goto(`/app/events/${event.id}/members`)
  await expect(page.getByRole('button', { name: '已报名 8' })).toBeVisible()
  await sound(page, 'event-members', info.project.name)
  await page
    .locator('.asLink')
    .or(page.getByRole('button', { name: '查看' }))
    .first()
    .click()
  await expect(page.getByRole('dialog')).toContainText('已报名')
  await sound(page, 'event-member', info.project.name)
  await page.keyboard.press('Escape')
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出名单' }).click()
  expect((await saved).suggestedFilename()).toBe('参会单位名单.xlsx')
  // Who was entered by telephone is shown with all it said, and calls to say that it does not come after all.
  await page.getByRole('searchbox', { name: '查找单位' }).fill(entered.slice(0, 12))
  await page.keyboard.press('Enter')
  await expect(page.locator('.asLink').or(page.getByRole('button', { name: '查看' }))).toHaveCount(1)
  await page
    .locator('.asLink')
    .or(page.getByRole('button', { name: '查看' }))
    .click()
  await expect(dialog).toContainText('英语')
  await dialog.getByRole('button', { name: '取消报名' }).click()
  await dialog.getByLabel('原因').fill('来电取消')
  await sound(page, 'event-take-out', info.project.name)
  await dialog.getByRole('button', { name: '确认取消报名' }).click()
  await expect(page.getByText(`已取消报名：${entered}`)).toBeVisible()
  // The pairs that may meet.
  await page.goto(`/app/events/${event.id}/requests`)
  await page.getByRole('button', { name: '重新计算匹配度' }).click()
  const first = page.getByRole('button', { name: '指定' }).first()
  await expect(first).toBeVisible({ timeout: 30_000 })
  await sound(page, 'event-requests', info.project.name)
  await first.click()
  await page.locator('[name=slot]').selectOption('2')
  await sound(page, 'event-pin', info.project.name)
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('指定第 3 轮')).toBeVisible()
  await page.getByRole('button', { name: '不安排', exact: true }).last().click()
  await expect(page.getByText('不再安排')).toBeVisible()
  await page.getByRole('button', { name: /^不安排 1/ }).click()
  await expect(page.getByRole('button', { name: '允许' })).toBeVisible()
})

test.describe('a timetable', () => {
  // None yet is told as such.
  test.use({ expected: [/404/] })
  test('a timetable for sixty is made, changed by mouse and keyboard, published, and repaired', async ({
    page,
  }, info) => {
    test.setTimeout(240_000)
    await signIn(page, 'province@demo.test')
    // Few meetings each: not all that would be worth having find a place.
    const event = await made(page, `装备供需对接会${info.project.name}${stamp()}`, { max_meetings: 3 })
    await enter(page, event.id, 'factory', 32)
    await enter(page, event.id, 'maker', 22)
    await enter(page, event.id, 'lender', 6)
    const now = await send(page, 'GET', `/events/${event.id}`)
    await send(page, 'POST', `/events/${event.id}/close-registration`, { version: now.version })
    await send(page, 'POST', `/events/${event.id}/requests/propose`)
    await expect(async () => {
      const found = await send<{ job?: { state: string } }>(page, 'GET', `/events/${event.id}/requests?size=1`)
      expect(found.job?.state ?? 'done').toBe('done')
    }).toPass({ timeout: 90_000, intervals: [1000] })
    await page.goto(`/app/events/${event.id}`)
    await page.getByRole('link', { name: '去排期' }).first().click()
    await expect(page.getByText('还没有排期')).toBeVisible()
    await sound(page, 'timetable-none', info.project.name)
    await page.getByRole('button', { name: '生成排期' }).click()
    await expect(page.getByText('洽谈价值，占理论上限')).toBeVisible({ timeout: 90_000 })
    await expect(page.getByRole('button', { name: '公布排期' })).toBeVisible({ timeout: 90_000 })
    await expect(page.locator('.figure').first()).toContainText(/^(100\.0|99\.\d)%/)
    await sound(page, 'timetable-tables', info.project.name)
    // With the keyboard: from meeting to meeting by arrows, another turn by the dialog.
    const meetings = page.locator('.meet')
    await page.locator('.meet[tabindex="0"]').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.locator('[name=slot]').selectOption('3')
    await sound(page, 'timetable-move', info.project.name)
    await dialog.locator('[name=table]').selectOption({ index: 1 })
    await dialog.getByRole('button', { name: '挪过去' }).click()
    await expect(page.getByText('已改好')).toBeVisible()
    await expect(page.locator('.meet.marked').first()).toBeVisible()
    await page.getByRole('button', { name: '撤销' }).click()
    await expect(page.getByText('已撤销')).toBeVisible()
    // With the mouse: onto a free table of the next turn.
    if (info.project.name === 'pc') {
      const target = page.locator('td:not(.none):not(:has(.meet))').first()
      await target.scrollIntoViewIfNeeded()
      await meetings.first().dragTo(target)
      await expect(page.getByText('已改好')).toBeVisible()
      await page.getByRole('button', { name: '撤销' }).click()
      await expect(page.getByText('已撤销')).toBeVisible()
    }
    await meetings.first().click()
    await dialog.getByRole('button', { name: '固定', exact: true }).click()
    await expect(page.locator('.meet.pinned').first()).toBeVisible()
    await page.getByRole('button', { name: '按单位看' }).click()
    await expect(page).toHaveURL(/view=members/)
    await sound(page, 'timetable-members', info.project.name)
    await page.getByText(/没有排上的意向/).click()
    await page.getByLabel('也看系统推荐而没有排上的').check()
    await expect(page.locator('.why').first()).toBeVisible()
    await page.locator('.why').first().scrollIntoViewIfNeeded()
    await sound(page, 'timetable-unscheduled', info.project.name)
    const shows = page.locator('.brief').getByRole('button', { name: '在表中看' })
    if (await shows.count()) {
      await shows.first().click()
      await expect(page.locator('.meet.marked').first()).toBeInViewport()
    }
    // Around what is pinned it is made anew, and published.
    await page.getByRole('button', { name: '重新优化' }).click()
    await sound(page, 'timetable-again', info.project.name)
    await dialog.getByRole('button', { name: '开始' }).click()
    await expect(async () => {
      const found = await send<{ job: { state: string } }>(page, 'GET', `/events/${event.id}/timetable`)
      expect(found.job.state).toBe('done')
    }).toPass({ timeout: 90_000, intervals: [500] })
    await page.goto(`/app/events/${event.id}/timetable`)
    await expect(page.locator('.meet.pinned').first()).toBeVisible()
    await page.getByRole('button', { name: '公布排期' }).click()
    await dialog.getByLabel('说明').fill('首次公布')
    await dialog.getByRole('button', { name: '公布排期' }).click()
    await expect(page.getByText('已公布第 1 版')).toBeVisible()
    await expect(page.getByRole('link', { name: '第 1 版' })).toBeVisible()
    // One does not come after all: few meetings change, and these are shown before.
    await page.getByRole('link', { name: '临时变动' }).first().click()
    await page.getByRole('button', { name: '计算调整' }).click()
    await expect(page.getByText('请先写明谁没来')).toBeVisible()
    await page.getByRole('button', { name: '增加不能来的单位' }).click()
    await page.locator('[name=absent]').selectOption({ index: 3 })
    await page.getByRole('button', { name: '增加不能用的桌子' }).click()
    await sound(page, 'repair-form', info.project.name)
    await page.getByRole('button', { name: '计算调整' }).click()
    await expect(page.getByRole('heading', { name: '调整方案' })).toBeVisible({ timeout: 60_000 })
    await expect(page.locator('.changes li').first()).toBeVisible()
    await sound(page, 'repair-changes', info.project.name)
    await page.getByRole('button', { name: '接受并公布' }).click()
    await dialog.getByRole('button', { name: '接受并公布' }).click()
    await expect(page.getByRole('link', { name: '第 2 版' })).toBeVisible()
    await page.getByText('比较两个版本').click()
    await page.locator('[name=from]').selectOption('1')
    await page.locator('[name=to]').selectOption('2')
    await expect(page.locator('.changes li').first()).toBeVisible()
    await page.getByText('已公布的版本').scrollIntoViewIfNeeded()
    await sound(page, 'timetable-versions', info.project.name)
  })
})

test('whom to invite is proposed by the theme, chosen, and invited with one button', async ({ page }, info) => {
  await signIn(page, 'province@demo.test')
  const event = await made(page, `邀请对接会${info.project.name}${stamp()}`)
  await page.goto(`/app/events/${event.id}`)
  await page.getByRole('link', { name: '去邀请' }).click()
  const add = page.getByRole('button', { name: /^加入 / })
  await expect(add.first()).toBeVisible({ timeout: 30_000 })
  await sound(page, 'invite-proposals', info.project.name)
  await add.first().click()
  await add.first().click()
  await expect(page.getByRole('heading', { name: '已选 2 家' })).toBeVisible()
  await page
    .getByRole('button', { name: /^不要 / })
    .first()
    .click()
  await expect(page.getByText('预计洽谈价值')).toBeVisible()
  // Who was not wanted can be put back.
  await page.getByText('不要的 1 家').click()
  await page.getByRole('button', { name: /^恢复 / }).scrollIntoViewIfNeeded()
  await sound(page, 'invite-not-wanted', info.project.name)
  await page.getByRole('button', { name: /^恢复 / }).click()
  await expect(page.getByText('不要的 1 家')).toHaveCount(0)
  // The choice outlives the page.
  await page.waitForTimeout(500)
  await page.reload()
  await expect(page.getByRole('heading', { name: '已选 2 家' })).toBeVisible()
  await expect(add.first()).toBeVisible({ timeout: 30_000 })
  // Somebody whom the theme does not propose is found by name.
  await page.getByText('按名称添加').click()
  await page.locator('.orgPick select').selectOption('lender')
  await page.getByRole('combobox', { name: '地区' }).first().selectOption({ index: 0 })
  const put = page.getByRole('button', { name: '加入', exact: true })
  const firms = page.locator('[name=org]')
  await expect(firms.locator('option').nth(1)).toBeAttached()
  for (const index of [1, 2, 3]) {
    await firms.selectOption({ index })
    if (await put.isEnabled()) break
  }
  const name = (await firms.locator('option:checked').textContent())!.split(' · ')[0]!
  await put.click()
  await expect(page.getByRole('heading', { name: '已选 3 家' })).toBeVisible()
  await sound(page, 'invite-by-name', info.project.name)
  await page.getByRole('button', { name: `${name} ×` }).click()
  await expect(page.getByRole('heading', { name: '已选 2 家' })).toBeVisible()
  await page.getByText('按主题筛选').click()
  await page.getByLabel('设备类别').selectOption({ index: 1 })
  await sound(page, 'invite-chosen', info.project.name)
  await page.getByRole('button', { name: '邀请所选 2 家' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '邀请所选 2 家' }).click()
  await expect(dialog.getByText('新邀请 2 家')).toBeVisible()
  await sound(page, 'invite-sent', info.project.name)
  await dialog.getByRole('link', { name: '查看名单' }).click()
  await expect(page.getByRole('button', { name: '待答复 2' })).toBeVisible()
})

test('papers are named with what each is for, and come as files', async ({ page }, info) => {
  await signIn(page, 'province@demo.test')
  const event = await made(page, `资料对接会${info.project.name}${stamp()}`)
  await enter(page, event.id, 'maker', 2)
  await page.goto(`/app/events/${event.id}/papers`)
  await expect(page.getByRole('heading', { name: '对接手册' })).toBeVisible()
  await sound(page, 'papers', info.project.name)
  for (const name of [/下载 Excel.*对接手册/, /下载 Excel.*参会单位名单/, /下载 PDF.*会议通知/]) {
    const saved = page.waitForEvent('download', { timeout: 30_000 })
    await page.getByRole('button', { name }).click()
    expect((await saved).suggestedFilename()).toMatch(/^资料对接会.*\.(xlsx|pdf)$/)
  }
})

test('three hundred members scroll inside their own box', async ({ page }, info) => {
  await signIn(page, 'county@demo.test')
  const event = await made(page, `大型对接会${info.project.name}${stamp()}`)
  await page.route(/\/api\/v1\/events\/[^/]+\/timetable(\?|$)/, (route) =>
    route.fulfill({ json: large(event.id, 300, 60, 16) }),
  )
  await page.goto(`/app/events/${event.id}/timetable`)
  await expect(page.locator('.meet')).toHaveCount(960)
  await sound(page, 'timetable-300-tables', info.project.name)
  await page.getByRole('button', { name: '按单位看' }).click()
  await expect(page.locator('.gridTable tbody tr')).toHaveCount(100)
  await page.getByRole('button', { name: '再显示 100 家' }).click()
  await expect(page.locator('.gridTable tbody tr')).toHaveCount(200)
  await expect(page.locator('.gridTable tbody tr').first()).toContainText('一场都没有')
  await sound(page, 'timetable-300-members', info.project.name)
  const box = page.getByRole('region', { name: '按单位看' })
  const sizes = await box.evaluate((at) => [at.scrollHeight, at.clientHeight, at.scrollWidth, at.clientWidth])
  expect(sizes[0]).toBeGreaterThan(sizes[1]! * 3)
  expect(sizes[2]).toBeGreaterThan(sizes[3]!)
  await page.getByRole('searchbox', { name: '查找单位' }).fill('第77')
  await expect(page.locator('.gridTable tbody tr')).toHaveCount(2)
})

test.describe('a timetable is published again', () => {
  test.use({ expected: [/500/] })
  test('only after what changes was shown', async ({ page }, info) => {
    await signIn(page, 'county@demo.test')
    const event = await made(page, `再次公布${info.project.name}${stamp()}`)
    const seen = { compare: 0, publish: 0 }
    await shownAs(page, event.id, { state: 'published', timetable: 1 }, large(event.id, 12, 4, 6))
    await page.route(/\/api\/.*\/timetable\/publish$/, (route) => {
      seen.publish += 1
      return route.fulfill({ json: { number: 2, told: 0 } })
    })
    await page.route(/\/api\/.*\/timetables\/compare/, (route) =>
      (seen.compare += 1) === 1
        ? route.fulfill({ status: 500, json: { code: 'internal', message: '服务器出错', problems: [] } })
        : route.fulfill({ json: { from: 1, to: 0, moved: 0, added: 0, dropped: 0, told: 0, changes: [] } }),
    )
    await page.goto(`/app/events/${event.id}/timetable`)
    await page.getByRole('button', { name: '公布排期' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('alert')).toBeVisible()
    await expect(dialog.getByRole('button', { name: '公布排期' })).toBeDisabled()
    await dialog.getByRole('button', { name: '重试' }).click()
    await expect(dialog.getByRole('region')).toBeVisible()
    expect(seen).toEqual({ compare: 2, publish: 0 })
    await sound(page, 'publish-again', info.project.name)
    await dialog.getByRole('button', { name: '公布排期' }).click()
    await expect(page.getByText('已公布第 2 版')).toBeVisible()
  })
})

test.describe('a timetable under the keyboard', () => {
  test.use({ expected: [/500/] })
  test('a meeting that was moved is held, and what was refused is not told as done', async ({ page }, info) => {
    await signIn(page, 'county@demo.test')
    const event = await made(page, `键盘排期${info.project.name}${stamp()}`)
    const table = large(event.id, 12, 4, 6)
    // Nobody meets twice.
    const pairs = table.meetings.map((one) => one.a + one.b)
    table.meetings = table.meetings.filter((one, at) => pairs.indexOf(one.a + one.b) === at)
    await shownAs(page, event.id, { state: 'scheduling' }, table)
    const [first] = table.meetings
    let puts = 0
    await page.route(/\/api\/.*\/timetable\/meetings$/, (route) => {
      if ((puts += 1) > 1)
        return route.fulfill({ status: 500, json: { code: 'internal', message: '服务器出错', problems: [] } })
      const meetings = table.meetings.filter((one) => one !== first && !(one.slot === 5 && one.seat === 4))
      return route.fulfill({ json: { ...table, version: 2, meetings: [...meetings, { ...first, slot: 5, seat: 4 }] } })
    })
    for (const view of ['', '?view=members']) {
      puts = 0
      await page.goto(`/app/events/${event.id}/timetable${view}`)
      await expect(page.locator('.meet[tabindex="0"]')).toHaveCount(1)
      // An arrow on the box enters it.
      await page.locator('.gridBox').focus()
      await page.keyboard.press('ArrowDown')
      await expect(page.locator('.meet').first()).toBeFocused()
      await page.keyboard.press('Enter')
      const dialog = page.getByRole('dialog')
      await dialog.locator('[name=slot]').selectOption('5')
      await dialog.locator('[name=table]').selectOption({ index: 4 })
      await dialog.getByRole('button', { name: '挪过去' }).click()
      await expect(page.getByText('已改好')).toBeVisible()
      await expect(dialog).toBeHidden()
      await expect(page.locator('.meet.marked').first()).toBeFocused()
      await expect(page.locator('.meet.marked').first()).toContainText('刚动过')
      await expect(page.locator('.meet[tabindex="0"]')).toHaveCount(1)
      await sound(page, `timetable-held${view && '-members'}`, info.project.name)
      await page.getByRole('button', { name: '撤销' }).click()
      await expect(page.getByRole('alert')).toBeVisible()
      await expect(page.getByText('已撤销')).toHaveCount(0)
    }
  })
})

test('what a late change lacks is named at its line', async ({ page }, info) => {
  await signIn(page, 'county@demo.test')
  const event = await made(page, `临时变动${info.project.name}${stamp()}`)
  await shownAs(page, event.id, { state: 'published', timetable: 1 }, large(event.id, 300, 60, 16))
  await page.goto(`/app/events/${event.id}/repair`)
  await page.getByRole('button', { name: '增加不能来的单位' }).click()
  await page.getByRole('button', { name: '增加不能用的桌子' }).click()
  await page.getByLabel('第 1 行少几张桌').fill('全部')
  await page.getByRole('button', { name: '计算调整' }).click()
  await expect(page.getByRole('alert')).toContainText('有 2 处需要修改')
  await sound(page, 'repair-problems', info.project.name)
  await page
    .getByRole('alert')
    .getByRole('link', { name: /请填写桌数/ })
    .click()
  await expect(page.getByLabel('第 1 行少几张桌')).toBeFocused()
  // Of three hundred names a few are shown, by a part of the name.
  await page.getByRole('searchbox', { name: /名称中的字/ }).fill('第77')
  await expect(page.locator('[name=absent] option')).toHaveCount(3)
})
