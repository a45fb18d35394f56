import { expect, test } from 'vitest'
import { bpOfPercent, reader, typedPercent, typedWan } from '../../src/form/figures'
import { bodyOf, draftOf, emptyDraft } from '../../src/product/draft'

const word = (what: string) => what

test('figures are read as typed, full width too, and what is none is noted at its field', () => {
  const read = reader(word)
  expect(read.money('price_min_fen', '２８.5')).toBe(28500000)
  expect(read.money('price_max_fen', ' ')).toBeNull()
  expect(read.whole('lead_time_days', '30天')).toBeNull()
  expect(read.problems).toEqual([{ field: 'lead_time_days', message: 'rowForm.wrong.whole' }])
  expect([bpOfPercent('3.45'), bpOfPercent('3.45%'), bpOfPercent('3.456')]).toEqual([345, 345, undefined])
  expect([typedPercent(345), typedPercent(null), typedWan(123400000)]).toEqual(['3.45', '', '123.4'])
})

test('a data sheet goes through the form unchanged, whatever its bounds', () => {
  const specs = [
    { name: 'X轴行程', value: 850, unit: 'mm' },
    { name: '主轴转速', min: 60, max: 8000, unit: 'r/min' },
    { name: '工作台承重', min: 500, unit: 'kg' },
    { name: '噪音', max: 75, unit: 'dB' },
  ]
  const view = { ...bodyOf({ ...emptyDraft(), title: '立加' }, word).body, specs, certificates: [] }
  const { body, problems } = bodyOf(draftOf(view as never), word)
  expect(problems).toEqual([])
  expect(body.specs).toEqual(specs)
})

test('lines left empty are dropped; half-written ones are named by their line', () => {
  const line = { name: '', how: 'value' as const, from: '', to: '', unit: 'mm' }
  const draft = {
    ...emptyDraft(),
    specs: [line, { ...line, name: '行程', how: 'range' as const, from: '1' }],
    certificates: [{ kind: '', level: '省级', year: '25' }],
  }
  expect(bodyOf(draft, word).problems.map((one) => one.field)).toEqual([
    'specs.0',
    'title',
    'certificates.0.kind',
    'certificates.0.year',
  ])
})
