import type { Schema } from '../api/client'
import type { Noun } from '../listing/nouns'

/** Something to be done: how many, in which words, and where. */
export interface Todo {
  key: string
  count: number
  more?: boolean
  /** Holes of the sentence besides `n`. */
  words: Record<string, string | number>
  to: string | { path: string; query: Record<string, string> }
  late?: boolean
}

const DAY = 86_400_000
/** Days from one plain date to another. */
export const daysTo = (day: string, today: string) => Math.round((Date.parse(day) - Date.parse(today)) / DAY)

/** Rounds that are over or end within their reminding days, with firms that have not answered; the most urgent first. */
export function rounds(open: Schema['RoundView'][], today: string): Todo[] {
  return open
    .map((round) => ({
      round,
      days: daysTo(round.deadline.slice(0, 10), today),
      missing: round.tally?.unanswered ?? 0,
    }))
    .filter(({ round, days, missing }) => missing && days <= Math.max(round.remind_days, 3))
    .sort((one, other) => one.days - other.days)
    .map(({ round, days, missing }) => ({
      key: days < 0 ? 'over' : 'ends',
      count: missing,
      words: { title: round.title, days: Math.abs(days) },
      to: `/app/rounds/${round.id}`,
      late: days < 0,
    }))
}

/** Lists of which something waits to be reviewed, and how much of it too long; those come first. */
export function reviews(
  counts: { noun: Noun; count: number; more: boolean }[],
  overdue: Pick<Schema['OverdueLine'], 'kind' | 'list' | 'count'>[],
): Todo[] {
  return counts
    .filter(({ count }) => count)
    .map(({ noun, count, more }): Todo => {
      const late = overdue.find((line) => line.kind === 'rows' && line.list === noun)?.count ?? 0
      return {
        key: late ? 'reviewLate' : 'review',
        count,
        more,
        words: { noun, late },
        to: { path: '/app/review', query: { noun } },
        late: !!late,
      }
    })
    .sort((one, other) => Number(!!other.late) - Number(!!one.late))
}

/** The page on which what an address of the API counts is shown. */
export function placeOf(address: string): { path: string; query: Record<string, string> } {
  const [path = '', asked = ''] = address.split('?')
  const query = Object.fromEntries(new URLSearchParams(asked))
  const calls = /^\/rounds\/([^/]+)\/members$/.exec(path)
  if (calls) return { path: `/app/rounds/${calls[1]}`, query: { due: '1' } }
  const own = ['/orgs', '/rounds', '/introductions'].includes(path)
  return { path: own ? `/app${path}` : `/app/lists${path}`, query }
}
