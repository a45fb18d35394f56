import type { Page } from '@playwright/test'
import { inDays, send } from './eventApi'

const body = (title: string, more: object) => ({
  kind: 'supply-demand',
  title,
  registration_ends: inDays(5),
  content: {
    summary: '',
    place: '会展中心一楼',
    theme: { categories: [], industries: [], region: '', chain: '' },
    hosts: [],
    days: [
      { title: '上午', starts: `${inDays(8)}T09:00:00`, slots: 6, slot_minutes: 20, pause_minutes: 5 },
      { title: '下午', starts: `${inDays(8)}T14:00:00`, slots: 6, slot_minutes: 20, pause_minutes: 5 },
    ],
    closed_slots: [5],
    halls: [
      { name: '主会场', tables: 12, quiet: false, lost: [] },
      { name: '金融区', tables: 4, quiet: true, lost: [] },
    ],
    programme: [],
    one_to_one: true,
    capacity: 0,
    people_each: 3,
    max_meetings: 6,
    in_a_row: 4,
    least: 1,
    wish_days: 5,
    questions: [{ key: 'lunch', text: '是否用午餐', kind: 'yes-no', choices: [], required: false }],
    gap_weight: 0,
    public: true,
    ...more,
  },
})

/** An event of whoever is signed in, with its registration open. */
export async function made(page: Page, title: string, more: object = {}, steps = ['announce', 'open']) {
  let event = await send(page, 'POST', '/events', body(title, more))
  for (const step of steps) event = await send(page, 'POST', `/events/${event.id}/${step}`, { version: event.version })
  return event
}

/** Enters so many organisations of a role by telephone. */
export async function enter(page: Page, event: string, role: string, n: number): Promise<string[]> {
  const found = await send<{ items: { id: string; name: string }[] }>(
    page,
    'GET',
    `/orgs?role=${role}&state=verified&size=100`,
  )
  const entered: string[] = []
  for (const one of found.items) {
    if (entered.length >= n) break
    const registration = { delegates: [{ name: '张工', title: '经理', phone: '13900000000' }] }
    const done = await send(page, 'POST', `/events/${event}/members`, { org: one.id, registration }).catch(
      () => undefined,
    )
    if (done) entered.push(one.name)
  }
  return entered
}

/** A timetable of so many members, in the server's form: for what no demo city is big enough for. */
export function large(event: string, members: number, tables: number, turns: number) {
  const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
  const half = members / 2
  const per = Math.min(tables, half)
  const meetings = Array.from({ length: turns }, (_, slot) =>
    Array.from({ length: per }, (_, at) => ({
      a: id((at + slot * 7) % half),
      b: id(half + ((at * 3 + slot * 11) % half)),
      slot,
      hall: 0,
      seat: at + 1,
      value: 60 + ((at * 7 + slot) % 100),
      points: 60,
      asked: ['none', 'a', 'b', 'both'][(at + slot) % 4],
      pinned: at === 3 && slot === 1,
    })),
  ).flat()
  const time = (minutes: number) =>
    `2026-12-03T${String(9 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00`
  return {
    event,
    number: 0,
    state: 'draft',
    version: 1,
    made_at: '2026-12-01T01:00:00Z',
    published_at: null,
    note: '',
    made_by: null,
    job: null,
    stale: false,
    repair: null,
    slots: Array.from({ length: turns }, (_, slot) => ({
      slot,
      session: 0,
      starts_at: time(slot * 25),
      ends_at: time(slot * 25 + 20),
      open: true,
    })),
    halls: [{ hall: 0, name: '主会场', quiet: false, tables: Array.from({ length: turns }, () => tables) }],
    members: Array.from({ length: members }, (_, n) => ({
      id: id(n),
      org: id(n),
      name: n < half ? `应用企业第${n + 1}有限公司` : `装备企业第${n + 1 - half}机械有限公司`,
      side: n < half ? 'buyer' : 'maker',
      side_text: n < half ? '应用企业' : '装备企业',
      load: 5,
      most: 8,
      least: 1,
      at_once: 1,
      away: n % 20 === 0 ? [2] : [],
      breaks: 1,
      late: n % 50 === 7,
      zero: n === 13,
    })),
    meetings,
    quality: {
      objective: 99_000,
      value: 99_000,
      bound: 99_090,
      ratio_bp: 9990,
      meetings: meetings.length,
      members,
      each_least: 1,
      each_most: 8,
      each_mean_x100: 520,
      zero: 1,
      short: 2,
      breaks: 120,
      mutual: { met: 300, asked: 310 },
      one_sided: { met: 200, asked: 260 },
      stay_bp: 8000,
    },
    warnings: [{ kind: 'zero', sentence: '应用企业第14有限公司 按时报名，却一场洽谈也没有' }],
    unscheduled_count: 70,
  }
}

/** The page sees an event in another state than it is, with a timetable of the test's own. */
export async function shownAs(page: Page, event: string, state: object, table: object) {
  const whole = await send(page, 'GET', `/events/${event}`)
  await page.route(new RegExp(`/api/v1/events/${event}$`), (route) => route.fulfill({ json: { ...whole, ...state } }))
  await page.route(/\/api\/.*\/timetable(\?|$)/, (route) => route.fulfill({ json: table }))
  await page.route(/\/api\/.*\/timetables(\?|$)/, (route) => route.fulfill({ json: [] }))
}
