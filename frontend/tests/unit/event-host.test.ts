import { expect, test } from 'vitest'
import { blank, bodyOf, draftOf, emptyPoint, usual } from '../../src/event/host/draft'
import { byMember, byTable, instead, keyOf, movesTo, named, type Timetable } from '../../src/event/host/grid'
import { begins, emptyLate, isEmpty, lateOf, lateProblems, turnAt } from '../../src/event/host/late'
import { nextStep, span, type Event } from '../../src/event/host/life'
import { inPart } from '../../src/event/host/papers'
import { todo } from '../../src/event/host/todo'
import { closedSlots, turnsOf } from '../../src/event/host/turns'

const WORDS = { morning: '上午', afternoon: '下午', hall: '主会场', quiet: '金融区' }
const fresh = () => blank(WORDS, { name: '县经信局', role: 'host', org: '' }, { name: '朱科', phone: '' })
const say = (what: string) => what

test('a line that was begun is not lost: what it lacks is named; one that was not goes', () => {
  const draft = { ...fresh(), title: '对接会', place: '馆' }
  const day = draft.sessions[0]!.day
  draft.programme = [
    emptyPoint(day),
    { ...emptyPoint(day), starts: '10:00', speaker: '王局长' },
    { ...emptyPoint(''), starts: '', title: '签约' },
  ]
  draft.counts = [
    { indicator: '', chain: '', region: '' },
    { indicator: '', chain: '机床', region: '' },
  ]
  const { problems } = bodyOf(draft, say)
  expect(draft.programme.map((one) => one.title || one.speaker)).toEqual(['王局长', '签约'])
  expect(problems.map((one) => one.field)).toEqual([
    'counts_for.0.indicator',
    'programme.0.title',
    'programme.1.day',
    'programme.1.starts',
  ])
})

test('turns follow what is typed, numbered through all sessions', () => {
  const draft = fresh()
  const turns = turnsOf(draft.sessions)
  expect(turns.map((list) => list.length)).toEqual([6, 6])
  expect(turns[0]?.[1]).toEqual({ slot: 1, at: 1, from: '09:55', to: '10:15' })
  expect(turns[1]?.[0]?.slot).toBe(6)
  draft.sessions[1]!.closed = [0, 9]
  expect(closedSlots(draft.sessions)).toEqual([6])
  draft.sessions[0]!.minutes = 'x'
  expect(turnsOf(draft.sessions)[0]).toEqual([])
})

test('an event needs a title and a place, and its sessions go out in order of time', () => {
  const draft = fresh()
  expect(bodyOf(draft, say).problems.map((one) => one.field)).toEqual(['title', 'place'])
  Object.assign(draft, { title: ' 对接会 ', place: '会展中心' })
  draft.sessions.reverse()
  draft.sessions[1]!.closed = [5]
  const { body, problems } = bodyOf(draft, say)
  expect(problems).toEqual([])
  expect(body.title).toBe('对接会')
  expect(body.content.days.map((one) => one.starts.slice(11))).toEqual(['09:30:00', '14:00:00'])
  expect(body.content.closed_slots).toEqual([5])
  expect(body.content.gap_weight).toBe(0)
  draft.gaps = true
  expect(bodyOf(draft, say).body.content.gap_weight).toBe(10)
  draft.kind = 'consumer-fair'
  expect(bodyOf(draft, say).body.content.one_to_one).toBe(false)
})

test('what cannot be read as a figure is named at its field', () => {
  const draft = { ...fresh(), title: '对接会', place: '馆', most: '很多' }
  draft.sessions[1]!.slots = '六'
  expect(bodyOf(draft, say).problems.map((one) => one.field)).toEqual(['max_meetings', 'days.1.slots'])
})

test('an event that exists comes back into the form as it was', () => {
  const draft = { ...fresh(), title: '对接会', place: '馆' }
  draft.sessions[0]!.closed = [4, 5]
  draft.programme = usual(draft, { welcome: '致辞', needs: '发布', meetings: '洽谈', signing: '签约' })
  const { body } = bodyOf(draft, say)
  const slots = turnsOf(draft.sessions).flatMap((list, session) =>
    list.map((one) => ({ slot: one.slot, session, open: !(session === 0 && one.at >= 4) })),
  )
  const view = { ...body, slots } as unknown as Event
  expect(draftOf(view)).toEqual(draft)
})

const timetable = {
  slots: [0, 1, 2].map((slot) => ({ slot, session: 0, open: true, starts_at: '', ends_at: '' })),
  halls: [{ hall: 0, name: '一号厅', quiet: false, tables: [2, 2, 1] }],
  members: ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id, away: id === 'c' ? [1] : [], zero: id === 'd' })),
  meetings: [
    { a: 'a', b: 'b', slot: 0, hall: 0, seat: 1 },
    { a: 'a', b: 'c', slot: 2, hall: 0, seat: 1 },
  ],
} as unknown as Timetable

