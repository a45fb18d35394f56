import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { api, ask, Refused } from '../../api/client'
import { newKey } from '../../form/key'
import { dropVisits, keepVisit, visitsOf } from './device'
import { pause, type Visit } from './model'

/** The server takes at most 500 in one call; fewer are through sooner on a thin line. */
const MOST = 100

/**
 * Visits on their way to the server. Each is on this device's disk before anything else happens, is sent at once where
 * there is a line and again and again where there is none, and leaves the disk when the server says that it has it; `told`
 * hears of it before.
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

  const read = async () => void (visits.value = await visitsOf(event))

  async function add(visit: Omit<Visit, 'key' | 'event' | 'at'>): Promise<Visit> {
    const made = { ...visit, key: newKey().replace('.', ''), event, at: now() }
    await keepVisit(made)
    visits.value = [...visits.value, made]
    void send()
    return made
  }
  async function drop(key: string) {
    await dropVisits([key])
    await read()
  }

  /** Nothing that the server answers is thrown away but what it has taken. */
  async function hand(some: Visit[]) {
    const body = { visits: some.map(({ key, member, kind, hall, at }) => ({ key, member, kind, hall, at })) }
    const call = api.POST('/events/{id}/check-ins', {
      params: { path: { id: event } },
      body,
      signal: AbortSignal.timeout(20_000),
    })
    const { results } = await ask(call)
    const answers = new Map(results.map((one) => [one.key, one]))
    const taken: Visit[] = []
    for (const visit of some) {
      const answer = answers.get(visit.key)
      if (answer?.outcome === 'taken' || answer?.outcome === 'known') taken.push(visit)
      else if (answer) await keepVisit({ ...visit, refused: answer.sentence })
    }
    await told(taken)
    await dropVisits(taken.map((one) => one.key))
    await read()
  }

  async function send(): Promise<void> {
    clearTimeout(timer)
    if (sending.value || over) return
    sending.value = true
    try {
      while (waiting.value.length) await hand(waiting.value.slice(0, MOST))
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
    if (waiting.value.length && !failures && !stopped.value) await send()
  }
  const again = () => {
    failures = 0
    void send()
  }
  addEventListener('online', again)
  onScopeDispose(() => {
    over = true
    clearTimeout(timer)
    removeEventListener('online', again)
  })
  void read().then(send)
  return { visits, waiting, refused, stopped, sending, reached, add, drop, again }
}
export type Queue = ReturnType<typeof useQueue>
