import type { Schema } from '../api/client'

/** Who can lend before who perhaps can; within each the cheapest a year first, those whose cost is not known last. */
export function byCost(loans: Schema['Loan'][]): Schema['Loan'][] {
  const rank = (loan: Schema['Loan']) => (loan.eligible === 'yes' ? 0 : 1)
  const cost = (loan: Schema['Loan']) => loan.yearly_cost_bp ?? Number.MAX_SAFE_INTEGER
  return [...loans].sort((a, b) => rank(a) - rank(b) || cost(a) - cost(b) || b.points - a.points)
}
