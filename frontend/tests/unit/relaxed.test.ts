import { expect, test } from 'vitest'
import { relaxed, withoutBound } from '../../src/search/relaxed'

test('a proposal gives up a filter, or puts another text in', () => {
  expect(relaxed({ relax: 'region', text: '', brings: 3 })).toEqual({ region: '' })
  expect(relaxed({ relax: 'spelling', text: '', brings: 3, q: '车床' })).toEqual({ q: '车床' })
})

test('a figure is taken out of the text, however wide it was typed', () => {
  const bound = { factor: 'price', text: '价格 ≤ 50万元', said: '50万以内' }
  expect(withoutBound('锯床 ５０万以内 二手', bound)).toEqual({ q: '锯床 二手' })
  expect(withoutBound('锯床', bound)).toEqual({ q: '锯床' })
})
