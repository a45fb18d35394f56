import { expect, test } from 'vitest'
import appEn from '../../src/text/app.en'
import appZh from '../../src/text/app.zh'
import publicEn from '../../src/text/public.en'
import { merged } from '../../src/text/merged'
import publicZh from '../../src/text/public.zh'

const keys = (of: object, before = ''): string[] =>
  Object.entries(of).flatMap(([key, value]) =>
    typeof value === 'string' ? [before + key] : keys(value as object, `${before}${key}.`),
  )
const holes = (of: object): string[] =>
  Object.values(of).flatMap((value) =>
    typeof value === 'string' ? [[...value.matchAll(/\{\w+\}/g)].map(String).sort().join()] : holes(value as object),
  )

for (const [name, zh, en] of [
  ['public', publicZh, publicEn],
  ['app', appZh, appEn],
] as const) {
  test(`${name}: both languages have the same sentences with the same holes`, () => {
    expect(keys(en)).toEqual(keys(zh))
    expect(holes(en)).toEqual(holes(zh))
    expect(keys(en)).toEqual([...new Set(keys(en))])
  })
}

test('parts share sections, and never say the same thing twice', () => {
  expect(merged({ a: { x: '1' } }, { a: { y: '2' } })).toEqual({ a: { x: '1', y: '2' } })
  expect(() => merged({ a: { x: '1' } }, { a: { x: '1' } })).toThrow('said twice: a.x')
})
test('the sentences of every part are there', () => {
  const parts = Object.values(
    import.meta.glob<object>('../../src/text/app/*.zh.ts', { eager: true, import: 'default' }),
  )
  const there = new Set(keys(appZh))
  expect(parts.flatMap((part) => keys(part)).filter((key) => !there.has(key))).toEqual([])
})
