import type { Schema } from '../api/client'

const LISTS: Partial<Record<Schema['Noun'], string>> = {
  demand: 'demands',
  product: 'products',
  'financing-request': 'financing-requests',
  'lender-product': 'lender-products',
  'consumer-good': 'consumer-goods',
}

/** The page that a notice leads to, if there is one. */
export function placeOf(
  notice: Pick<Schema['NoticeView'], 'noun' | 'row' | 'kind'>,
  bureau: boolean,
): string | undefined {
  if (!notice.row && notice.noun !== 'org') return undefined
  if (notice.kind === 'products-matched') return `/app/demands/${notice.row}/match`
  if (notice.kind === 'demands-matched') return `/app/products/${notice.row}/matches`
  const list = LISTS[notice.noun]
  if (list) return `/app/lists/${list}/${notice.row}`
  switch (notice.noun) {
    case 'import':
      return `/app/imports/${notice.row}`
    case 'introduction':
      return `/app/introductions/${notice.row}`
    case 'round':
      return bureau ? `/app/rounds/${notice.row}` : '/app/'
    case 'event': {
      const event = `/app/events/${notice.row}`
      if (notice.kind === 'outcomes-wanted') return bureau ? `${event}/outcomes` : `${event}/schedule`
      const moved = notice.kind === 'event-timetable' || notice.kind === 'event-delayed'
      return moved && !bureau ? `${event}/schedule` : event
    }
    case 'meeting':
    case 'event-member':
      return '/app/events'
    case 'org':
      return notice.kind === 'claim-to-verify' ? '/app/orgs' : '/app/org'
    default:
      return undefined
  }
}

/** Notices in the order in which they came, under the day in China on which they did. */
export function byDay<T extends { created_at: string }>(
  items: T[],
  dayOf: (at: string) => string,
): { day: string; items: T[] }[] {
  const days: { day: string; items: T[] }[] = []
  for (const item of items) {
    const day = dayOf(item.created_at)
    const last = days.at(-1)
    if (last?.day === day) last.items.push(item)
    else days.push({ day, items: [item] })
  }
  return days
}
