import { onScopeDispose } from 'vue'

/** A question that has no answer after so long is asked again beside it. */
const PATIENCE = 30_000

/**
 * Asks again every few seconds while the page is seen, and at once when it is seen or reached again. A slow answer is
 * waited for: whoever asks anew each time would never hear it.
 */
export function useLive(again: () => unknown, seconds = 5) {
  let since: number | undefined
  async function look() {
    if (document.hidden) return
    const mine = (since = Date.now())
    try {
      await again()
    } finally {
      if (since === mine) since = undefined
    }
  }
  const turn = () => {
    if (since === undefined || Date.now() - since >= PATIENCE) void look()
  }
  const timer = setInterval(turn, seconds * 1000)
  document.addEventListener('visibilitychange', look)
  addEventListener('online', look)
  onScopeDispose(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', look)
    removeEventListener('online', look)
  })
}
