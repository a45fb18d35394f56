import { today } from '../../format'
import { dayOf, type Event } from './life'

export interface Line {
  what: string
  n?: number
  day?: string
  page?: string
}

/** What is next for the hosts, most pressing first. */
export function todo(event: Event, now = today()): Line[] {
  const tally = event.tally
  const lines: Line[] = []
  const meets = event.content.one_to_one
  const add = (what: string, page?: string, more: Partial<Line> = {}) => lines.push({ what, page, ...more })
  const waiting = tally?.waiting ?? 0
  const none = !tally || tally.invited + tally.registered + waiting + tally.declined === 0
  if (event.state === 'draft') add('check', 'edit')
  if (waiting && !['closed', 'cancelled'].includes(event.state))
    add('waiting', 'members?standing=waiting', { n: waiting })
  if (event.state === 'announced' || event.state === 'registration') {
    if (none) add('invite', 'invite')
    else if (tally?.invited) add('unanswered', 'members?standing=invited', { n: tally.invited })
  }
  if (event.state === 'announced') add('open')
  if (event.state === 'registration')
    add(event.registration_ends < now ? 'deadlinePast' : 'deadline', undefined, { day: event.registration_ends })
  if (event.state === 'scheduling' && meets) {
    add('requests', 'requests')
    add('schedule', 'timetable')
  }
  if (event.state === 'scheduling' && !meets) add('programme', 'edit')
  if (event.state === 'published') {
    add('papers', 'papers')
    add(dayOf(event.begins) > now ? 'wait' : 'start', meets ? 'repair' : undefined, { day: dayOf(event.begins) })
  }
  if (event.state === 'running') {
    add('day', 'day')
    if (meets) add('repair', 'repair')
  }
  if (event.state === 'closed') add('results', 'results')
  return lines
}
