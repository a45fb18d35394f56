import { api, ask, type Schema } from '../api/client'

export type Answer = Schema['Answer_DemandView']
export type Reason = Schema['ReasonView']

export const TONES: Record<string, string> = { met: 'ok', missed: 'bad', unknown: 'warn' }
/** Points of ten thousand as a mark of a hundred. */
export const mark = (points: number) => Math.round(points / 100)

/** What is missed comes first, then what is not known: that is what a maker can do something about. */
const RANK: Record<string, number> = { missed: 0, unknown: 1, met: 2 }
export const byUse = (reasons: Reason[]) =>
  [...reasons].sort((a, b) => (RANK[a.outcome] ?? 3) - (RANK[b.outcome] ?? 3) || b.of - a.of)

/** The demands that a product answers, those that it nearly does, and those that are of another kind after all. */
export function sorted(answers: Answer[]) {
  return {
    hits: answers.filter((one) => one.fit === 'hit'),
    near: answers.filter((one) => one.fit !== 'hit' && one.points > 0),
    far: answers.filter((one) => one.fit !== 'hit' && one.points === 0),
  }
}

/** The newest introductions of the asker by the other side's row, so that nothing is asked twice. */
export async function introduced(own: Schema['Side']) {
  const found = await ask(api.GET('/introductions', { params: { query: { size: 100 } } }))
  const other = own === 'need' ? 'offer' : 'need'
  const map = new Map<string, Schema['IntroductionView']>()
  for (const row of found.items.reverse()) if (row.own_side === own) map.set(`${row[own].id} ${row[other].id}`, row)
  return map
}
