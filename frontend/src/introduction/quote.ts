import type { Schema } from '../api/client'
import { reader, typedOf, typedPercent, typedWan } from '../form/figures'
import type { Problem } from '../form/problems'
import { today } from '../format'

/** What the offering side would do it for: a maker's price or a lender's money. */
export type Way = 'price' | 'loan'
export interface Draft {
  amount: string
  rate: string
  term: string
  price: string
  lead: string
  until: string
  note: string
}

/** A month from a day, as far as a first quote holds. */
export function monthFrom(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 30)
  return date.toISOString().slice(0, 10)
}
export const emptyQuote = (): Draft => ({
  amount: '',
  rate: '',
  term: '',
  price: '',
  lead: '',
  until: monthFrom(today()),
  note: '',
})
export const quoteDraft = (of: Schema['Quote']): Draft => ({
  amount: typedWan(of.amount_fen),
  rate: typedPercent(of.rate_bp_yearly),
  term: typedOf(of.term_months),
  price: typedWan(of.price_fen),
  lead: typedOf(of.lead_time_days),
  until: of.valid_until,
  note: of.note ?? '',
})

/** What is sent, and what is wrong with it before it is. */
export function quoteOf(
  draft: Draft,
  way: Way,
  word: (what: string) => string,
): { quote: Schema['Quote']; problems: Problem[] } {
  const read = reader(word)
  const money = way === 'loan' ? 'amount_fen' : 'price_fen'
  read.needed(`quote.${money}`, way === 'loan' ? draft.amount : draft.price)
  if (way === 'loan') {
    read.needed('quote.rate_bp_yearly', draft.rate)
    read.needed('quote.term_months', draft.term)
  }
  read.needed('quote.valid_until', draft.until)
  const sums =
    way === 'loan'
      ? {
          amount_fen: read.money('quote.amount_fen', draft.amount),
          rate_bp_yearly: read.percent('quote.rate_bp_yearly', draft.rate),
          term_months: read.whole('quote.term_months', draft.term),
        }
      : {
          price_fen: read.money('quote.price_fen', draft.price),
          lead_time_days: read.whole('quote.lead_time_days', draft.lead),
        }
  const none = { amount_fen: null, rate_bp_yearly: null, term_months: null, price_fen: null, lead_time_days: null }
  return { quote: { ...none, ...sums, valid_until: draft.until, note: draft.note.trim() }, problems: read.problems }
}
