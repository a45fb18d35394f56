import { expect, test } from 'vitest'
import type { Schema } from '../../src/api/client'
import { fixes } from '../../src/import/fixes'
import { keyOf, known, repairOf, touched } from '../../src/import/repairing'

const said = (value: string, fix: string, column = '预算') => ({
  row: 3,
  key: 'quantity',
  column,
  value,
  reason: '',
  fix,
})

test('one click puts in what the advice says word for word, and no example', () => {
  expect(fixes(said('￥60', '请写明“60万元”或“60元”'))).toEqual(['60万元', '60元'])
  expect(fixes(said('很贵', '请写成“60万元”“50-80万元”或“60万元以内”'))).toEqual([])
  expect(fixes(said('60', '写明单位：在表头写“预算(万元)”，或在单元格写“60万元”'))).toEqual(['60万元', '60元'])
  expect(fixes(said('60', '写明单位：在表头写“预算(万元)”，或在单元格写“80万元”'))).toEqual(['60万元', '60元'])
  expect(fixes(said('对', '请填写“是”或“否”'))).toEqual(['是', '否'])
  expect(fixes(said('', '请填写“预算”'))).toEqual([])
  expect(fixes(said('其他', '请填写其中之一：新购、改造'))).toEqual(['新购', '改造'])
  expect(fixes(said('尽快', '请改为将来的日期，或留空'))).toEqual([''])
  expect(fixes(said('约3台', '请填写 1 到 1000000 的整数，如 4'))).toEqual(['3'])
})

const row = {
  sheet: '',
  row: 4,
  cells: [
    { column: 'company', header: '单位名称', value: '甲厂' },
    { column: 'quantity', header: '台套', value: '很多' },
    { header: '备注', value: '急' },
  ],
  problems: [said('很多', '请填写整数', '台套')],
} as unknown as Schema['RefusedView']

test('only cells that are other than they were are sent', () => {
  expect(repairOf(row, { quantity: '3', company: '甲厂' })).toEqual({
    sheet: '',
    row: 4,
    cells: [{ column: 'quantity', value: '3' }],
  })
  expect(touched([row], {})).toEqual([])
  expect(touched([row], { [keyOf(row)]: { quantity: '' } })).toEqual([row])
  expect(known(row)).toBe('甲厂 · 急')
})
