import { expect, test } from 'vitest'
import { createI18n } from 'vue-i18n'
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
    typeof value === 'string'
      ? [[...new Set([...value.matchAll(/\{\w+\}/g)].map(String))].sort().join()]
      : holes(value as object),
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

test('one is told as one, in English too', () => {
  const { t } = createI18n({ legacy: false, locale: 'en', messages: { en: appEn, zh: appZh } }).global
  expect(t('eventMembers.people', { n: 1 })).toBe('1 person')
  expect(t('eventMembers.people', { n: 3 })).toBe('3 people')
  expect(t('eventMembers.people', { n: 0 })).toBe('0 people')
  expect(t('eventTimetable.warnings', { n: 1 })).toMatch(/^1 warning /)
})
