import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { Refused } from '../../api/client'
import { newKey } from '../../form/key'
import { dropVisits, keepVisit, visitsOf } from './device'
import { pause, type Visit } from './model'
import { MOST, post } from './sending'

/** So long a visit waits before it is sent, while a finger that slipped can still take it back. */
const HOLD = 3000

/**
 * Visits on their way to the server. Each is on this device's disk before anything else happens, is sent in a moment where
 * there is a line and again and again where there is none, and leaves the disk when the server says that it has it; `told`
 * hears of it before. Until it is on its way it can be taken back.
 */
export function useQueue(event: string, now: () => string, told: (taken: Visit[]) => Promise<void>) {
  const visits = shallowRef<Visit[]>([])
  const waiting = computed(() => visits.value.filter((one) => !one.refused))
  const refused = computed(() => visits.value.filter((one) => one.refused))
  /** What stops the sending for good: one is no host (any more), or is signed out. */
  const stopped = shallowRef<Refused>()
  const sending = ref(false)
  const reached = ref(true)
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let over = false
  /** Made on this page, and when: the others have waited long enough. */
  const born = new Map<string, number>()
  const flying = shallowRef<string[]>([])
  /** What was on the disk has been read. */
  const ready = ref(false)

  async function read() {
    const kept = await visitsOf(event)
    const made = new Set(visits.value.map((one) => one.key))
    visits.value = [...kept.filter((one) => !made.has(one.key)), ...visits.value]
  }

  async function add(visit: Omit<Visit, 'key' | 'event' | 'at'>): Promise<Visit> {
    const made = { ...visit, key: newKey().replace('.', ''), event, at: now() }
    try {
      await keepVisit(made)
    } catch {
      // The disk takes nothing: the server may, at once. Where neither does, whoever asked hears of it.
      await hand([made])
      return made
    }
    born.set(made.key, Date.now())
    visits.value = [...visits.value.filter((one) => one.key !== made.key), made]
    setTimeout(send, HOLD)
    return made
  }
  /** Takes back what is not on its way. */
  async function undo(key: string): Promise<boolean> {
    if (flying.value.includes(key) || !waiting.value.some((one) => one.key === key)) return false
    await drop(key)
    return true
  }
  async function drop(key: string) {
    visits.value = visits.value.filter((one) => one.key !== key)
    await dropVisits([key])
  }

  /** Nothing that the server answers is thrown away but what it has taken. */
  async function hand(some: Visit[]) {
    const keys = new Set(some.map((one) => one.key))
    flying.value = [...flying.value, ...keys]
    const { taken, refused: kept } = await post(event, some).finally(
      () => (flying.value = flying.value.filter((key) => !keys.has(key))),
    )
    await told(taken)
    const done = new Set([...taken, ...kept].map((one) => one.key))
    visits.value = [...visits.value.filter((one) => !done.has(one.key)), ...kept]
    // A disk that fails now costs nothing but a second sending, of which the server knows.
    const keeping = [...kept.map(keepVisit), dropVisits(taken.map((one) => one.key))]
    await Promise.allSettled(keeping)
  }

  const due = () => waiting.value.filter((one) => Date.now() - (born.get(one.key) ?? 0) >= HOLD).slice(0, MOST)
  async function send(): Promise<void> {
    clearTimeout(timer)
    if (sending.value || over) return
    sending.value = true
    try {
      for (let some = due(); some.length; some = due()) await hand(some)
      failures = 0
      reached.value = true
      stopped.value = undefined
    } catch (cause) {
      const known = cause instanceof Refused ? cause : new Refused(0, 'page', String(cause))
      reached.value = known.status > 0
      // A sentence that no waiting will change; otherwise the line or the server comes back.
      if (known.status >= 400 && known.status < 500 && known.status !== 429) stopped.value = known
      else if (!over) timer = setTimeout(send, pause(failures++))
    } finally {
      sending.value = false
    }
    // What came in while the last answer was on its way.
    if (due().length && !failures && !stopped.value) await send()
  }
  const again = () => {
    failures = 0
    born.clear()
    void send()
  }
  // Whoever turns to something else takes nothing back any more.
  const away = () => document.hidden && again()
  addEventListener('online', again)
  document.addEventListener('visibilitychange', away)
  onScopeDispose(() => {
    again()
    over = true
    clearTimeout(timer)
    removeEventListener('online', again)
    document.removeEventListener('visibilitychange', away)
  })
  void read()
    .catch(() => undefined)
    .then(() => {
      ready.value = true
      return send()
    })
  return { visits, waiting, refused, stopped, flying, ready, sending, reached, add, drop, undo, again }
}
export type Queue = ReturnType<typeof useQueue>
