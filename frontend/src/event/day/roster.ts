import { onScopeDispose, ref, shallowRef } from 'vue'
import { api, ask, Refused } from '../../api/client'
import { load, me, org } from '../../session/session'
import { keepRoster, rosterOf, tidy } from './device'
import { withVisits, type Roster, type Visit } from './model'
import { isKept, keepPage } from './offline'

/** An event's roster: what this device has kept is shown at once, what the server says follows when it is reached. */
export function useRoster(event: string) {
  const roster = shallowRef<Roster>()
  const error = shallowRef<Refused>()
  /** Whether the page and its list open again without a line; nothing before it is known. */
  const held = ref<boolean>()
  let listed = false
  let ends = ''
  let skew = 0

  async function show() {
    const kept = await rosterOf(event)
    if (!kept || roster.value) return
    roster.value = kept.roster
    listed = true
    held.value = await isKept(event)
    ends = kept.ends
    skew = kept.skew
    // Opened without a line: nobody could say who is signed in.
    me.value ??= kept.me
    org.value ??= kept.org
  }
  /** What the disk does not take is shown all the same; without a line it would be gone. */
  async function keep() {
    if (!roster.value || !me.value || !org.value) return
    const kept = { event, user: me.value.user, me: me.value, org: org.value, roster: roster.value, ends, skew }
    listed = await keepRoster(kept).then(
      () => true,
      () => false,
    )
  }
  let taken = 0
  /** The server has these visits. */
  async function take(visits: Visit[]) {
    if (!roster.value || !visits.length) return
    taken += 1
    roster.value = withVisits(roster.value, visits)
    await keep()
  }
  async function again(): Promise<void> {
    try {
      const path = { params: { path: { id: event } }, signal: AbortSignal.timeout(15_000) }
      const mine = taken
      const fresh = await ask(api.GET('/events/{id}/roster', path))
      // Made before the last visits were taken: they would be gone from it.
      if (mine !== taken) return await again()
      skew = Date.parse(fresh.made_at) - Date.now()
      if (!ends) ends = (await ask(api.GET('/events/{id}', path))).ends ?? fresh.made_at
      roster.value = fresh
      error.value = undefined
      if (!me.value) await load()
      await keep()
      void hold()
    } catch (cause) {
      error.value = cause instanceof Refused ? cause : new Refused(0, 'page', String(cause))
    }
  }
  /** A roster that is gone from the server for this user goes from the device as well. */
  async function begin() {
    // A device whose disk fails has the server's roster.
    await tidy(me.value?.user).catch(() => undefined)
    await show().catch(() => undefined)
    await again()
  }
  let fresh = false
  /** Lays the page onto the device, once in a visit; what failed is tried again with the next list. */
  async function hold() {
    fresh ||= await keepPage(event).catch(() => false)
    held.value = listed && (fresh || (await isKept(event).catch(() => false)))
  }
  void begin()
  const timer = setInterval(() => document.hidden || void again(), 30_000)
  addEventListener('online', again)
  onScopeDispose(() => {
    clearInterval(timer)
    removeEventListener('online', again)
  })
  /** Now, by the server's clock: a telephone whose own is wrong still says when somebody came. */
  const now = () => new Date(Date.now() + (Math.abs(skew) > 60_000 ? skew : 0)).toISOString()
  return { roster, error, held, again, now, take }
}
export type RosterState = ReturnType<typeof useRoster>
