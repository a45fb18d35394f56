import { expect, test } from 'vitest'
import { size, unfit } from '../../src/attachment/hanging'
import { within } from '../../src/org/region'

test('a file that would be refused for sure is known beforehand', () => {
  expect(unfit({ name: '合同.PDF', size: 10 })).toBeUndefined()
  expect(unfit({ name: 'a.pdf', size: 0 })).toBe('empty')
  expect(unfit({ name: 'a.pdf', size: 20 * 1024 * 1024 + 1 })).toBe('large')
  expect(unfit({ name: 'papers.zip', size: 10 })).toBe('kind')
})

test('sizes are said as people say them', () => {
  expect(size(10)).toBe('1 KB')
  expect(size(860 * 1024)).toBe('860 KB')
  expect(size(3.2 * 1024 * 1024)).toBe('3.2 MB')
})

test('a township lies in its county, city and province, and in no other', () => {
  for (const region of ['330727109', '330727', '330700', '330000']) expect(within('330727109', region)).toBe(true)
  for (const region of ['330727', '330000']) expect(within('331122', region)).toBe(region === '330000')
  expect(within('3311K1', '331100')).toBe(true)
  expect(within('', '330000')).toBe(false)
})
