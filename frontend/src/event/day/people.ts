import { computed, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { named, standingOf, type Roster, type RosterMember, type Visit } from './model'

const SHOWN = 20
/** A second tap within so many milliseconds is the first one's echo. */
const ECHO = 700

/**
 * Who is found by the words, those who have not come first. The order is that of the moment when the words changed: a line
 * that jumps away under the finger would put the next firm there.
 */
export function usePeople(roster: ShallowRef<Roster | undefined>, visits: ShallowRef<Visit[]>, ready: Ref<boolean>) {
  const words = ref('')
  const order = shallowRef(new Map<string, number>())
  const come = (member: RosterMember) => Number(standingOf(member, visits.value).arrived)
  const first = () => [...(roster.value?.members ?? [])].sort((one, other) => come(one) - come(other))
  const arrange = () => void (order.value = new Map(first().map((one, index) => [one.member, index])))
  watch([words, () => !!roster.value && ready.value], arrange, { immediate: true, flush: 'sync' })

  const people = computed(() => {
    // Who is new on the roster stands last, until the words change.
    const place = (one: RosterMember) => order.value.get(one.member) ?? Infinity
    const found = roster.value ? named(roster.value, words.value) : []
    return [...found]
      .sort((one, other) => Number(place(one) > place(other)) - Number(place(one) < place(other)))
      .map((member) => ({ member, now: standingOf(member, visits.value) }))
  })
  const listed = computed(() => people.value.slice(0, SHOWN))
  /** Whether those who have not come stand further down than they would. */
  const stale = computed(() => {
    const last = listed.value.findIndex((one) => one.now.arrived)
    return last >= 0 && people.value.slice(last).some((one) => !one.now.arrived)
  })

  let tapped = 0
  /** Whether a tap on the list is one, and no echo of the last. */
  function isTap(now = Date.now()): boolean {
    if (now - tapped < ECHO) return false
    tapped = now
    return true
  }
  return { words, people, listed, stale, arrange, isTap }
}
