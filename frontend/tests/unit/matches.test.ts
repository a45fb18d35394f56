import { expect, test } from 'vitest'
import { isDue } from '../../src/listing/fresh'
import { sorted } from '../../src/product/matches'
import { listsAbove } from '../../src/org/regionName'

test('hits, near ones, and those of another kind are told apart', () => {
  const answer = (fit: string, points: number) => ({ fit, points, item: {}, reasons: [] })
  const found = sorted([answer('hit', 9000), answer('near', 4000), answer('near', 0)] as never)
  expect([found.hits.length, found.near.length, found.far.length]).toEqual([1, 1, 1])
})

test('a region’s name is looked for in the lists above it', () => {
  expect(listsAbove('330000')).toEqual(['100000'])
  expect(listsAbove('331100')).toEqual(['330000'])
  expect(listsAbove('331122')).toEqual(['331100', '330000'])
  expect(listsAbove('331122101')).toEqual(['331122'])
})

test('a row is asked about within two weeks of its day, and after it until it is listed again', () => {
  const row = { state: 'published' as const, confirm_by: '2026-12-06' }
  expect(isDue(row, '2026-11-21')).toBe(false)
  expect(isDue(row, '2026-11-22')).toBe(true)
  expect(isDue({ ...row, state: 'expired' }, '2027-01-01')).toBe(true)
  expect(isDue({ ...row, state: 'withdrawn' }, '2026-12-01')).toBe(false)
  expect(isDue({ ...row, confirm_by: null }, '2026-12-01')).toBe(false)
})