test('the grid by tables knows a free place from none, the one by members a gap from being away', () => {
  const rows = byTable(timetable, 0)
  expect(rows.map((row) => row.cells.map((cell) => (cell.meeting ? keyOf(cell.meeting) : cell.there)))).toEqual([
    ['a|b', true, 'a|c'],
    [true, true, false],
  ])
  const own = byMember(timetable, 0)
  expect(own[0]?.member.id).toBe('d')
  expect(own.find((row) => row.member.id === 'a')?.cells.map((cell) => cell.gap)).toEqual([false, true, false])
  expect(own.find((row) => row.member.id === 'c')?.cells[1]?.away).toBe(true)
  expect(named(timetable, 'b').length).toBe(1)
})

test('whoever stands where a meeting goes comes to where it was', () => {
  const [first, second] = timetable.meetings
  expect(movesTo(timetable, first!, { slot: 2, hall: 0, seat: 1 })).toEqual([
    { a: 'a', b: 'b', slot: 2, hall: 0, seat: 1 },
    { a: 'a', b: 'c', slot: 0, hall: 0, seat: 1 },
  ])
  expect(movesTo(timetable, second!, { slot: 1 })).toEqual([{ a: 'a', b: 'c', slot: 1, hall: null, seat: null }])
  expect(movesTo(timetable, first!, { slot: 0, hall: 0, seat: 1 })).toEqual([])
  expect(instead({ a: 'b', b: 'c', slot: 2, displaces: [{ a: 'a', b: 'c' }] })).toEqual([
    { a: 'a', b: 'c', slot: null },
    { a: 'b', b: 'c', slot: 2 },
  ])
})

test('late changes are sent turn by turn, without lines in which nothing was chosen', () => {
  const draft = emptyLate(2)
  draft.absent.push({ member: '', from: 2 })
  draft.lost.push({ hall: 1, from: 2, to: 3, tables: '2' }, { hall: 0, from: 2, to: 3, tables: '' })
  expect(isEmpty(lateOf(emptyLate(0)))).toBe(true)
  expect(lateOf(draft)).toEqual({
    from_slot: 2,
    no_shows: [],
    late: [],
    tables: [
      { hall: 1, slot: 2, delta: -2 },
      { hall: 1, slot: 3, delta: -2 },
    ],
    sessions: [],
  })
  const slots = [
    { slot: 0, ends_at: '2026-12-03T09:20:00' },
    { slot: 1, ends_at: '2026-12-03T09:45:00' },
  ]
  expect(turnAt(slots, '2026-12-03T09:30:00')).toBe(1)
  expect(turnAt(slots, '2026-12-01T09:30:00')).toBe(0)
})

test('what a late change lacks is named at its line, and no line begins before the first turn', () => {
  const draft = emptyLate(1)
  draft.absent.push({ member: '', from: 1 }, { member: 'a', from: 3 }, { member: 'a', from: 1 })
  draft.lost.push({ hall: 0, from: 1, to: 3, tables: '２' }, { hall: 0, from: 3, to: 2, tables: '全部' })
  draft.session.push({ at: 0, day: '2026-12-03', starts: '' })
  expect(lateProblems(draft, say).map((one) => one.field)).toEqual([
    'absent.0.member',
    'absent.2.member',
    'lost.1.tables',
    'lost.1.to',
    'session.0.starts',
  ])
  begins(draft, 2)
  expect(draft.absent.map((one) => one.from)).toEqual([2, 3, 2])
  expect(lateOf(draft).tables[0]).toEqual({ hall: 0, slot: 2, delta: -2 })
  expect(lateProblems(emptyLate(0), say)).toEqual([])
})

test('each state has one next step, and says what is to be done', () => {
  const event = (state: string, one_to_one = true) =>
    ({ state, content: { one_to_one }, registration_ends: '2026-12-01', begins: '2026-12-03T09:00:00' }) as Event
  expect(nextStep(event('draft'))).toBe('announce')
  expect(nextStep(event('scheduling'))).toBeUndefined()
  expect(nextStep(event('scheduling', false))).toBe('publish')
  expect(todo(event('registration'), '2026-12-02').map((line) => line.what)).toEqual(['invite', 'deadlinePast'])
  expect(todo(event('published'), '2026-12-02').map((line) => line.what)).toEqual(['papers', 'wait'])
  expect(span('2026-12-03T09:00:00', '2026-12-03T16:50:00')).toBe('2026-12-03 09:00–16:50')
})

test('a paper that one file does not hold is fetched in parts, each with a name of its own', () => {
  expect(inPart('/papers/badges.pdf', '对接会 参会证')).toEqual({ path: '/papers/badges.pdf', name: '对接会 参会证' })
  expect(inPart('/papers/badges.pdf', '参会证', 2)).toEqual({ path: '/papers/badges.pdf?part=2', name: '参会证 2' })
  expect(inPart('/papers/signs.pdf?of=tables', '桌签', 3).path).toBe('/papers/signs.pdf?of=tables&part=3')
})
