import type { Schema } from '../api/client'

type Compared = Schema['Compared']
type Flow = Schema['FlowView']
export const FORMS = ['loan', 'direct_lease', 'leaseback', 'guarantee'] as const

/** What is paid, in the order of a ledger; a subsidy is taken off. */
export const LINES = ['down_payment', 'principal', 'interest', 'fee', 'subsidy', 'residual', 'paid'] as const
export type Line = (typeof LINES)[number]
const of = (year: Flow, line: Line) => year[`${line}_fen`] * (line === 'subsidy' ? -1 : 1)

/** The lines of payments by year with their totals; lines of noughts are left out, the sum is always there. */
export function ledger(years: Flow[]) {
  return LINES.map((line) => {
    const cells = years.map((year) => of(year, line))
    return { line, cells, total: cells.reduce((sum, cell) => sum + cell, 0) }
  }).filter((row) => row.line === 'paid' || row.cells.some((cell) => cell !== 0))
}

/** The product of a form that is looked at: the one that was chosen, else the first. */
export const chosenOf = (products: Compared[], id: string) => products.find((one) => one.item.id === id) ?? products[0]

/** How many years the longest of them takes. */
export const longest = (all: (Compared | undefined)[]) => Math.max(0, ...all.map((one) => one?.years.length ?? 0))
