import { computed, nextTick, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { badgeOf, comes, hour, signsOf, standingOf, type RosterMember, type VisitKind } from './model'
import { usePeople } from './people'
import type { Queue } from './queue'
import type { RosterState } from './roster'
import type { Telling } from './Told.vue'

/** So long the server is asked for whom this device does not know; then it is as if there were no line. */
const PATIENCE = 3000

/** What is done at the door: a badge is read, typed or found by name, a visit is made of it, and it is said what came of it. */
export function useDoor({ roster, error, again }: RosterState, queue: Queue) {
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

  const place = () => ({ kind: kind.value, ...(hall.value === undefined ? {} : { hall: hall.value }) })
  /** The key of the visit; nothing when neither the device nor the server has it, which is said. */
  async function keep(visit: Parameters<Queue['add']>[0], name: string): Promise<string | undefined> {
    try {
      const { key } = await queue.add(visit)
      navigator.vibrate?.(60)
      return key
    } catch {
      await say({ good: false, what: t('checkIn.notKept', { name }), said: t('checkIn.notKeptWhy') })
      return undefined
    }
  }
  async function visit(member: RosterMember): Promise<void> {
    if (kind.value === 'hall' && hall.value === undefined) return say({ good: false, what: t('checkIn.chooseHall') })
    // The server would not take the visit: better said while the firm still stands here.
    if (!comes(member))
      return say({ good: false, what: t('checkIn.waits', { name: member.name }), said: t('checkIn.admit') })
    const before = standingOf(member, queue.visits.value)
    const key = await keep({ member: member.member, ...place() }, member.name)
    if (!key) return
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
  /** Who was admitted after this device's list was made: the server says it, and without a line it will. */
  async function late(signs: string): Promise<void> {
    if (kind.value === 'hall' && hall.value === undefined) return say({ good: false, what: t('checkIn.chooseHall') })
    const late = new Promise<true>((done) => setTimeout(done, PATIENCE, true))
    const lost = error.value || (await Promise.race([again(), late])) || error.value
    const member = roster.value && badgeOf(roster.value, signs)
    if (member) return visit(member)
    if (!lost) return unknown(signs)
    const key = await keep({ badge: signs, ...place() }, signs)
    if (!key) return
    await say({ good: true, doubt: true, key, what: t('checkIn.noted', { badge: signs }), said: t('checkIn.proved') })
    words.value = ''
  }
  async function tap(member: RosterMember) {
    if (!isTap()) return
    await visit(member)
    await back()
  }
  /** The last visit was of another firm: it is struck out. */
  async function mistaken(member: RosterMember) {
    if (!isTap()) return
    const key = await keep({ member: member.member, kind: 'mistaken' }, member.name)
    if (key) await say({ good: true, key, what: t('checkIn.done.mistaken', { name: member.name }) })
    await back()
  }
  const unknown = (text: string) =>
    say({ good: false, what: t('checkIn.unknown', { text: text.slice(0, 40) }), said: t('checkIn.admit') })
  /** What stands on a badge; or the only one who fits the words. */
  async function read(text: string, only?: RosterMember) {
    const signs = signsOf(text)
    const member = (roster.value && badgeOf(roster.value, text)) ?? only
    if (member && (comes(member) || !signs)) await visit(member)
    else if (signs) await late(signs)
    else await unknown(text)
  }
  /** Enter: a whole badge is taken at once, so does the only one who fits a name. */
  async function enter() {
    const text = words.value.trim()
    if (!text || !roster.value) return
    const [first, second] = people.value
    if (second && !signsOf(text)) await say({ good: false, what: t('checkIn.several', { text }) })
    else await read(text, second ? undefined : first?.member)
    field.value?.focus()
  }

  const undoable = computed(() => {
    const key = told.value?.key
    return !!key && queue.waiting.value.some((one) => one.key === key) && !queue.flying.value.includes(key)
  })
  async function undo() {
    const last = told.value
    const badge = queue.waiting.value.find((one) => one.key === last?.key)?.badge
    if (!last?.key || !(await queue.undo(last.key))) return
    await say({ good: true, what: t('checkIn.undone', { name: last.member?.name ?? badge }) })
    await back()
  }
  return { ...found, kind, hall, field, told, tap, mistaken, read, enter, undoable, undo }
}
