// What changes in the address when somebody takes a proposal of the search.
import type { Schema } from '../api/client'

export type Changed = Record<string, string>

/** A filter given up, or another text. */
export function relaxed(proposal: Schema['Proposal']): Changed {
  return proposal.q === undefined || proposal.q === null ? { [proposal.relax]: '' } : { q: proposal.q }
}

/** The text without the words of a figure; plain widths, as the server reads it. */
export function withoutBound(q: string, bound: Schema['FoundBound']): Changed {
  const plain = q.normalize('NFKC')
  const rest = plain.includes(bound.said) ? plain.replace(bound.said, ' ') : plain
  return { q: rest.split(/\s+/).filter(Boolean).join(' ') }
}
