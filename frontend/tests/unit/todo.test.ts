import { expect, test } from 'vitest'
import type { Schema } from '../../src/api/client'
import { daysTo, placeOf, reviews, rounds } from '../../src/home/todo'

const round = (title: string, deadline: string, unanswered: number) =>
  ({ id: title, title, deadline, remind_days: 3, tally: { unanswered } }) as unknown as Schema['RoundView']

test('days are counted between plain dates', () => {
  expect(daysTo('2026-11-25', '2026-11-22')).toBe(3)
  expect(daysTo('2026-11-20', '2026-11-22')).toBe(-2)
})

test('rounds that are over or end soon are to be done, the latest first; answered ones are not', () => {
  const found = rounds(
    [
      round('soon', '2026-11-24', 2),
      round('far', '2026-12-24', 2),
      round('over', '2026-11-20', 5),
      round('answered', '2026-11-20', 0),
    ],
    '2026-11-22',
  )
  expect(found.map((one) => [one.words.title, one.key, one.count, !!one.late])).toEqual([
    ['over', 'over', 5, true],
    ['soon', 'ends', 2, false],
  ])
})

test('only lists in which something waits are to be reviewed; what waits too long comes first', () => {
  const found = reviews(
    [
      { noun: 'demands', count: 0, more: false },
      { noun: 'products', count: 3, more: false },
      { noun: 'financing-requests', count: 2, more: false },
    ],
    [
      { kind: 'listings', list: 'products', count: 9 },
      { kind: 'rows', list: 'financing-requests', count: 1 },
    ],
  )
  expect(found.map((one) => [one.key, one.words.noun, one.count, one.words.late])).toEqual([
    ['reviewLate', 'financing-requests', 2, 1],
    ['review', 'products', 3, 0],
  ])
})

test('what the server counts is shown on a page of ours', () => {
  expect(placeOf('/demands?state=submitted&order=oldest&region=330727')).toEqual({
    path: '/app/lists/demands',
    query: { state: 'submitted', order: 'oldest', region: '330727' },
  })
  expect(placeOf('/rounds/r1/members?due=true')).toEqual({ path: '/app/rounds/r1', query: { due: '1' } })
  expect(placeOf('/introductions?state=asked')).toEqual({ path: '/app/introductions', query: { state: 'asked' } })
})
