import { fenOfWan } from '../format'
import type { Problem } from './problems'

/** A figure as text, for a form. */
export const typedOf = (value: number | null | undefined) => (value == null ? '' : String(value))
/** Fen as typed 万元, to the last fen: what a form shows, it sends back. */
export const typedWan = (fen: number | null | undefined) => (fen == null ? '' : String(fen / 1_000_000))
/** Basis points as a typed percentage: 345 -> "3.45". */
export const typedPercent = (bp: number | null | undefined) => (bp == null ? '' : String(bp / 100))

const plain = (typed: string) => typed.normalize('NFKC').replace(/[,\s]/g, '')
export function figure(typed: string): number | undefined {
  return /^[-+]?\d{1,12}(\.\d{1,9})?$/.test(plain(typed)) ? Number(plain(typed)) : undefined
}
export function whole(typed: string): number | undefined {
  return /^\d{1,9}$/.test(plain(typed)) ? Number(plain(typed)) : undefined
}
/** A typed percentage as basis points; the sign may be there. */
export function bpOfPercent(typed: string): number | undefined {
  const bare = plain(typed).replace(/%$/, '')
  return /^\d{1,4}(\.\d{1,2})?$/.test(bare) ? Math.round(Number(bare) * 100) : undefined
}

/** Reads typed fields and notes what is none: left empty is nothing, and no problem. */
export function reader(word: (what: string) => string) {
  const problems: Problem[] = []
  const by =
    <T>(parse: (typed: string) => T | undefined, wrong: string) =>
    (field: string, typed: string): T | null => {
      if (!typed.trim()) return null
      const value = parse(typed)
      if (value === undefined) problems.push({ field, message: word(wrong) })
      return value ?? null
    }
  return {
    problems,
    money: by(fenOfWan, 'rowForm.wrong.money'),
    figure: by(figure, 'rowForm.wrong.figure'),
    whole: by(whole, 'rowForm.wrong.whole'),
    percent: by(bpOfPercent, 'rowForm.wrong.percent'),
    year: by((typed) => (/^(19|20)\d\d$/.test(plain(typed)) ? Number(plain(typed)) : undefined), 'rowForm.wrong.year'),
    needed(field: string, typed: string, wrong = 'rowForm.wrong.needed') {
      if (!typed.trim()) problems.push({ field, message: word(wrong) })
      return typed.trim()
    },
  }
}
