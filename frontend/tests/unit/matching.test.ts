import { describe, expect, it } from 'vitest'
import { chosenOf as productOf, ledger, longest } from '../../src/financing/comparing'
import { untold } from '../../src/form/doubts'
import { labelOf } from '../../src/form/problems'
import { wanTwo } from '../../src/format'
import { chosenOf, inOrder, isDoubted, sideBySide, tally } from '../../src/match/standing'
import { placeOf } from '../../src/notice/place'
import { pageOf, weekAgo } from '../../src/pair/api'
import { changes, textsOf } from '../../src/weights/draft'

const reason = (factor: string, outcome: string, points: number, of: number, name = factor) => ({
  factor,
  name,
  outcome,
  points,
  of,
  text: '',
  must: false,
})

describe('fines and doubts of an answer', () => {
  const all = [reason('price', 'met', 900, 1200), reason('fine', 'missed', -3800, 0), reason('p', 'missed', 0, 500)]
  it('puts a fine after the misses, and counts it as no requirement', () => {
    expect(inOrder(all).map((one) => one.factor)).toEqual(['p', 'fine', 'price'])
    expect(tally(all)).toEqual({ met: 1, missed: 1, unknown: 0 })
    expect(sideBySide([{ reasons: all }]).map((line) => line.factor)).toEqual(['price', 'p'])
  })
  it('marks the line that the row contradicts, and no other', () => {
    const said = ['主轴转速前后不一致：参数栏写 8,000 r/min，文字说明写 6,000 r/min']
    expect(isDoubted(reason('parameter:spindle', 'met', 1, 1, '主轴转速'), said)).toBe(true)
    expect(isDoubted(reason('parameter:travel', 'met', 1, 1, 'X轴行程'), said)).toBe(false)
    expect(isDoubted(reason('price', 'met', 1, 1, '主轴转速'), said)).toBe(false)
    expect(isDoubted(reason('parameter:spindle', 'met', 1, 1, '主轴转速'))).toBe(false)
  })
  it('reads at most four compared ones from the address', () => {
    expect(chosenOf('a,b,,c,d,e')).toEqual(['a', 'b', 'c', 'd'])
    expect(chosenOf(undefined)).toEqual([])
  })
})

describe('doubts before handing in', () => {
  const doubt = (message: string) => ({ field: 'specs', code: 'reason-conflict', message })
  it('stops for what was not told yet', () => {
    expect(untold([doubt('a'), doubt('b')], [doubt('a')])).toEqual([doubt('b')])
    expect(untold([doubt('a')], [doubt('a')])).toEqual([])
    expect(untold(undefined, [doubt('a')])).toEqual([])
  })
})

describe('payments of a product', () => {
  const year = (n: number, principal: number, subsidy: number) => ({
    year: n,
    principal_fen: principal,
    interest_fen: 1_512_000,
    fee_fen: 0,
    subsidy_fen: subsidy,
    down_payment_fen: 0,
    residual_fen: 0,
    paid_fen: principal + 1_512_000 - subsidy,
  })
  const years = [year(1, 14_000_000, 533_746), year(2, 14_000_000, 0)]
  it('leaves noughts out, takes subsidies off, and adds up', () => {
    const rows = ledger(years)
    expect(rows.map((row) => row.line)).toEqual(['principal', 'interest', 'subsidy', 'paid'])
    expect(rows[2]).toEqual({ line: 'subsidy', cells: [-533_746, -0], total: -533_746 })
    const parts = rows.slice(0, -1).reduce((sum, row) => sum + row.total, 0)
    expect(rows.at(-1)!.total).toBe(parts)
    expect(ledger([]).map((row) => row.line)).toEqual(['paid'])
  })
  it('shows two digits, and no nought below zero', () => {
    expect([wanTwo(-533_746), wanTwo(1_512_000), wanTwo(140_000_000), wanTwo(-0)]).toEqual([
      '−0.53',
      '1.51',
      '140.00',
      '0.00',
    ])
  })
  it('looks at the chosen product, else at the first', () => {
    const of = (id: string, n: number) => ({ item: { id }, years: years.slice(0, n) }) as never
    const [a, b] = [of('a', 1), of('b', 2)]
    expect(productOf([a, b], 'b')).toBe(b)
    expect(productOf([a, b], 'gone')).toBe(a)
    expect(productOf([], '')).toBeUndefined()
    expect(longest([a, undefined, b])).toBe(2)
  })
})

describe('weights as they are typed', () => {
  const number = (name: string, value: number, measure = 'share') => ({
    name,
    title: name,
    value,
    measure,
    least: 0,
    most: measure === 'share' ? 2000 : 100,
  })
  const numbers = [number('category', 3500), number('distance', 130), number('near', 22, 'percent')]
  it('leaves the category out and reads shares as of a hundred', () => {
    expect(textsOf(numbers)).toEqual({ distance: '1.3', near: '22' })
  })
  it('sends what changed alone', () => {
    const read = changes(numbers, { distance: '0', near: '22' }, () => 'wrong')
    expect(read.sent).toEqual({ distance: 0 })
    expect(read.said).toEqual([{ name: 'distance', title: 'distance', before: '1.3', after: '0' }])
    expect(read.problems).toEqual([])
  })
  it('names what is no figure or out of bounds', () => {
    const read = changes(numbers, { distance: '21', near: '2.5' }, (one) => one.name)
    expect(read.problems.map((one) => one.field)).toEqual(['numbers.distance', 'numbers.near'])
    expect(read.sent).toEqual({})
  })
})

describe('where things lead', () => {
  it('a pair leads to the matches of the own row, a notice of it too', () => {
    expect(pageOf({ role: 'buyer', demand: 'd', product: 'p' })).toBe('/app/demands/d/match')
    expect(pageOf({ role: 'maker', demand: 'd', product: 'p' })).toBe('/app/products/p/matches')
    expect(placeOf({ noun: 'demand', row: 'd', kind: 'products-matched' }, false)).toBe('/app/demands/d/match')
    expect(placeOf({ noun: 'product', row: 'p', kind: 'demands-matched' }, false)).toBe('/app/products/p/matches')
    expect(placeOf({ noun: 'product', row: 'p', kind: 'row-returned' }, false)).toBe('/app/lists/products/p')
  })
  it('a week ago is a day in China', () => {
    expect(weekAgo(Date.parse('2026-11-22T20:00:00Z'))).toBe('2026-11-16')
  })
})

describe('the label of a field that is wrong', () => {
  it('is its own, or that of the nearest above, unless the message says it', () => {
    document.body.innerHTML =
      '<label for="f-budget">总预算</label><input id="f-budget" /><input id="f-specs.0" aria-label="技术要求 1" />'
    expect(labelOf({ field: 'budget', message: '请填写数字' })).toBe('总预算')
    expect(labelOf({ field: 'budget', message: '总预算请填写数字' })).toBe('')
    expect(labelOf({ field: 'specs.0.unit', message: '请填写单位' })).toBe('技术要求 1')
    expect(labelOf({ field: 'gone', message: '请填写' })).toBe('')
  })
})
