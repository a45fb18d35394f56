import { expect } from '@playwright/test'
import { as, HOST, made, orgOf, registered, send } from './eventApi'
import { signIn, sound, test } from './page'

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

test('a firm registers, says when it can meet, ranks whom it wants to meet, and withdraws', async ({
  page,
  browser,
}, info) => {
  const title = `缙云机床洽谈会 ${info.project.name}${info.retry || ''}`
  const { id } = await made(browser, title)
  await registered(browser, id, 'maker@demo.test', '李工')
  await registered(browser, id, 'lender@demo.test', '周经理')

  await signIn(page, 'factory@demo.test')
  await page.goto('/app/events')
  await sound(page, 'my-events', info.project.name)
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByText('正在报名')).toBeVisible()
  await sound(page, 'my-event-open', info.project.name)
  await page.getByRole('link', { name: '报名', exact: true }).click()
  await page.getByRole('button', { name: '提交报名' }).click()
  const problems = page.getByRole('alert')
  await expect(problems).toContainText('请填写至少一名参会人员')
  await problems.getByRole('link', { name: /请回答这个问题/ }).click()
  await expect(page.getByLabel('是否在会场用午餐')).toBeFocused()
  await page.getByLabel('是否在会场用午餐').selectOption('yes')
  await page.getByLabel('姓名').fill('章工')
  await page.getByLabel('职务').fill('厂长')
  await page.getByLabel('手机号').fill('13800000000')
  await page.getByRole('button', { name: /^09:25/ }).click()
  await page.getByRole('group', { name: '下午场' }).getByRole('button', { name: '整场都不行' }).click()
  await expect(page.getByText('共选 3 轮')).toBeVisible()
  await page.getByLabel('同时可进行的洽谈数').selectOption('2')
  await page.getByText('只带以下选择的').click()
  await expect(page.getByRole('group', { name: '设备需求' }).getByRole('checkbox').first()).toBeVisible()
  await sound(page, 'registration', info.project.name)
  await page.getByText('全部已发布的需求和产品').click()
  // A financing request comes only when it is chosen.
  const requests = page.getByRole('group', { name: '融资需求' })
  await expect(requests).toContainText('参会的金融机构能看到是贵单位的需求')
  await requests.getByRole('checkbox').first().check()
  // What is typed survives a crash.
  await page.waitForTimeout(500)
  await page.reload()
  await expect(page.getByLabel('姓名')).toHaveValue('章工')
  await expect(requests.getByRole('checkbox').first()).toBeChecked()
  await page.getByRole('button', { name: '提交报名' }).click()
  await expect(page.getByText('请标出想见和不见的单位')).toBeVisible()
  await sound(page, 'my-event', info.project.name)

  await page.getByRole('link', { name: '选择想见的单位' }).click()
  const cards = page.locator('.partner')
  await expect(cards).toHaveCount(2)
  for (const at of [0, 1]) {
    await cards.nth(at).getByRole('button', { name: '想见' }).click()
    await expect(cards.nth(at).getByRole('button', { name: '想见' })).toHaveAttribute('aria-pressed', 'true')
  }
  await sound(page, 'partners', info.project.name)
  await page.getByRole('button', { name: '我的约见' }).click()
  const rows = page.locator('.ranking li')
  await expect(rows).toHaveCount(2)
  const names = await rows.locator('.who2').allTextContents()
  await rows.nth(0).getByRole('button', { name: /下移/ }).press('Enter')
  await expect(rows.nth(1).locator('.who2')).toHaveText(names[0]!)
  await page.waitForLoadState('networkidle')
  await page.reload()
  await expect(rows.nth(1).locator('.who2')).toHaveText(names[0]!)
  // Dragged back by its handle.
  const handle = (await rows.nth(1).locator('.handle').boundingBox())!
  const first = (await rows.nth(0).boundingBox())!
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2)
  await page.mouse.down()
  await page.mouse.move(handle.x + handle.width / 2, first.y + 4, { steps: 8 })
  await page.mouse.up()
  await expect(rows.nth(0).locator('.who2')).toHaveText(names[0]!)
  await page.waitForLoadState('networkidle')
  await expect(page.locator('.lifted')).toHaveCount(0)
  await sound(page, 'wishes', info.project.name)
  await page.reload()
  await expect(rows.nth(0).locator('.who2')).toHaveText(names[0]!)

  const factory = await orgOf(browser, 'factory@demo.test')
  await as(browser, 'maker@demo.test', async (maker) => {
    const found = await send<{ items: { member: string; org: string; wants_me: boolean }[] }>(
      maker,
      'GET',
      `/events/${id}/partners?said=true`,
    )
    const one = found.items.find((partner) => partner.org === factory)!
    expect(one.wants_me).toBe(true)
    await send(maker, 'PUT', `/events/${id}/wishes`, { wishes: [{ member: one.member, says: 'want' }] })
  })
  await page.reload()
  await expect(page.getByText('双方都想见', { exact: true })).toHaveCount(1)

  await page.goto(`/app/events/${id}`)
  await page.getByRole('button', { name: '退出报名' }).click()
  await page.getByRole('button', { name: '确认退出' }).click()
  await expect(page.getByText('贵单位已退出报名')).toBeVisible()
  await expect(page.getByRole('link', { name: '报名', exact: true })).toBeVisible()
})

