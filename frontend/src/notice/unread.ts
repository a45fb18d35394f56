import { onScopeDispose, ref } from 'vue'
import { api, ask } from '../api/client'

export const unread = ref(0)
/** The server could not be reached when last asked. */
export const lost = ref(false)

const SOON = 5_000
const LATER = 30_000
/** So long after somebody last did something, news may wait. */
const IDLE = 120_000
const listening = new Set<() => void>()
let touched = Date.now()
let timer: ReturnType<typeof setTimeout> | undefined
let begun = false

/**
 * What to do when something about the asker changed: an introduction, an import, a row. While a page listens, the server is
 * asked every few seconds; never while nobody looks.
 */
export function useNews(act: () => void) {
  listening.add(act)
  schedule()
  onScopeDispose(() => listening.delete(act))
}

export async function look() {
  try {
    const now = (await ask(api.GET('/notices/unread-count'))).unread
    const news = begun && (now !== unread.value || lost.value)
    unread.value = now
    lost.value = false
    begun = true
    if (news) listening.forEach((act) => act())
  } catch (cause) {
    lost.value = !(cause as { status?: number }).status
  }
}

const pause = () => (lost.value || listening.size || Date.now() - touched < IDLE ? SOON : LATER)
function schedule() {
  clearTimeout(timer)
  if (!document.hidden) timer = setTimeout(turn, pause())
}
async function turn() {
  await look()
  schedule()
}

/** Begins to ask, and asks at once when the page is seen again or the network is back. */
export function follow() {
  void turn()
  const touch = () => (touched = Date.now())
  for (const kind of ['pointerdown', 'keydown']) addEventListener(kind, touch, { passive: true })
  document.addEventListener('visibilitychange', () => (document.hidden ? clearTimeout(timer) : void turn()))
  addEventListener('online', () => void turn())
  addEventListener('offline', () => (lost.value = true))
}
