import type { Schema } from '../api/client'
import { counts, type Noun, type Query } from './nouns'

/** How many rows there are; `more`: at least so many, counting stopped there. */
export interface Count {
  count: number
  more: boolean
}
export const said = (of?: Count) => (of ? `${of.count}${of.more ? '+' : ''}` : '')

/** How many rows of one state a list has for this question; counting ends at a thousand. */
export async function inState(noun: Noun, state: Schema['State'], query: Query): Promise<Count> {
  const { states } = await counts(noun, query)
  return states.find((one) => one.state === state) ?? { count: 0, more: false }
}

/** How many rows a question has, at most `pages` hundreds of them, for lists that tell no totals. */
export async function counted(
  page: (after?: string) => Promise<{ items: unknown[]; next?: string | null }>,
  pages = 5,
): Promise<Count> {
  let count = 0
  let after: string | undefined
  for (let turn = 0; turn < pages; turn += 1) {
    const answer = await page(after)
    count += answer.items.length
    if (!answer.next) return { count, more: false }
    after = answer.next
  }
  return { count, more: true }
}
