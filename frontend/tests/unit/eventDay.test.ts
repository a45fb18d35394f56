import { expect, test } from 'vitest'
import type { Schema } from '../../src/api/client'
import { agreement, bodyOf, draftOf, type Talk } from '../../src/event/after/outcome'
import { outlived } from '../../src/event/day/device'
import { placeOf } from '../../src/notice/place'
import { badgeOf, hour, named, pause, standingOf, withVisits, type Roster, type Visit } from '../../src/event/day/model'

const member = (name: string, badge: string, more: object = {}) => ({
  member: name,
  name,
  badge,
  delegates: [{ name: `${name}的人`, title: '' }],
  checked_in: false,
  inside: false,
  hall: null,
  last_at: null,
  ...more,
})
const roster = { members: [member('壶镇泵业', 'ABCDEFGH23'), member('五云机床', 'ABCDEFGH24')] } as unknown as Roster
const visit = (member: string, kind: Visit['kind'], more: object = {}): Visit => ({
  key: 'k',
  event: 'e',
  member,
  kind,
  at: '2026-12-03T01:05:00Z',
  ...more,
})

test('a badge is known by its ten signs however they are typed, or at the end of an address', () => {
  expect(badgeOf(roster, ' abcdefgh２3')?.name).toBe('壶镇泵业')
  expect(badgeOf(roster, 'https://x.cn/b/ABCDEFGH24')?.name).toBe('五云机床')
  expect(badgeOf(roster, 'ABCDEFGH2')).toBeUndefined()
  expect(badgeOf(roster, 'XABCDEFGH23')).toBeUndefined()
})

test('people are found by firm, by person, by the beginning of a badge', () => {
  expect(named(roster, '泵业').length).toBe(1)
  expect(named(roster, '五云机床的').length).toBe(1)
  expect(named(roster, 'abc').length).toBe(2)
  expect(named(roster, '').length).toBe(2)
})

test('what this device saw stands above what the server knew, unless it was refused', () => {
  const one = roster.members[0]!
  expect(standingOf(one, [])).toEqual({ arrived: false, inside: false })
  expect(standingOf(one, [visit('壶镇泵业', 'in', { hall: 1 })])).toMatchObject({
    arrived: true,
    inside: true,
    hall: 1,
  })
  const left = standingOf(one, [visit('壶镇泵业', 'in', { hall: 1 }), visit('壶镇泵业', 'out')])
  expect(left).toMatchObject({ arrived: true, inside: false })
  expect(left.hall).toBeUndefined()
  expect(standingOf(one, [visit('壶镇泵业', 'in', { refused: '证号不对' })]).arrived).toBe(false)
  expect(standingOf(one, [visit('五云机床', 'in')]).arrived).toBe(false)
  const byBadge = visit('', 'in', { badge: 'abcdefgh23' })
  expect(roster.members.map((who) => standingOf(who, [byBadge]).arrived)).toEqual([true, false])
  expect(withVisits(roster, [visit('五云机床', 'in')]).members.map((who) => who.checked_in)).toEqual([false, true])
  const wrong = [visit('壶镇泵业', 'in', { hall: 1 }), visit('壶镇泵业', 'mistaken')]
  expect(standingOf(one, wrong)).toEqual({ arrived: false, inside: false })
  expect(standingOf(one, [...wrong, visit('壶镇泵业', 'in')])).toMatchObject({ arrived: true, inside: true })
  expect(hour('2026-12-03T01:05:00Z')).toBe('09:05')
  expect(hour('2026-12-03T09:05:00')).toBe('09:05')
})

test('a failed sending is tried later and later, a minute at most, and never by all devices at once', () => {
  expect(pause(1, 0.5)).toBe(2000)
  expect(pause(3, 0.5)).toBe(8000)
  expect(pause(50, 1)).toBe(75_000)
  expect(pause(2, 0)).toBeLessThan(pause(2, 1))
})

test('a roster leaves the device when another is signed in, or a day after the event', () => {
  const kept = { user: 'a', ends: '2026-12-03T16:00:00' }
  const at = (text: string) => Date.parse(text)
  expect(outlived(kept, 'a', at('2026-12-04T07:59:00Z'))).toBe(false)
  expect(outlived(kept, 'a', at('2026-12-04T08:01:00Z'))).toBe(true)
  expect(outlived(kept, 'b', at('2026-12-03T01:00:00Z'))).toBe(true)
  expect(outlived(kept, undefined, at('2026-12-03T01:00:00Z'))).toBe(false)
})

test('an outcome is sent with its amount in fen, and without one where there is none', () => {
  const say = (what: string) => what
  const draft = { result: 'intent' as const, amount: '12.5', next_step: ' 看机 ', next_on: '', note: '' }
  expect(bodyOf(draft, say)).toEqual({
    problems: [],
    body: { result: 'intent', fen: 12_500_000, next_step: '看机', next_on: null, note: '' },
  })
  expect(bodyOf({ ...draft, result: 'follow-up' }, say).body.fen).toBeNull()
  expect(bodyOf({ ...draft, amount: '十万' }, say).problems).toEqual([{ field: 'fen', message: 'amount' }])
  expect(bodyOf({ ...draft, result: undefined }, say).problems[0]?.field).toBe('result')
  expect(draftOf({ result: 'quote', fen: 1_234_500_000, next_step: '', note: '' } as never).amount).toBe('1234.5')
})

test('the two sides are compared', () => {
  const side = (result?: string, fen?: number) => ({
    has_said: !!result,
    outcome: result ? { result, fen } : undefined,
  })
  const talk = (a: object, b: object) => ({ a, b }) as unknown as Talk
  expect(agreement(talk(side(), side()))).toBe('none')
  expect(agreement(talk(side('intent'), side()))).toBe('one')
  expect(agreement(talk(side('intent', 1), side('intent', 1)))).toBe('same')
  expect(agreement(talk(side('intent', 1), side('intent', 2)))).toBe('amount')
  expect(agreement(talk(side('intent'), side('contract')))).toBe('differ')
})

test('a notice of an event leads to the page where something is to be done', () => {
  const told = (kind: string, bureau: boolean) => placeOf({ noun: 'event', row: '1', kind } as never, bureau)
  expect(told('event-invited', false)).toBe('/app/events/1')
  expect(told('event-timetable', false)).toBe('/app/events/1/schedule')
  expect(told('outcomes-wanted', false)).toBe('/app/events/1/schedule')
  expect(told('event-answered', true)).toBe('/app/events/1')
})

test('an outcome that is opened and saved again keeps its amount to the fen', () => {
  const said = { result: 'intent', fen: 12_345_678, next_step: '', note: '' } as unknown as Schema['OutcomeView']
  expect(bodyOf(draftOf(said), String).body.fen).toBe(12_345_678)
})
