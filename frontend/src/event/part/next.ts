import type { Event } from './standing'

export type Place = 'registration' | 'partners' | 'schedule' | 'board'
export interface Next {
  /** The sentence's name. */
  key: string
  tone?: 'ok' | 'warn' | 'bad'
  /** The verb that leads on, if there is anything to do. */
  verb?: 'register' | 'ask' | 'answer' | 'wish' | 'schedule' | 'outcome'
  to?: Place
}

/** What a member's own next step is, by how the event and its own part stand. */
export function nextOf(event: Pick<Event, 'state' | 'registers' | 'own' | 'content' | 'timetable'>): Next {
  const { state, own, registers } = event
  const standing = own?.standing
  if (state === 'cancelled') return { key: 'cancelled', tone: 'bad' }
  const late = state === 'scheduling' || state === 'published' || state === 'registration'
  if (!standing || standing === 'declined' || standing === 'withdrawn') {
    const key = standing ?? 'none'
    if (state === 'announced') return { key: `${key}Soon` }
    if (registers) return { key: `${key}Open`, verb: 'register', to: 'registration' }
    if (late) return { key: `${key}Late`, verb: 'ask', to: 'registration' }
    return { key: `${key}Over` }
  }
  if (standing === 'refused') return { key: 'refused', tone: 'bad' }
  if (standing === 'invited') {
    if (registers || state === 'announced') return { key: 'invited', tone: 'warn', verb: 'answer', to: 'registration' }
    return late ? { key: 'invitedLate', tone: 'warn', verb: 'ask', to: 'registration' } : { key: 'invitedOver' }
  }
  if (standing === 'waiting') return { key: 'waiting', tone: 'warn' }
  if (!event.content.one_to_one || own?.side === 'guest') return { key: state === 'closed' ? 'closedPlain' : 'comes' }
  if (state === 'closed') return { key: 'closed', verb: 'outcome', to: 'schedule' }
  if (state === 'running') return { key: 'running', tone: 'ok', verb: 'schedule', to: 'schedule' }
  if (event.timetable) return { key: 'published', tone: 'ok', verb: 'schedule', to: 'schedule' }
  if (state === 'scheduling') return { key: 'scheduling', verb: 'wish', to: 'partners' }
  return { key: 'registered', tone: 'ok', verb: 'wish', to: 'partners' }
}

/** The pages of one's own that there are now. */
export function places(event: Pick<Event, 'state' | 'own' | 'content' | 'timetable'>): Place[] {
  const standing = event.own?.standing
  const over = event.state === 'closed' || event.state === 'cancelled'
  const meets =
    (standing === 'registered' || standing === 'waiting') && event.content.one_to_one && event.own?.side !== 'guest'
  return [
    ...(standing && standing !== 'refused' && !over ? (['registration'] as const) : []),
    ...(meets && !over && event.state !== 'announced' ? (['partners'] as const) : []),
    ...(standing === 'registered' ? (['schedule'] as const) : []),
    ...(standing === 'registered' && meets && event.state === 'running' ? (['board'] as const) : []),
  ]
}
