import { computed, nextTick, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { badgeOf, comes, hour, standingOf, type RosterMember, type VisitKind } from './model'
import { usePeople } from './people'
import type { Queue } from './queue'
import type { RosterState } from './roster'
import type { Telling } from './Told.vue'

/** What is done at the door: a badge is read, typed or found by name, a visit is made of it, and it is said what came of it. */
export function useDoor({ roster }: RosterState, queue: Queue) {
  const { t } = useI18n()
  const kind = ref<VisitKind>('in')
  const hall = ref<number>()
  const field = ref<HTMLInputElement>()
  const found = usePeople(roster, queue.visits, queue.ready)
  const { words, people, isTap } = found

  const told = shallowRef<Telling>()
  async function say(next: Telling) {
    told.value = undefined
    await nextTick()
    told.value = next
  }
  /** The keyboard goes on in the field when what had it is gone; on a telephone it would cover the list. */
  async function back() {
    await nextTick()
    if (document.activeElement === document.body && matchMedia('(pointer: fine)').matches) field.value?.focus()
  }

  async function visit(member: RosterMember) {
    // The server would not take the visit: better said while the firm still stands here.
    if (!comes(member))
      return say({ good: false, what: t('checkIn.waits', { name: member.name }), said: t('checkIn.admit') })
    const before = standingOf(member, queue.visits.value)
    if (kind.value === 'hall' && hall.value === undefined) return say({ good: false, what: t('checkIn.chooseHall') })
    const { key } = await queue.add({
      member: member.member,
      kind: kind.value,
      ...(hall.value === undefined ? {} : { hall: hall.value }),
    })
    navigator.vibrate?.(60)
    const known = kind.value === 'in' && before.inside && before.at
    await say({
      good: true,
      member,
      key,
      what: t(`checkIn.done.${kind.value}`, { name: member.name }),
      said: known ? t('checkIn.twice', { at: hour(known) }) : '',
    })
    words.value = ''
  }
  async function tap(member: RosterMember) {
    if (!isTap()) return
    await visit(member)
    await back()
  }
  async function read(text: string) {
    const member = roster.value && badgeOf(roster.value, text)
    if (member) return visit(member)
    await unknown(text)
  }
  const unknown = (text: string) =>
    say({ good: false, what: t('checkIn.unknown', { text: text.slice(0, 40) }), said: t('checkIn.admit') })
  /** Enter: a whole badge is taken at once, so does the only one who fits a name. */
  async function enter() {
    const text = words.value.trim()
    if (!text || !roster.value) return
    const only = people.value.length === 1 ? people.value[0]?.member : undefined
    const member = badgeOf(roster.value, text) ?? only
    if (member) await visit(member)
    else if (people.value.length) await say({ good: false, what: t('checkIn.several', { text }) })
    else await unknown(text)
    field.value?.focus()
  }

  const undoable = computed(() => {
    const key = told.value?.key
    return !!key && queue.waiting.value.some((one) => one.key === key) && !queue.flying.value.includes(key)
  })
  async function undo() {
    const last = told.value
    if (!last?.key || !(await queue.undo(last.key))) return
    await say({ good: true, what: t('checkIn.undone', { name: last.member?.name ?? '' }) })
    await back()
  }
  return { ...found, kind, hall, field, told, tap, read, enter, undoable, undo }
}
