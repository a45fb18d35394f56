import type { Schema } from '../../api/client'

export type Timetable = Schema['TimetableView']
export type Meeting = Schema['TimetableMeeting']
export type TimetableMember = Schema['TimetableMember']
export type Move = Schema['MeetingMove']
type Turn = Timetable['slots'][number]
/** A pair as one word. */
export const keyOf = (of: { a: string; b: string }) => `${of.a}|${of.b}`

/** A place of the grid: a table in a turn. */
export interface Place {
  slot: number
  hall?: number
  seat?: number
}
/** A table's row: a meeting, a free place, or no table in that turn. */
export interface TableRow {
  hall: number
  name: string
  quiet: boolean
  seat: number
  cells: { turn: Turn; meeting?: Meeting; there: boolean }[]
}
export interface MemberRow {
  member: TimetableMember
  cells: { turn: Turn; meetings: Meeting[]; away: boolean; gap: boolean }[]
}

/** The turns of a session that are open, or have meetings all the same. */
export function turnsIn(of: Timetable, session: number): Turn[] {
  const used = new Set(of.meetings.map((one) => one.slot))
  return of.slots.filter((slot) => slot.session === session && (slot.open || used.has(slot.slot)))
}

/** The sessions that there are. */
export const sessionsOf = (of: Timetable) => [...new Set(of.slots.map((slot) => slot.session))]

/** Tables from top to bottom, turns from left to right. Meetings without a table of their own get a row too. */
export function byTable(of: Timetable, session: number): TableRow[] {
  const turns = turnsIn(of, session)
  const at = new Map(of.meetings.map((one) => [`${one.hall} ${one.seat} ${one.slot}`, one]))
  return of.halls.flatMap((hall) => {
    const seats = Math.max(
      0,
      ...turns.map((turn) => hall.tables[turn.slot] ?? 0),
      ...of.meetings.filter((one) => one.hall === hall.hall).map((one) => one.seat),
    )
    return Array.from({ length: seats }, (_, index) => ({
      hall: hall.hall,
      name: hall.name,
      quiet: hall.quiet,
      seat: index + 1,
      cells: turns.map((turn) => ({
        turn,
        meeting: at.get(`${hall.hall} ${index + 1} ${turn.slot}`),
        there: index < (hall.tables[turn.slot] ?? 0),
      })),
    }))
  })
}

/** Members whose name has these words, those without a meeting first, then as they come. */
export const named = (of: Timetable, words = ''): TimetableMember[] =>
  of.members
    .filter((member) => member.name.includes(words.trim()))
    .sort((one, other) => Number(other.zero) - Number(one.zero))

/** These members from top to bottom, turns from left to right. */
export function byMember(of: Timetable, session: number, members = named(of)): MemberRow[] {
  const turns = turnsIn(of, session)
  const own = new Map<string, Meeting[]>()
  for (const one of of.meetings)
    for (const id of [one.a, one.b]) {
      const list = own.get(id)
      if (list) list.push(one)
      else own.set(id, [one])
    }
  return members.map((member) => {
    const meetings = own.get(member.id) ?? []
    const busy = turns.filter((turn) => meetings.some((one) => one.slot === turn.slot)).map((turn) => turn.slot)
    const [first = Infinity, last = -Infinity] = [busy[0], busy.at(-1)]
    return {
      member,
      cells: turns.map((turn) => {
        const here = meetings.filter((one) => one.slot === turn.slot)
        const gap = !here.length && turn.slot > first && turn.slot < last
        return { turn, meetings: here, away: member.away.includes(turn.slot), gap }
      }),
    }
  })
}

export const partnerOf = (of: Meeting, member: string) => (of.a === member ? of.b : of.a)

/** What is asked of the server when a meeting is put elsewhere: whoever stands there comes to where it was. */
export function movesTo(of: Timetable, meeting: Meeting, to: Place): Move[] {
  const stands = (one: Meeting) => one.slot === to.slot && one.hall === to.hall && one.seat === to.seat
  const same = stands(meeting)
  if (same) return []
  const move = (one: Meeting, place: Place): Move => ({
    a: one.a,
    b: one.b,
    slot: place.slot,
    hall: place.hall ?? null,
    seat: place.seat ?? null,
  })
  const there = to.seat === undefined ? undefined : of.meetings.find(stands)
  return [
    move(meeting, to),
    ...(there ? [move(there, { slot: meeting.slot, hall: meeting.hall, seat: meeting.seat })] : []),
  ]
}

/** Puts a pair in at the place that the server named, and takes out what would have to go. */
export const instead = (of: {
  a: string
  b: string
  slot?: number | null
  displaces: { a: string; b: string }[]
}): Move[] => [
  ...of.displaces.map((one) => ({ a: one.a, b: one.b, slot: null })),
  ...(of.slot == null ? [] : [{ a: of.a, b: of.b, slot: of.slot }]),
]
