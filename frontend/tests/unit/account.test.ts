import { expect, test } from 'vitest'
import { browserOf } from '../../src/account/agent'
import { pattern } from '../../src/account/qr'
import { byDay, placeOf } from '../../src/notice/place'
import { inside } from '../../src/session/next'

test('a browser is called as people call it, a chat app before the browser inside it', () => {
  expect(browserOf('Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126 Mobile MicroMessenger/8.0')).toBe(
    '微信 · Android',
  )
  expect(browserOf('Mozilla/5.0 (Windows NT 10.0) Chrome/126 Safari/537.36 Edg/126')).toBe('Edge · Windows')
  expect(browserOf('curl/8.5.0')).toBe('curl/8.5.0')
})

test('a pattern has the size of its version, its marks and its format', () => {
  const rows = pattern('otpauth://totp/x?secret=JBSWY3DPEHPK3PXP')
  expect(rows).toHaveLength(29)
  const corner = rows.slice(0, 7).map((row) => row.slice(0, 7).map(Number).join(''))
  expect(corner).toEqual(['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'])
  // L and mask 0, masked: 111011111000100, read along row 8.
  expect([0, 1, 2, 3, 4, 5, 7].map((x) => Number(rows[8]![x])).join('')).toBe('1110111')
  expect(() => pattern('x'.repeat(272))).toThrow(RangeError)
})

test('signing in goes on within the site only', () => {
  expect(inside('/app/lists/demands?state=returned')).toBe('/app/lists/demands?state=returned')
  for (const bad of ['//evil.test/', '/\\evil.test', 'https://evil.test', '', undefined, ['/app/']])
    expect(inside(bad)).toBeUndefined()
})

test('notices lead to their page and stand under their day', () => {
  expect(placeOf({ noun: 'demand', row: '1', kind: 'row-returned' }, false)).toBe('/app/lists/demands/1')
  expect(placeOf({ noun: 'round', row: '1', kind: 'round-asked' }, true)).toBe('/app/rounds/1')
  const days = byDay([{ created_at: 'b1' }, { created_at: 'b2' }, { created_at: 'a3' }], (at) => at[0]!)
  expect(days.map(({ day, items }) => [day, items.length])).toEqual([
    ['b', 2],
    ['a', 1],
  ])
})
