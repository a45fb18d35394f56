import type { Browser, Page } from '@playwright/test'
import { signIn } from './page'

/** Speaks to the API as whoever is signed in on the page; the answer's JSON, or nothing. */
export const send = <T = { id: string; version: number }>(page: Page, method: string, path: string, body?: object) =>
  page.evaluate(
    async ([method, path, body]) => {
      const answer = await fetch(`/api/v1${path}`, {
        method,
        headers: { 'content-type': 'application/json', 'X-Duijie': '1' },
        body: body ? JSON.stringify(body) : undefined,
      })
      const text = await answer.text()
      if (!answer.ok) throw new Error(`${method} ${path}: ${text}`)
      return text ? JSON.parse(text) : undefined
    },
    [method, path, body] as const,
  ) as Promise<T>

/** The day so many days from now, in China. */
export const inDays = (n: number) =>
  new Date(Date.now() + n * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })

export const content = (day: string, more: object = {}) => ({
  summary: '面向缙云县机床与机械加工企业，现场一对一洽谈。',
  notice_number: '缙经信〔2026〕18号',
  place: '缙云会展中心',
  address: '五云街道黄龙路1号',
  contact_name: '陈科',
  contact_phone: '0578-3310000',
  theme: { categories: [], industries: [], region: '', chain: '机床装备' },
  hosts: [
    { name: '缙云县经济和信息化局', role: 'host' },
    { name: '缙云县机床行业协会', role: 'undertaker' },
  ],
  days: [
    { title: '上午场', starts: `${day}T09:00:00`, slots: 4, slot_minutes: 20, pause_minutes: 5 },
    { title: '下午场', starts: `${day}T13:30:00`, slots: 4, slot_minutes: 20, pause_minutes: 5 },
  ],
  closed_slots: [],
  halls: [
    { name: '一号厅', tables: 6, quiet: false, lost: [] },
    { name: '金融厅', tables: 2, quiet: true, lost: [] },
  ],
  programme: [
    { starts: `${day}T08:30:00`, minutes: 30, title: '签到', kind: 'other' },
    { starts: `${day}T09:00:00`, minutes: 100, title: '一对一洽谈（上午场）', place: '一号厅', kind: 'meetings' },
    { starts: `${day}T10:45:00`, minutes: 30, title: '设备更新政策解读', speaker: '县经信局', kind: 'speech' },
    {
      starts: `${day}T13:30:00`,
      minutes: 100,
      title: '一对一洽谈（下午场）',
      place: '一号厅、金融厅',
      kind: 'meetings',
    },
  ],
  one_to_one: true,
  capacity: 60,
  people_each: 3,
  max_meetings: 6,
  in_a_row: 3,
  wish_days: 5,
  questions: [
    { key: 'lunch', text: '是否在会场用午餐', kind: 'yes-no', required: true },
    { key: 'car', text: '到达方式', kind: 'choice', choices: ['自驾', '大巴', '高铁'], required: false },
  ],
  public: true,
  ...more,
})

export const HOST = 'jinyun@demo.test'
/** Does things as an account of its own, beside the page that is looked at. */
export async function as<T>(browser: Browser, login: string, deed: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage()
  try {
    await signIn(page, login)
    return await deed(page)
  } finally {
    await page.close()
  }
}

/** An event of the county, so many days from now, open for registration unless said otherwise. */
export const made = (browser: Browser, title: string, more: object = {}, days = 8, steps = ['announce', 'open']) =>
  as(browser, HOST, async (page) => {
    let event = await send(page, 'POST', '/events', {
      kind: 'supply-demand',
      title,
      registration_ends: inDays(Math.max(0, days - 3)),
      content: content(inDays(days), more),
    })
    for (const step of steps)
      event = await send(page, 'POST', `/events/${event.id}/${step}`, { version: event.version })
    return event
  })

interface Timetable {
  version: number
  job?: { state: string } | null
}
/** An event of today with the three firms that have accounts and some that the hosts enter; its timetable is published. */
export async function arranged(browser: Browser, title: string, start = false) {
  const { id } = await made(browser, title, {}, 0)
  await registered(browser, id, 'factory@demo.test', '章工')
  await registered(browser, id, 'maker@demo.test', '李工')
  await registered(browser, id, 'lender@demo.test', '周经理')
  return as(browser, HOST, async (page) => {
    const own = await send<{ items: { org: string }[] }>(page, 'GET', `/events/${id}/members`)
    for (const role of ['factory', 'maker']) {
      const orgs = await send<{ items: { id: string }[] }>(page, 'GET', `/orgs?role=${role}&state=verified&size=20`)
      const others = orgs.items.filter((org) => !own.items.some((one) => one.org === org.id)).slice(0, 5)
      for (const org of others)
        await send(page, 'POST', `/events/${id}/members`, { org: org.id, registration: { answers: ANSWERS } })
    }
    let event = await send(page, 'GET', `/events/${id}`)
    event = await send(page, 'POST', `/events/${id}/close-registration`, { version: event.version })
    // The points of all pairs come first: a timetable without them would be of no worth.
    for (let n = 0; n < 40; n += 1) {
      const found = await send<{ job?: { state: string } }>(page, 'GET', `/events/${id}/requests`)
      if (!found.job || found.job.state === 'done') break
      await page.waitForTimeout(500)
    }
    await send(page, 'POST', `/events/${id}/timetable`, { from: 'nothing', moves: 20000 })
    let draft: Timetable | undefined
    for (let n = 0; n < 60; n += 1) {
      draft = await send<Timetable>(page, 'GET', `/events/${id}/timetable`)
      if (!draft.job || draft.job.state === 'done') break
      await page.waitForTimeout(500)
    }
    await send(page, 'POST', `/events/${id}/timetable/publish`, { version: draft!.version, note: '' })
    event = await send(page, 'GET', `/events/${id}`)
    if (start) await send(page, 'POST', `/events/${id}/start`, { version: event.version })
    return { id }
  })
}

export const ANSWERS = { lunch: 'yes' }
/** A firm registers by its own account, as its form would; its member. */
export const registered = (browser: Browser, event: string, login: string, person: string, more: object = {}) =>
  as(browser, login, (page) =>
    send<{ id: string; version: number; org: string; badge: string }>(page, 'PUT', `/events/${event}/registration`, {
      version: 0,
      registration: { delegates: [{ name: person, title: '经理', phone: '13800000000' }], answers: ANSWERS, ...more },
    }),
  )
/** The organisation for which an account acts. */
export const orgOf = (browser: Browser, login: string) =>
  as(browser, login, async (page) => (await send<{ org: string }>(page, 'GET', '/auth/me')).org)
