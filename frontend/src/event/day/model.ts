import type { Schema } from '../../api/client'
import { minute } from '../../format'

export type Roster = Schema['Roster']
export type RosterMember = Schema['RosterMember']
export type VisitKind = Schema['VisitKind']

/** Somebody came, went, changed the hall or was taken for another, as this device saw it. Names stand in the roster alone. */
export interface Visit {
  /** Made here: the server takes each key once, however often it is sent. */
  key: string
  event: string
  /** Whose it is, by the roster; or by the badge, where this device's roster has no such member yet. */
  member?: string
  badge?: string
  kind: VisitKind
  hall?: number
  at: string
  /** Why the server did not take it. */
  refused?: string
}

/** Whether a visit is of this member. */
export const isOf = (visit: Visit, member: Pick<RosterMember, 'member' | 'badge'>) =>
  visit.member ? visit.member === member.member : !!visit.badge && plain(visit.badge) === plain(member.badge)

/** How a member stands: what the server knew, and what this device has seen since. */
export interface Standing {
  arrived: boolean
  inside: boolean
  hall?: number
  at?: string
}
export function standingOf(member: RosterMember, visits: readonly Visit[]): Standing {
  const now: Standing = {
    arrived: member.checked_in,
    inside: member.inside,
    ...(member.hall == null ? {} : { hall: member.hall }),
    ...(member.last_at ? { at: member.last_at } : {}),
  }
  for (const visit of visits) {
    if (!isOf(visit, member) || visit.refused) continue
    if (visit.kind === 'mistaken') {
      // The last visit was somebody else's. Whether there was one before it the next roster says.
      now.arrived = now.inside = false
      delete now.hall
      delete now.at
      continue
    }
    now.at = visit.at
    now.inside = visit.kind !== 'out'
    if (visit.kind === 'out') delete now.hall
    else now.arrived = true
    if (visit.kind !== 'out' && visit.hall !== undefined) now.hall = visit.hall
  }
  return now
}

/** Whether a member comes: whoever waits to be admitted has a badge already. */
export const comes = (member: Pick<RosterMember, 'standing'>) => member.standing === 'registered'

/** The roster as it stands once the server has these visits: what was sent is not forgotten until the next roster comes. */
export function withVisits(roster: Roster, visits: readonly Visit[]): Roster {
  const members = roster.members.map((member) => {
    const { arrived, inside, hall, at } = standingOf(member, visits)
    return { ...member, checked_in: arrived, inside, hall: hall ?? null, last_at: at ?? null }
  })
  return { ...roster, members }
}

/** The minute in China: of this device's visits, which are in UTC, and of the server's, which are local already. */
export const hour = (at: string) => (at.endsWith('Z') ? minute(at).slice(11) : at.slice(11, 16))

const plain = (text: string) => text.normalize('NFKC').toUpperCase().replace(/\s/g, '')

/** The ten signs of a badge, whoever's it is: alone or at the end of an address. */
export const signsOf = (text: string) => /(?:^|\/)([A-HJKMNP-Z2-9]{10})$/.exec(plain(text))?.[1]

/** Whose badge this is: the ten signs, alone or at the end of an address. */
export function badgeOf(roster: Pick<Roster, 'members'>, text: string): RosterMember | undefined {
  const found = plain(text)
  if (found.length < 10) return undefined
  return roster.members.find((one) => found === plain(one.badge) || found.endsWith(`/${plain(one.badge)}`))
}

/** Who is meant by a part of a name, of the organisation or of its people, or by the beginning of a badge. */
export function named(roster: Pick<Roster, 'members'>, text: string): RosterMember[] {
  const part = plain(text)
  if (!part) return roster.members
  return roster.members.filter(
    (one) =>
      plain(one.name).includes(part) ||
      plain(one.badge).startsWith(part) ||
      one.delegates.some((person) => plain(person.name).includes(part)),
  )
}

/** So long after a failed sending it is tried again: 2 s, 4 s … a minute, never all devices at once. */
export const pause = (failures: number, chance = Math.random()) =>
  Math.min(60_000, 1000 * 2 ** Math.min(failures, 6)) * (0.75 + chance / 2)
