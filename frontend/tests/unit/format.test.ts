import { expect, test } from 'vitest'
import { typedWan } from '../../src/form/figures'
import { bounds, day, fenOfWan, minute, percent, wan, wanRange, yuan } from '../../src/format'

test('fen are shown in 万元 without losing any', () => {
  expect(wan(60_000_000)).toBe('60')
  expect(wan(123_456_700)).toBe('123.4567')
  expect(wan(1_300_000_000)).toBe('1,300')
  expect(wan(null)).toBe('')
})
test('a form shows 万元 to the last fen, and sends the same back', () => {
  for (const fen of [12_345_678, 1, 10, 60_000_000, 999_999_999_999_999]) expect(fenOfWan(typedWan(fen))).toBe(fen)
  expect(typedWan(12_345_678)).toBe('12.345678')
  expect(typedWan(1_300_000_000)).toBe('1300')
  expect(typedWan(null)).toBe('')
})
test('fen are shown in 元', () => expect(yuan(123_456)).toBe('1,234.56'))
test('typed 万元 become fen, and what is no number does not', () => {
  expect(fenOfWan(' 1,200.5 ')).toBe(1_200_500_000)
  expect(fenOfWan('１２')).toBe(12_000_000)
  for (const bad of ['', '-1', '12万', '1.2.3', '1e3']) expect(fenOfWan(bad)).toBeUndefined()
})
test('a range with one end is one figure', () => {
  expect(wanRange(9_500_000, 12_000_000)).toBe('9.5–12')
  expect(wanRange(null, 12_000_000)).toBe('12')
  expect(wanRange(12_000_000, 12_000_000)).toBe('12')
  expect(wanRange(null, null)).toBe('')
})
test('days and minutes are China’s', () => {
  expect(day('2026-11-21T17:30:00Z')).toBe('2026-11-22')
  expect(day('2026-11-21')).toBe('2026-11-21')
  expect(minute('2026-11-21T17:30:00Z')).toBe('2026-11-22 01:30')
})
test('basis points are percent', () =>
  expect([percent(7525), percent(10_000), percent(0)]).toEqual(['75.3%', '100%', '0%']))
test('bounds carry their sign and unit', () => {
  expect(bounds({ comparator: 'at_least', min: 800, max: null, unit: 'mm' })).toBe('≥ 800 mm')
  expect(bounds({ comparator: 'at_most', min: null, max: 5, unit: 'μm' })).toBe('≤ 5 μm')
  expect(bounds({ comparator: 'between', min: 5, max: 10, unit: 'kW' })).toBe('5–10 kW')
  expect(bounds({ value: 50, unit: 'N·m' })).toBe('50 N·m')
})
