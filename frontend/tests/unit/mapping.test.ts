import { expect, test } from 'vitest'
import type { Schema } from '../../src/api/client'
import { choose, keyOf, leaveOut, missing, type Mapping } from '../../src/import/mapping'

const column = (index: number, header: string, key: string | null) =>
  ({ index, header, key, samples: [] }) as Schema['ColumnPreview']
const sheet = {
  name: '表1',
  header_row: 2,
  columns: [column(0, '单位名称', 'owner'), column(1, '台套', null), column(2, '数量', 'quantity')],
} as unknown as Schema['SheetPreview']
const preview = {
  columns: [
    { key: 'owner', title: '单位', required: true },
    { key: 'name', title: '设备', required: true },
  ],
} as Schema['PreviewView']

test('what was chosen stands before what was found', () => {
  const mapping = choose({}, sheet, 0, '')
  expect(keyOf(mapping, sheet, sheet.columns[0]!)).toBe('')
  expect(keyOf({}, sheet, sheet.columns[0]!)).toBe('owner')
})
test('a column that is given to another header is taken from the first', () => {
  expect(choose({}, sheet, 1, 'quantity')).toEqual({ 表1: { header_row: 2, columns: { 1: 'quantity', 2: '' } } })
})
test('a sheet is left out and taken in again', () => {
  const out: Mapping = leaveOut({}, '表1', true)
  expect(leaveOut(out, '表1', false)).toEqual({ 表1: { skip: false } })
})
test('what is missing is named', () => expect(missing({}, preview, sheet).map((one) => one.key)).toEqual(['name']))
