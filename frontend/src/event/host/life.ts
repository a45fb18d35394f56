import type { Schema } from '../../api/client'

export type State = Schema['EventState']
export type Event = Schema['EventView']
/** The life as its hosts walk it; cancelling stands beside it. */
export const LIFE: State[] = ['draft', 'announced', 'registration', 'scheduling', 'published', 'running', 'closed']
export const TONES: Record<State, string> = {
  draft: '',
  announced: 'run',
  registration: 'run',
  scheduling: 'warn',
  published: 'ok',
  running: 'ok',
  closed: '',
  cancelled: 'bad',
}
export type Step = 'announce' | 'open' | 'close-registration' | 'publish' | 'start' | 'close' | 'reopen'

/** The step that comes next; none where another page leads on. */
export function nextStep(event: Pick<Event, 'state' | 'content'>): Step | undefined {
  switch (event.state) {
    case 'draft':
      return 'announce'
    case 'announced':
      return 'open'
    case 'registration':
      return 'close-registration'
    case 'scheduling':
      return event.content.one_to_one ? undefined : 'publish'
    case 'published':
      return 'start'
    case 'running':
      return 'close'
    default:
      return undefined
  }
}
/** Registration can be opened once more until the day has come. */
export const mayReopen = (state: State) => state === 'scheduling' || state === 'published'
export const isOver = (state: State) => state === 'closed' || state === 'cancelled'
/** Whether its timetable can be worked at. */
export const schedules = (event: Event) =>
  event.content.one_to_one && ['registration', 'scheduling', 'published', 'running'].includes(event.state)

/** Local time of China as the server says it, without a zone: the day and the minute as they stand. */
export const dayOf = (at?: string | null) => at?.slice(0, 10) ?? ''
export const timeOf = (at?: string | null) => at?.slice(11, 16) ?? ''
/** "2026-12-03 09:30–16:50", or both days where it lasts longer. */
export function span(from?: string | null, to?: string | null): string {
  if (!from) return ''
  if (!to || dayOf(from) === dayOf(to)) return `${dayOf(from)} ${timeOf(from)}${to ? `–${timeOf(to)}` : ''}`
  return `${dayOf(from)} ${timeOf(from)} – ${dayOf(to)} ${timeOf(to)}`
}