test('an invitation is answered with one click, without signing in, and answered anew', async ({
  page,
  browser,
}, info) => {
  const { id } = await made(browser, `邀请制对接会 ${info.project.name}${info.retry || ''}`)
  const org = await orgOf(browser, 'maker@demo.test')
  const url = await as(browser, HOST, async (host) => {
    await send(host, 'POST', `/events/${id}/invitations`, { invites: [{ org }] })
    const found = await send<{ items: { id: string }[] }>(host, 'GET', `/events/${id}/members`)
    return (await send<{ url: string }>(host, 'POST', `/events/${id}/members/${found.items[0]!.id}/link`, {})).url
  })
  await page.goto(new URL(url).pathname)
  await expect(page.getByText('诚邀贵单位参加')).toBeVisible()
  await sound(page, 'invited', info.project.name)
  await page.getByRole('button', { name: '参加', exact: true }).click()
  await expect(page.getByText('已答复参加。')).toBeVisible()
  await expect(page.getByRole('link', { name: '填写报名表' })).toBeVisible()
  await sound(page, 'invited-yes', info.project.name)
  await page.getByRole('button', { name: '不参加', exact: true }).click()
  await page.getByLabel(/不参加的原因/).fill('设备检修')
  await page.getByRole('button', { name: '确认不参加' }).click()
  await expect(page.getByText('已答复不参加。')).toBeVisible()
  await as(browser, HOST, async (host) => {
    const found = await send<{ items: { standing: string; reason: string }[] }>(host, 'GET', `/events/${id}/members`)
    expect(found.items[0]).toMatchObject({ standing: 'declined', reason: '设备检修' })
  })
})

test('who is invited before registration opens is not told that it is late', async ({ page, browser }, info) => {
  const { id } = await made(browser, `预告对接会 ${info.project.name}${info.retry || ''}`, {}, 8, ['announce'])
  const org = await orgOf(browser, 'maker@demo.test')
  await as(browser, HOST, (host) => send(host, 'POST', `/events/${id}/invitations`, { invites: [{ org }] }))
  await signIn(page, 'maker@demo.test')
  await page.goto(`/app/events/${id}/registration`)
  await expect(page.getByRole('button', { name: '提交报名' })).toBeVisible()
  await expect(page.getByText('报名已截止')).toHaveCount(0)
  await sound(page, 'registration-early', info.project.name)
})

test.describe('an invitation that is none', () => {
  test.use({ expected: [/404.*event-invitations/] })
  test('says so', async ({ page }) => {
    await page.goto('/invitation/NOTACODENOTACODE')
    await expect(page.getByText('这个邀请链接已失效')).toBeVisible()
  })
})

test.describe('an outcome that somebody else of the firm changed meanwhile', () => {
  test.use({ expected: [/409/] })
  test('is saved over theirs without typing it again', async ({ page }, info) => {
    await signIn(page, 'factory@demo.test')
    const side = (member: string, name: string, more: object = {}) => ({
      member,
      name,
      side: 'buyer',
      side_text: '应用企业',
      has_said: false,
      ...more,
    })
    const words = { result: 'intent', result_text: '意向', fen: 12_345_678, next_step: '', next_on: null, note: '' }
    const talk = (version: number) => ({
      id: 'm',
      event: 'e',
      event_title: '对接会',
      starts_at: '2026-11-02T09:00:00',
      hall: '一号厅',
      seat: 1,
      state: 'held',
      about: [],
      own: 'a',
      a: side('a', '甲厂', { has_said: true, outcome: { ...words, version, updated_at: '2026-11-02T02:00:00Z' } }),
      b: side('b', '乙厂'),
    })
    let version = 1
    const sent: { version: number; fen: number }[] = []
    await page.route(/\/api\/.*\/attachments/, (route) => route.fulfill({ json: [] }))
    await page.route(/\/api\/v1\/meetings\/m$/, (route) => route.fulfill({ json: talk(version) }))
    await page.route(/\/api\/v1\/meetings\/m\/outcome$/, (route) => {
      sent.push(route.request().postDataJSON())
      if (sent.length > 1) return route.fulfill({ json: talk(3) })
      version = 2
      return route.fulfill({ status: 409, json: { code: 'stale', message: '内容已有变化', problems: [] } })
    })
    await page.goto('/app/events/e/meetings/m')
    // To the last fen.
    await expect(page.getByLabel(/万元/)).toHaveValue('12.345678')
    await page.getByLabel(/备注/).fill('下周看样机')
    await page.getByRole('button', { name: '保存修改' }).click()
    await expect(page.getByRole('alert')).toBeInViewport()
    await sound(page, 'outcome-stale', info.project.name)
    await page.getByRole('alert').getByRole('button').last().click()
    await expect(page.getByText('已保存。')).toBeVisible()
    expect(sent).toMatchObject([
      { version: 1, fen: 12_345_678, note: '下周看样机' },
      { version: 2, fen: 12_345_678, note: '下周看样机' },
    ])
  })
})
