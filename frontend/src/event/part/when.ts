// Times of events stand in the local time of China without a zone: "2026-12-03T09:00:00" is shown as it stands.

export const dayOf = (at: string) => at.slice(0, 10)
export const clock = (at: string) => at.slice(11, 16)

/** "周四" or "Thu" of a plain date. */
export const weekday = (day: string, locale: string) =>
  new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en', { weekday: 'short', timeZone: 'UTC' }).format(
    new Date(`${dayOf(day)}T00:00:00Z`),
  )

/** From when to when: on one day "2026-12-03 周四 09:00–16:30", else the days alone. */
export function span(begins: string | null | undefined, ends: string | null | undefined, locale: string): string {
  if (!begins) return ''
  const first = `${dayOf(begins)} ${weekday(begins, locale)}`
  if (!ends || ends === begins) return `${first} ${clock(begins)}`
  if (dayOf(begins) === dayOf(ends)) return `${first} ${clock(begins)}–${clock(ends)}`
  return `${first} – ${dayOf(ends)} ${weekday(ends, locale)}`
}

/** So many minutes later. */
export function later(at: string, minutes: number): string {
  return new Date(Date.parse(`${at.slice(0, 19)}Z`) + minutes * 60_000).toISOString().slice(0, 19)
}

/** Things of one day together, in their order. */
export function byDay<T>(all: readonly T[], at: (one: T) => string): { day: string; all: T[] }[] {
  const days: { day: string; all: T[] }[] = []
  for (const one of all) {
    const day = dayOf(at(one))
    const last = days.at(-1)
    if (last?.day === day) last.all.push(one)
    else days.push({ day, all: [one] })
  }
  return days
}
