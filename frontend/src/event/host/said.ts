import { timeOf, type Event } from './life'
import type { Registration } from './members'

type Say = (key: string, named?: Record<string, unknown>) => string
/** What a registration says beside the people who come, line by line; what was left empty is no line. */
export function saidOf(of: Registration, event: Pick<Event, 'content' | 'slots'>, t: Say) {
  const away = event.slots
    .filter((slot) => of.away?.includes(slot.slot))
    .map((slot) => t('eventMembers.turnAt', { n: slot.slot + 1, time: timeOf(slot.starts_at) }))
  const answers = (event.content.questions ?? []).map((question) => {
    const answer = of.answers?.[question.key]
    const said = question.kind === 'yes-no' && answer
    return [question.text, said ? t(answer === 'yes' ? 'eventMembers.yes' : 'eventMembers.no') : answer] as const
  })
  const lines: (readonly [term: string, words: string | number | null | undefined])[] = [
    ...answers,
    [t('eventMembers.parallel'), event.content.one_to_one && (of.parallel ?? 1) > 1 ? of.parallel : ''],
    [t('eventMembers.most'), of.max_meetings],
    [t('registering.rest'), of.in_a_row],
    [t('eventMembers.away'), away.join(t('eventHome.comma'))],
    [t('eventMembers.quiet'), of.quiet ? t('eventMembers.yes') : ''],
    [t('registering.language'), of.language],
    [t('eventMembers.accessibility'), of.accessibility],
    [t('eventMembers.note'), of.note],
  ]
  return lines.flatMap(([term, words]) => (words ? [{ term, words: String(words) }] : []))
}
