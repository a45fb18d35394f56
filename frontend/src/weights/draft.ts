import type { Schema } from '../api/client'
import { figure } from '../form/figures'
import type { Problem } from '../form/problems'

type Number_ = Schema['WeightNumber']
/** The one local factor: it orders equals, and may be set to nothing after a fair-competition review. */
export const LOCAL = 'distance'
/** What the other factors leave over is its own: it is not typed. */
const REST = 'category'
export const typed = (numbers: Number_[]) => numbers.filter((one) => one.name !== REST)

/** Shares are of 10,000 and read as of a hundred: 130 -> "1.3". */
const inHundred = (measure: string) => measure === 'share' || measure === 'points'
export const shown = (value: number, measure: string) => String(inHundred(measure) ? value / 100 : value)
export const textsOf = (numbers: Number_[]): Record<string, string> =>
  Object.fromEntries(typed(numbers).map((one) => [one.name, shown(one.value, one.measure)]))

export interface Change {
  name: string
  title: string
  before: string
  after: string
}
/** What was typed that differs from what holds, as it is sent and as it is read; and what is no figure. */
export function changes(numbers: Number_[], texts: Record<string, string>, say: (one: Number_) => string) {
  const sent: Record<string, number> = {}
  const said: Change[] = []
  const problems: Problem[] = []
  for (const one of typed(numbers)) {
    const read = figure(texts[one.name] ?? '')
    const value = read === undefined ? undefined : inHundred(one.measure) ? Math.round(read * 100) : read
    if (value === undefined || !Number.isInteger(value) || value < one.least || value > one.most)
      problems.push({ field: `numbers.${one.name}`, message: say(one) })
    else if (value !== one.value) {
      sent[one.name] = value
      const [before, after] = [shown(one.value, one.measure), shown(value, one.measure)]
      said.push({ name: one.name, title: one.title, before, after })
    }
  }
  return { sent, said, problems }
}
