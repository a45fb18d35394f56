import { expect, test } from 'vitest'
import { asked, NAMES, type Filters } from '../../src/listing/asked'

const filters = (some: Partial<Filters>) =>
  ({ ...Object.fromEntries(NAMES.map((name) => [name, ''])), ...some }) as Filters

test('amounts in 万元 become fen under the name that the list gives them', () => {
  expect(asked('demands', filters({ min: '60', max: '1,200.5' }))).toEqual({
    budget_min_fen: 60_000_000,
    budget_max_fen: 1_200_500_000,
  })
  expect(asked('products', filters({ max: '12.5' }))).toEqual({ price_max_fen: 12_500_000 })
  expect(asked('lender-products', filters({ min: 'many' }))).toEqual({})
})
test('a list is asked only for what it knows', () => {
  expect(
    asked('products', filters({ industry: 'C34', from: '2026-01-01', category: '01', state: 'published' })),
  ).toEqual({ category: '01', state: 'published' })
  expect(asked('demands', filters({ from: '2026-01-01', to: '2026-12-31' }))).toEqual({
    needed_from: '2026-01-01',
    needed_to: '2026-12-31',
  })
})
