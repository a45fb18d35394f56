import type { Schema } from '../api/client'

type State = Schema['State']
interface Kept {
  id: string
  title: string
  state: State
  returned?: string | null
}
/** What a factory's desk is made of. */
export interface Standing {
  demands: Kept[]
  requests: Kept[]
  introductions: Pick<
    Schema['IntroductionView'],
    'id' | 'state' | 'own_side' | 'asked_by' | 'due_on' | 'need' | 'offer'
  >[]
  rounds: Pick<Schema['RoundView'], 'id' | 'title' | 'deadline' | 'own'>[]
  /** New hits by demand. */
  news: Record<string, number>
}
/** One thing to do: a sentence's key with its words, where it leads, and the verb. */
export interface Todo {
  key: string
  words: Record<string, string | number>
  to: string
  verb: string
  tone: 'bad' | 'warn' | 'run'
}

const OPEN_ROUND = ['unanswered', 'returned']

/** What is to be done, the most pressing first: others wait for it, then what stands still, then what is new. */
export function todos(of: Standing): Todo[] {
  const rows = [
    ...of.demands.map((row) => ({ ...row, list: 'demands' })),
    ...of.requests.map((row) => ({ ...row, list: 'financing-requests' })),
  ]
  const waiting = of.introductions.filter(
    (one) => one.state === 'asked' && one.own_side && one.own_side !== one.asked_by,
  )
  const found: Todo[] = []
  for (const row of rows.filter((one) => one.state === 'returned'))
    found.push({
      key: 'returned',
      words: { title: row.title, why: row.returned ?? '' },
      to: `/app/${row.list}/${row.id}/edit`,
      verb: 'fix',
      tone: 'bad',
    })
  for (const round of of.rounds.filter((one) => one.own && OPEN_ROUND.includes(one.own.status)))
    found.push({
      key: 'round',
      words: { title: round.title, day: round.deadline },
      to: `/app/rounds/${round.id}/answer`,
      verb: 'answer',
      tone: 'warn',
    })
  for (const one of waiting)
    found.push({
      key: 'introduction',
      words: { title: (one.own_side === 'need' ? one.need.title : one.offer.title) ?? '', day: one.due_on },
      to: `/app/introductions/${one.id}`,
      verb: 'answer',
      tone: 'warn',
    })
  for (const row of rows.filter((one) => one.state === 'draft'))
    found.push({
      key: 'draft',
      words: { title: row.title },
      to: `/app/${row.list}/${row.id}/edit`,
      verb: 'continue',
      tone: 'warn',
    })
  for (const row of of.demands.filter((one) => of.news[one.id]))
    found.push({
      key: 'news',
      words: { title: row.title, n: of.news[row.id] ?? 0 },
      to: `/app/demands/${row.id}/match`,
      verb: 'look',
      tone: 'run',
    })
  return found
}

/** Nothing was ever written: the first steps are shown instead. */
export const isFirst = (of: Standing) => !of.demands.length && !of.requests.length

const count = (rows: Kept[], ...states: State[]) => rows.filter((row) => states.includes(row.state)).length

/** The figures, each with the list that it counts. */
export function figures(of: Standing): { key: string; n: number; to: string }[] {
  const waiting = of.introductions.filter((one) => one.state === 'asked').length
  const open = of.introductions.filter((one) => one.state === 'accepted').length
  return [
    { key: 'submitted', n: count(of.demands, 'submitted'), to: '/app/lists/demands?state=submitted' },
    { key: 'published', n: count(of.demands, 'published'), to: '/app/lists/demands?state=published' },
    { key: 'asked', n: waiting, to: '/app/introductions' },
    { key: 'accepted', n: open, to: '/app/introductions' },
    {
      key: 'financing',
      n: count(of.requests, 'published', 'negotiating'),
      to: '/app/lists/financing-requests?state=published',
    },
  ]
}
