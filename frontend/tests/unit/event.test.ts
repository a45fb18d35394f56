import { expect, test } from 'vitest'
import { nextOf, places } from '../../src/event/part/next'
import { blank, bodyOf, draftOf } from '../../src/event/part/registration'
import { registering } from '../../src/event/part/standing'
import { byDay, later, span } from '../../src/event/part/when'
import { inTurn, moved, ranked, standing, type Partner } from '../../src/event/part/wishes'
import type { Schema } from '../../src/api/client'

const content = { one_to_one: true, questions: [{ key: 'lunch', text: '午餐', kind: 'yes-no', required: true }] }
type Part = Schema['OwnPart']
const event = (state: Schema['EventState'], own?: Partial<Part>, more: object = {}) => ({
  state,
  registers: state === 'registration',
  timetable: 0,
  content: content as unknown as Schema['EventContent'],
  own: own ? ({ side: 'buyer', ...own } as Part) : null,
  ...more,
})

test('times stand as they are written, on one day or several', () => {
  expect(span('2026-12-03T09:00:00', '2026-12-03T16:30:00', 'zh')).toBe('2026-12-03 周四 09:00–16:30')
  expect(span('2026-12-03T09:00:00', '2026-12-04T16:30:00', 'en')).toBe('2026-12-03 Thu – 2026-12-04 Fri')
  expect(span(null, null, 'zh')).toBe('')
  expect(later('2026-12-03T23:50:00', 20)).toBe('2026-12-04T00:10:00')
  expect(byDay(['2026-12-03T09', '2026-12-03T10', '2026-12-04T09'], (at) => at).map((one) => one.all.length)).toEqual([
    2, 1,
  ])
})

test('a stranger is told whether registration is open, not begun, or over', () => {
  expect(registering({ state: 'registration', registers: true })).toBe('open')
  expect(registering({ state: 'announced', registers: false })).toBe('soon')
  expect(registering({ state: 'published', registers: false })).toBe('over')
  expect(registering({ state: 'cancelled', registers: false })).toBe('cancelled')
})

test('a member is told its next step by how the event and its own part stand', () => {
  expect(nextOf(event('registration'))).toMatchObject({ key: 'noneOpen', to: 'registration' })
  expect(nextOf(event('published'))).toMatchObject({ key: 'noneLate', verb: 'ask' })
  expect(nextOf(event('closed')).to).toBeUndefined()
  expect(nextOf(event('registration', { standing: 'invited' }))).toMatchObject({ key: 'invited', verb: 'answer' })
  expect(nextOf(event('registration', { standing: 'registered' }))).toMatchObject({ verb: 'wish', to: 'partners' })
  expect(nextOf(event('published', { standing: 'registered' }, { timetable: 1 }))).toMatchObject({ to: 'schedule' })
  expect(nextOf(event('closed', { standing: 'registered' }))).toMatchObject({ verb: 'outcome' })
  expect(nextOf(event('published', { standing: 'registered', side: 'guest' }))).toEqual({ key: 'comes' })
  expect(nextOf(event('cancelled', { standing: 'registered' })).key).toBe('cancelled')
})

test('only the pages that there are now are offered', () => {
  expect(places(event('registration', { standing: 'registered' }))).toEqual(['registration', 'partners', 'schedule'])
  expect(places(event('closed', { standing: 'registered' }))).toEqual(['schedule'])
  expect(places(event('running', { standing: 'registered' }))).toContain('board')
  expect(places(event('registration'))).toEqual([])
})

test('a registration is sent without empty lines, and says what is missing', () => {
  const say = (what: string) => what
  const of = content as unknown as Schema['EventContent']
  expect(bodyOf(blank(), of, say).problems.map((one) => one.field)).toEqual(['delegates.0.name', 'answers.lunch'])
  const draft = {
    ...blank(),
    delegates: [
      { name: ' 张三 ', title: '', phone: '' },
      { name: '', title: ' ', phone: '' },
    ],
    away: [3, 1],
    max: '４',
    rest: 'x',
    answers: { lunch: 'yes', gone: 'y' },
    demands: ['d'],
    requests: ['r'],
  }
  const { body, problems } = bodyOf(draft, of, say)
  expect(problems).toEqual([{ field: 'in_a_row', message: 'number' }])
  expect(body).toMatchObject({
    delegates: [{ name: '张三' }],
    away: [1, 3],
    max_meetings: 4,
    demands: [],
    requests: ['r'],
  })
  expect(body.answers).toEqual({ lunch: 'yes' })
  expect(bodyOf({ ...draft, all: false }, of, say).body.demands).toEqual(['d'])
  expect(draftOf(body)).toMatchObject({ all: true, requests: ['r'] })
  expect(draftOf({ ...body, demands: ['d'] })).toMatchObject({ max: '4', all: false, demands: ['d'] })
})

test('wishes are ranked, moved, and expire', () => {
  const one = (member: string, rank: number, points: number, mine = 'want') =>
    ({ member, rank, points, mine }) as Partner
  const all = [one('a', 0, 90), one('b', 2, 10), one('c', 1, 5), one('d', 0, 95), one('e', 1, 99, 'no')]
  expect(ranked(all).map((partner) => partner.member)).toEqual(['c', 'b', 'd', 'a'])
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
  expect(moved(['a', 'b', 'c'], 0, 9)).toEqual(['b', 'c', 'a'])
  expect(standing({ wants_me: true, expires_on: '2026-01-01' }, '2026-02-01')).toBe('both')
  expect(standing({ wants_me: false, expires_on: '2026-02-01' }, '2026-02-01')).toBe('waits')
  expect(standing({ wants_me: false, expires_on: '2026-01-31' }, '2026-02-01')).toBe('expired')
})

test('orders are sent one after another, and the newest last', async () => {
  const sent: string[] = []
  const answers: (() => void)[] = []
  const order = inTurn((latest: string, isLast) => {
    sent.push(latest)
    return new Promise<void>((done) => answers.push(done)).then(() => sent.push(isLast() ? 'taken' : 'passed over'))
  })
  const settle = () => new Promise((done) => setTimeout(done))
  const first = order('a')
  void order('b')
  void order('c')
  expect(sent).toEqual(['a'])
  answers[0]!()
  await settle()
  expect(sent).toEqual(['a', 'passed over', 'c'])
  answers[1]!()
  await first
  expect(sent.at(-1)).toBe('taken')
})

test('lines of people that nobody filled in go from the form, and a number alone is somebody', () => {
  const draft = blank()
  draft.delegates = [
    { name: ' ', title: '', phone: '' },
    { name: '', title: '', phone: '13800000000' },
  ]
  const { body } = bodyOf(draft, { ...content, questions: [] } as unknown as Schema['EventContent'], String)
  expect(body.delegates).toEqual([{ name: '', title: '', phone: '13800000000' }])
  expect(draft.delegates).toHaveLength(1)
})
