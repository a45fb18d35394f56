import type { Schema } from '../../api/client'
import type { Side } from './members'

export type Composed = Schema['Composition']
export type Proposal = Composed['proposals'][number]
/** Who is to be invited, as it is kept until the invitations go out. */
export interface Chosen {
  org: string
  name: string
  side: Side
  value: number
}
export interface List {
  chosen: Chosen[]
  /** Whom the theme is not to propose any more. */
  refused: { org: string; name: string }[]
}
export const emptyList = (): List => ({ chosen: [], refused: [] })
export const chosenOf = (of: Proposal): Chosen => ({ org: of.org, name: of.name, side: of.side, value: of.value })

/** Those that may still be chosen: not on the list, not members yet. */
export const open = (proposals: Proposal[], list: List) =>
  proposals.filter((one) => !one.member && !list.chosen.some((other) => other.org === one.org))

export const bySide = (list: Chosen[]): [Side, number][] => {
  const counts = new Map<Side, number>()
  for (const one of list) counts.set(one.side, (counts.get(one.side) ?? 0) + 1)
  return [...counts]
}
