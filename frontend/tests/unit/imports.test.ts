import { expect, test } from 'vitest'
import type { Schema } from '../../src/api/client'
import { begin, cell, compared, merge, stay } from '../../src/duplicate/choice'
import { keyOf, spread } from '../../src/import/mapping'
import { reasons } from '../../src/import/reasons'

const column = (index: number, header: string, key?: string) => ({ index, header, key, samples: [] })
const preview = {
  sheets: [{ name: '', header_row: 1, columns: [column(0, '名称', 'name'), column(1, '台套')] }],
} as unknown as Schema['PreviewView']
const sheet = preview.sheets[0]!

test('a header explained in one file is explained in the next, unless that file says otherwise', () => {
  const next = spread({}, preview, '台套', 'quantity')
  expect(keyOf(next, sheet, sheet.columns[1]!)).toBe('quantity')
  const own = { '': { columns: { '1': 'unit' } } }
  expect(spread(own, preview, '台套', 'quantity')).toBe(own)
  expect(spread({}, preview, '别的', 'quantity')).toEqual({})
})

test('refused rows are told by reason, the commonest first', () => {
  const said = (row: number, column_: string, value: string) => ({
    sheet: '',
    row,
    key: column_,
    column: column_,
    value,
    reason: `“${value}”不是数字`,
    fix: '请填数字',
  })
  const found = reasons([said(3, '预算', '三万'), said(4, '数量', '很多'), said(5, '数量', '若干')])
  expect(found.map((one) => [one.column, one.cells.map((at) => at.row)])).toEqual([
    ['数量', [4, 5]],
    ['预算', [3]],
  ])
})

const row = (id: string, cells: Record<string, string>, state = 'submitted') => ({ id, version: 1, cells, state })
const columns = ['name', 'budget', 'note'].map((key) => ({ key, title: key }))
const group = {
  rows: [row('a', { name: '冲床', budget: '30' }), row('b', { name: '冲床', note: '急', budget: '31' }, 'published')],
  pairs: [],
} as unknown as Schema['GroupView']

test('the published row stays, and takes what it lacks from the others', () => {
  expect(compared(group, columns).map((one) => [one.key, one.differs])).toEqual([
    ['name', false],
    ['budget', true],
    ['note', true],
  ])
  const choice = begin(group, columns)
  expect(choice).toEqual({ stays: 'b', out: [], take: {} })
  expect(stay(choice, 'a', group, columns).take).toEqual({ note: 'b' })
  expect(cell(group.rows[0]!, 'note')).toBe('')
})

test('nothing is taken from a row that is left out, and nothing is merged into nothing', () => {
  const choice = { stays: 'a', out: ['b'], take: { note: 'b' } }
  expect(merge(choice, group)).toBeUndefined()
  expect(merge({ ...choice, out: [] }, group)).toEqual({
    stays: { id: 'a', version: 1 },
    gone: [{ id: 'b', version: 1 }],
    take: { note: 'b' },
  })
})
