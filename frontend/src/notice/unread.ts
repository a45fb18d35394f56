import { ref } from 'vue'
import { api, ask } from '../api/client'

export const unread = ref(0)
/** The server could not be reached when last asked. */
export const lost = ref(false)

export async function look() {
  try {
    unread.value = (await ask(api.GET('/notices/unread-count'))).unread
    lost.value = false
  } catch (cause) {
    lost.value = !(cause as { status?: number }).status
  }
}

/** Asks every 30 seconds while the page is seen, at once when it is seen again, and more often while the server is away. */
export function follow() {
  void look()
  setInterval(() => document.hidden || void look(), 30_000)
  setInterval(() => lost.value && void look(), 5_000)
  document.addEventListener('visibilitychange', () => document.hidden || void look())
  addEventListener('online', () => void look())
  addEventListener('offline', () => (lost.value = true))
}
