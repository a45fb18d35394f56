import { expect, test } from 'vitest'
import appEn from '../../src/text/app.en'
import appZh from '../../src/text/app.zh'
import publicEn from '../../src/text/public.en'
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

test('no sentence of the application is told by two parts', () => {
  const parts = import.meta.glob<{ default: object }>('../../src/text/app/*.zh.ts', { eager: true })
  const all = Object.values(parts).flatMap((part) => keys(part.default))
  expect(all.filter((key, at) => all.indexOf(key) !== at)).toEqual([])
  expect(keys(appZh).sort()).toEqual(all.sort())
})
