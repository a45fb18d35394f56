/// <reference types="vite/client" />
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

test('no part of the application hides a section of another', () => {
  const parts = import.meta.glob<{ default: object }>('../../src/text/app/*.zh.ts', { eager: true })
  const sections = Object.values(parts).flatMap((part) => Object.keys(part.default))
  expect(sections).toEqual([...new Set(sections)])
})
