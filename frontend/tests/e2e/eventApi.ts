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

/** An event of the county, open for registration unless said otherwise. */
export const made = (browser: Browser, title: string, more: object = {}, steps = ['announce', 'open']) =>
  as(browser, HOST, async (page) => {
    let event = await send(page, 'POST', '/events', {
      kind: 'supply-demand',
      title,
      registration_ends: inDays(5),
      content: content(inDays(8), more),
    })
    for (const step of steps)
      event = await send(page, 'POST', `/events/${event.id}/${step}`, { version: event.version })
    return event
  })
