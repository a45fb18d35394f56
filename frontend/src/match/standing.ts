import type { Schema } from '../api/client'

type Reason = Schema['ReasonView']
export type Answer = Schema['Answer_ProductView']

/** Points as people read them, of a hundred: 9927 -> 99. */
export const grade = (points: number) => Math.floor(points / 100)
/** A share of the hundred, to one digit: 3970 -> "39.7". */
export const share = (points: number) => (points / 100).toFixed(1).replace(/\.0$/, '')

export const MARKS: Record<string, string> = { met: 'ok', missed: 'bad', unknown: 'warn' }

/** What counts most first: misses, then what is not known, then what is met; each by how much is at stake. */
export function inOrder(reasons: Reason[]): Reason[] {
  const rank = (reason: Reason) => (isFine(reason) ? 0.5 : ['missed', 'unknown', 'met'].indexOf(reason.outcome))
  return [...reasons].sort((a, b) => rank(a) - rank(b) || b.of - a.of)
}
/** What misses that matter take off: a line of the points, not a requirement. */
export const isFine = (reason: Pick<Reason, 'factor'>) => reason.factor === 'fine'
export function tally(reasons: Reason[]) {
  const count = (outcome: string) => reasons.filter((reason) => reason.outcome === outcome && !isFine(reason)).length
  return { met: count('met'), missed: count('missed'), unknown: count('unknown') }
}

/** Whether the answer's own row says two things about what a line compares. */
export const isDoubted = (reason: Pick<Reason, 'factor' | 'name'>, conflicts: string[] = []) =>
  reason.factor.startsWith('parameter:') && conflicts.some((words) => words.startsWith(reason.name))

/** At most four stand side by side. */
export const MOST_COMPARED = 4
/** What the address says of them: as many as may be compared. */
export const chosenOf = (query: unknown) =>
  typeof query === 'string' ? query.split(',').filter(Boolean).slice(0, MOST_COMPARED) : []
export function toggled(chosen: string[], id: string): string[] {
  if (chosen.includes(id)) return chosen.filter((one) => one !== id)
  return chosen.length < MOST_COMPARED ? [...chosen, id] : chosen
}
/** What several answers say to each factor, in the order in which factors are first met. */
export function sideBySide(answers: { reasons: Reason[] }[]) {
  const names = [
    ...new Set(answers.flatMap((answer) => answer.reasons.filter((one) => !isFine(one)).map((one) => one.factor))),
  ]
  return names.map((factor) => {
    const said = answers.map((answer) => answer.reasons.find((reason) => reason.factor === factor))
    const first = said.find((reason) => !!reason)
    return { factor, name: first?.name ?? factor, wanted: first?.wanted ?? '', said }
  })
}
