import { fenOfWan } from '../format'
import type { Noun } from './nouns'

/** The filters of a list as they stand in the address; amounts as typed, in 万元. */
export const NAMES = [
  'q',
  'state',
  'region',
  'field',
  'order',
  'category',
  'industry',
  'kind',
  'purpose',
  'trade_in',
  'from',
  'to',
  'min',
  'max',
] as const
export type Filters = Record<(typeof NAMES)[number], string>

/** Which of them a list has besides state, region, field and order. */
export const MORE: Record<Noun, readonly (keyof Filters)[]> = {
  demands: ['category', 'industry', 'min', 'max', 'from', 'to'],
  products: ['category', 'kind', 'min', 'max'],
  'financing-requests': ['purpose', 'min', 'max'],
  'lender-products': ['kind', 'min', 'max'],
  'consumer-goods': ['category', 'trade_in'],
}
export const KINDS: Partial<Record<Noun, readonly string[]>> = {
  products: ['equipment', 'service', 'component'],
  'lender-products': [
    'equipment_loan',
    'renovation_loan',
    'digital_loan',
    'green_loan',
    'innovation_loan',
    'credit_loan',
    'direct_lease',
    'vendor_lease',
    'leaseback',
    'guarantee',
    'other_loan',
  ],
}
const MONEY: Partial<Record<Noun, string>> = {
  demands: 'budget',
  products: 'price',
  'financing-requests': 'amount',
  'lender-products': 'amount',
}

/** What the server is asked for: only what this list knows, without amounts that are no numbers. */
export function asked(noun: Noun, filters: Filters): Record<string, string | number> {
  const query: Record<string, string | number> = {}
  for (const name of ['state', 'order', ...MORE[noun]] as const) {
    const value = filters[name]
    if (!value) continue
    if (name === 'min' || name === 'max') {
      const fen = fenOfWan(value)
      if (fen !== undefined) query[`${MONEY[noun]}_${name}_fen`] = fen
    } else if (name === 'from' || name === 'to') query[`needed_${name}`] = value
    else query[name] = value
  }
  return query
}
