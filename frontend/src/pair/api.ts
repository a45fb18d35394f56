import { api, ask, type Schema } from '../api/client'
import { today } from '../format'

export type Pair = Schema['Match']
/** Pairs of the asker's own demands and products, newest first. */
export const pairs = (query: {
  role?: Schema['MatchSide']
  demand?: string
  product?: string
  fit?: Schema['MatchesWanted']
  new_since?: string
  after?: string
  size?: number
}) => ask(api.GET('/matches', { params: { query } }))

/** A week ago, in China. */
export const weekAgo = (now = Date.now()) => today(new Date(now - 7 * 86_400_000))
/** The page with all that answers the own row of a pair. */
export const pageOf = (pair: Pick<Pair, 'role' | 'demand' | 'product'>) =>
  pair.role === 'buyer' ? `/app/demands/${pair.demand}/match` : `/app/products/${pair.product}/matches`
