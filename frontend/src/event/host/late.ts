import type { Schema } from '../../api/client'
import type { Problem } from '../../form/problems'

export type LateChange = Schema['LateChange']
/** What has come up, as it is typed. */
export interface LateDraft {
  from: number
  absent: { member: string; from: number }[]
  late: string[]
  lost: { hall: number; from: number; to: number; tables: string }[]
  session: { at: number; day: string; starts: string }[]
}
export const emptyLate = (from: number): LateDraft => ({ from, absent: [], late: [], lost: [], session: [] })

const whole = (typed: string) => {
  const plain = typed.normalize('NFKC').trim()
  return /^\d{1,3}$/.test(plain) ? Number(plain) : 0
}

/** What a line lacks or has wrong, under its place in the form: nothing that was written is left out without a word. */
export function lateProblems(draft: LateDraft, word: (what: string) => string): Problem[] {
  const found: Problem[] = []
  const wrong = (field: string, what: string) => found.push({ field, message: word(what) })
  draft.absent.forEach((one, at) => {
    if (!one.member) wrong(`absent.${at}.member`, 'eventRepair.wrong.member')
    else if (draft.absent.findIndex((other) => other.member === one.member) < at)
      wrong(`absent.${at}.member`, 'eventRepair.wrong.twice')
  })
  draft.lost.forEach((one, at) => {
    if (!whole(one.tables)) wrong(`lost.${at}.tables`, 'eventRepair.wrong.tables')
    if (one.to < one.from) wrong(`lost.${at}.to`, 'eventRepair.wrong.order')
  })
  draft.session.forEach((one, at) => {
    if (!one.day) wrong(`session.${at}.day`, 'rowForm.wrong.needed')
    if (!one.starts) wrong(`session.${at}.starts`, 'rowForm.wrong.needed')
  })
  return found
}

/** Another turn to begin at: no line begins before it. */
export function begins(draft: LateDraft, from: number) {
  draft.from = from
  for (const one of [...draft.absent, ...draft.lost]) one.from = Math.max(one.from, from)
}

/** What is sent, of a draft without problems; tables turn by turn. */
export function lateOf(draft: LateDraft): Required<LateChange> {
  return {
    from_slot: draft.from,
    no_shows: draft.absent.filter((one) => one.member).map((one) => ({ member: one.member, from: one.from })),
    late: draft.late,
    tables: draft.lost.flatMap((one) =>
      whole(one.tables)
        ? Array.from({ length: Math.max(0, one.to - one.from + 1) }, (_, at) => ({
            hall: one.hall,
            slot: one.from + at,
            delta: -whole(one.tables),
          }))
        : [],
    ),
    sessions: draft.session
      .filter((one) => one.day && one.starts)
      .map((one) => ({ session: one.at, starts: `${one.day}T${one.starts.slice(0, 5)}:00` })),
  }
}
export const isEmpty = (of: Required<LateChange>) =>
  !of.no_shows.length && !of.late.length && !of.tables.length && !of.sessions.length

/** The turn that runs or comes next at a time of China: what lies before it is past. */
export function turnAt(slots: { slot: number; ends_at: string }[], now: string): number {
  return slots.find((one) => one.ends_at > now)?.slot ?? 0
}
/** Now in China, as the server says times of events. */
export const nowInChina = (now = new Date()) =>
  now.toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }).replace(' ', 'T')
