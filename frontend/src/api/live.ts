import { onScopeDispose } from 'vue'

/** Asks again every few seconds while the page is seen, and at once when it is seen or reached again. */
export function useLive(again: () => unknown, seconds = 5) {
  const look = () => document.hidden || again()
  const timer = setInterval(look, seconds * 1000)
  document.addEventListener('visibilitychange', look)
  addEventListener('online', look)
  onScopeDispose(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', look)
    removeEventListener('online', look)
  })
}
