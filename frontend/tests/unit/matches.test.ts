import { expect, test } from 'vitest'
import { byUse, mark, sorted } from '../../src/product/matches'
import { listsAbove } from '../../src/org/regionName'

const reason = (factor: string, outcome: string, of: number) => ({ factor, outcome, of, points: 0, text: '' })

test('what is missed stands first, then what is not known; the weightier before the lighter', () => {
  const rows = [reason('a', 'met', 90), reason('b', 'unknown', 10), reason('c', 'missed', 5), reason('d', 'missed', 50)]
  expect(byUse(rows as never).map((one) => one.factor)).toEqual(['d', 'c', 'b', 'a'])
})

test('hits, near ones, and those of another kind are told apart', () => {
  const answer = (fit: string, points: number) => ({ fit, points, item: {}, reasons: [] })
  const found = sorted([answer('hit', 9000), answer('near', 4000), answer('near', 0)] as never)
  expect([found.hits.length, found.near.length, found.far.length]).toEqual([1, 1, 1])
  expect([mark(9889), mark(0)]).toEqual([99, 0])
})

test('a region’s name is looked for in the lists above it', () => {
  expect(listsAbove('330000')).toEqual(['100000'])
  expect(listsAbove('331100')).toEqual(['330000'])
  expect(listsAbove('331122')).toEqual(['331100', '330000'])
  expect(listsAbove('331122101')).toEqual(['331122'])
})
