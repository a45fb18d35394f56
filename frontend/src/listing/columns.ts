import type { Schema } from '../api/client'
import { day, wan, wanRange } from '../format'
import type { Noun, Row } from './nouns'

/** A column of a list: the words in its head (`list.col.<key>`), and what a row says in it. */
export interface Column {
  key: string
  num?: boolean
  of(row: Row): string
}

const column = <T>(key: string, of: (row: T) => string, num = false): Column => ({
  key,
  num,
  of: (row) => of(row as unknown as T),
})
const quantity = (row: Schema['DemandView']) => String(row.items.reduce((sum, item) => sum + item.quantity, 0))

/** What a list shows of its rows between whose they are and when they were posted. */
export const COLUMNS: Record<Noun, Column[]> = {
  demands: [
    column('quantity', quantity, true),
    column<Schema['DemandView']>('budget', (row) => wan(row.budget_fen), true),
    column<Schema['DemandView']>('needed', (row) => day(row.needed_by)),
  ],
  products: [
    column<Schema['ProductView']>('model', (row) => row.model),
    column<Schema['ProductView']>('price', (row) => wanRange(row.price_min_fen, row.price_max_fen), true),
    column<Schema['ProductView']>('lead', (row) => String(row.lead_time_days ?? ''), true),
  ],
  'financing-requests': [
    column<Schema['FinancingRequestView']>('amount', (row) => wan(row.amount_fen), true),
    column<Schema['FinancingRequestView']>('term', (row) => String(row.term_months ?? ''), true),
    column<Schema['FinancingRequestView']>('needed', (row) => day(row.needed_by)),
  ],
  'lender-products': [
    column<Schema['LenderProductView']>('amount', (row) => wanRange(row.amount_min_fen, row.amount_max_fen), true),
  ],
  'consumer-goods': [
    column<Schema['ConsumerGoodView']>('brand', (row) => row.brand),
    column<Schema['ConsumerGoodView']>('price', (row) => wanRange(row.price_min_fen, row.price_max_fen), true),
  ],
}
