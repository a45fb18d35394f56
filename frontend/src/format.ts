// Figures as a ledger shows them. Money arrives as integer fen.

import { language } from './text/language'

const grouped = (value: number, digits: number) => value.toLocaleString('en-US', { maximumFractionDigits: digits })

/** Names one after the other, as the language of the page does it. */
export const several = (names: readonly string[]) => names.join(language() === 'zh' ? '、' : ', ')

/** Fen in 万元, without the unit (it stands in the column's head): 60000000 -> "60". Up to four digits after the point. */
export function wan(fen: number | null | undefined): string {
  return fen == null ? '' : grouped(fen / 1_000_000, 4)
}

/** Fen in 元, without the unit: 123456 -> "1,234.56". */
export function yuan(fen: number | null | undefined): string {
  return fen == null ? '' : grouped(fen / 100, 2)
}

/** What somebody typed in 万元, as fen; nothing for what is no number or has parts of a fen. */
export function fenOfWan(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '')
  if (!/^\d{1,9}(\.\d{1,6})?$/.test(plain)) return undefined
  return Math.round(Number(plain) * 1_000_000)
}

/** A range in 万元: "9.5–12"; one figure where both ends agree or one is missing. */
export function wanRange(from: number | null | undefined, to: number | null | undefined): string {
  if (from == null || to == null || from === to) return wan(from ?? to)
  return `${wan(from)}–${wan(to)}`
}

/** The day in China of a timestamp or a plain date: 2026-11-22. */
export function day(text: string | null | undefined): string {
  if (!text) return ''
  if (!text.includes('T')) return text
  return new Date(text).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
}

/** Day and minute in China: 2026-11-22 09:05. */
export function minute(text: string | null | undefined): string {
  return text ? new Date(text).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 16) : ''
}

/** Today in China, for comparing with plain dates. */
export const today = (now = new Date()) => now.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })

/** Basis points as a percentage: 7525 -> "75.3%". */
export const percent = (basisPoints: number) => `${(basisPoints / 100).toFixed(1).replace(/\.0$/, '')}%`

/** A quantity with its unit: "500 mm". */
export const measure = (value: number, unit = '') => (unit ? `${grouped(value, 6)} ${unit}` : grouped(value, 6))

const SIGNS: Record<string, string> = { at_least: '≥', at_most: '≤', equal: '=', equals: '=' }

/** A requirement or a specification in one line: "≥ 800 mm", "5–10 kW". */
export function bounds(of: {
  comparator?: string
  value?: number | null
  min?: number | null
  max?: number | null
  unit?: string
}): string {
  const { min, max, unit } = of
  if (of.value != null) return measure(of.value, unit)
  if (min != null && max != null && min !== max) return `${measure(min)}–${measure(max, unit)}`
  const one = min ?? max
  if (one == null) return ''
  const sign =
    SIGNS[of.comparator ?? ''] ??
    (of.comparator === undefined ? '' : min != null && max == null ? '≥' : min == null ? '≤' : '')
  return `${sign ? sign + ' ' : ''}${measure(one, unit)}`
}

/** Fen in 万元 with two digits, for columns of an estimate that are added up: -533746 -> "−0.53". */
export function wanTwo(fen: number): string {
  const cents = Math.round(fen / 10_000) / 100
  const text = Math.abs(cents).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  return cents < 0 ? `−${text}` : text
}
