import type { Problem } from '../../form/problems'

/** A session as it is typed. */
export interface SessionDraft {
  title: string
  day: string
  starts: string
  slots: string
  minutes: string
  pause: string
  /** Its turns without meetings, from 0. */
  closed: number[]
}
export interface Turn {
  /** Through all sessions, from 0. */
  slot: number
  /** In its session, from 0. */
  at: number
  from: string
  to: string
}

const number = (typed: string) => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed) : undefined)
/** 545 -> 09:05; past midnight it goes on counting, which no hall does. */
export const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
export const minutesOf = (time: string) => {
  const found = /^(\d\d):(\d\d)/.exec(time)
  return found ? Number(found[1]) * 60 + Number(found[2]) : undefined
}

/** The turns of each session as it is typed; none where something cannot be read. */
export function turnsOf(sessions: SessionDraft[]): Turn[][] {
  let slot = 0
  return sessions.map((session) => {
    const [begin, slots, minutes] = [minutesOf(session.starts), number(session.slots), number(session.minutes)]
    const pause = number(session.pause || '0')
    if (begin === undefined || !slots || !minutes || pause === undefined || slots > 64) return []
    return Array.from({ length: slots }, (_, at) => {
      const from = begin + at * (minutes + pause)
      return { slot: slot++, at, from: clock(from), to: clock(from + minutes) }
    })
  })
}

/** Sessions in order of time, as the server counts their turns. */
export const inOrder = (sessions: SessionDraft[]) =>
  [...sessions].sort((one, other) => `${one.day}T${one.starts}`.localeCompare(`${other.day}T${other.starts}`))

/** The turns without meetings, numbered through all sessions. */
export function closedSlots(sessions: SessionDraft[]): number[] {
  const turns = turnsOf(sessions)
  return sessions.flatMap((session, at) =>
    session.closed.flatMap((one) => {
      const turn = turns[at]?.[one]
      return turn ? [turn.slot] : []
    }),
  )
}

/** A day that so many days lie before or after another. */
export function dayAfter(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(at.getTime())) return day
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

/** What is wrong with the figures of a session, under the server's names. */
export function sessionProblems(sessions: SessionDraft[], word: (what: string) => string): Problem[] {
  return sessions.flatMap((session, at) => {
    const found: Problem[] = []
    const wrong = (field: string, what: string) => found.push({ field: `days.${at}.${field}`, message: word(what) })
    if (!session.day || minutesOf(session.starts) === undefined) wrong('starts', 'rowForm.wrong.needed')
    for (const [field, typed] of [
      ['slots', session.slots],
      ['slot_minutes', session.minutes],
      ['pause_minutes', session.pause || '0'],
    ] as const)
      if (number(typed) === undefined) wrong(field, 'rowForm.wrong.whole')
    return found
  })
}
