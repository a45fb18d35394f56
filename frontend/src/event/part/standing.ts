import type { Schema } from '../../api/client'

export type Event = Schema['EventView']

/** How an event's state is marked; colour never alone. */
export const TONES: Partial<Record<Schema['EventState'], string>> = {
  announced: 'run',
  registration: 'ok',
  scheduling: 'run',
  published: 'ok',
  running: 'ok',
  cancelled: 'bad',
}
export const STANDINGS: Partial<Record<Schema['Standing'], string>> = {
  invited: 'warn',
  registered: 'ok',
  waiting: 'warn',
  refused: 'bad',
}

/** What a stranger is told of registering. */
export function registering(event: Pick<Event, 'state' | 'registers'>): 'open' | 'soon' | 'cancelled' | 'over' {
  if (event.registers) return 'open'
  if (event.state === 'announced') return 'soon'
  return event.state === 'cancelled' ? 'cancelled' : 'over'
}
