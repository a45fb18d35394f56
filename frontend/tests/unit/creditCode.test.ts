import { expect, test } from 'vitest'
import { checkSymbol, cleaned, fault } from '../../src/org/creditCode'

test('the standard’s own example is good', () => {
  expect(fault('91350100M000100Y43')).toBeUndefined()
  expect(checkSymbol('91350100M000100Y4')).toBe('3')
})
test('what people paste is cleaned', () => expect(cleaned(' ９１35-0100 m000100y43')).toBe('91350100M000100Y43'))
test('a letter that no code has is named at once', () =>
  expect(fault('9135O', true)).toEqual({ kind: 'letter', found: 'O' }))
test('a short code is wrong only when it is handed in', () => {
  expect(fault('9135', true)).toBeUndefined()
  expect(fault('9135')).toEqual({ kind: 'length', found: 4 })
})
test('one wrong character is found', () =>
  expect(fault('91350100M000101Y43', true)).toMatchObject({ kind: 'check', found: '3' }))
test('two characters that changed places are found', () => expect(fault('91350100M001000Y43')?.kind).toBe('check'))
