import { onScopeDispose, ref, shallowRef, watch, type WatchSource } from 'vue'
import { Refused } from './client'

/** A question to the server and its three states. `slow` turns true after 300 ms: nothing is shown before. */
export function useAsking<T>(question: () => Promise<T>, when?: WatchSource<unknown> | WatchSource<unknown>[]) {
  const data = shallowRef<T>()
  const error = shallowRef<Refused>()
  const busy = ref(false)
  const slow = ref(false)
  let latest = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function again() {
    const mine = ++latest
    busy.value = true
    clearTimeout(timer)
    timer = setTimeout(() => (slow.value = busy.value), 300)
    try {
      const answer = await question()
      if (mine === latest) [data.value, error.value] = [answer, undefined]
    } catch (cause) {
      if (mine === latest) error.value = cause instanceof Refused ? cause : new Refused(0, 'page', String(cause))
    } finally {
      if (mine === latest) {
        busy.value = slow.value = false
        clearTimeout(timer)
      }
    }
  }

  if (when) watch(when, again, { immediate: true })
  else void again()
  onScopeDispose(() => clearTimeout(timer))
  return { data, error, busy, slow, again }
}

/** A deed on the server: whether it runs, and what was refused. Resolves to whether it was done. */
export function useDoing() {
  const error = shallowRef<Refused>()
  const busy = ref(false)
  async function run(deed: () => Promise<unknown>): Promise<boolean> {
    busy.value = true
    error.value = undefined
    try {
      await deed()
      return true
    } catch (cause) {
      error.value = cause instanceof Refused ? cause : new Refused(0, 'page', String(cause))
      return false
    } finally {
      busy.value = false
    }
  }
  return { error, busy, run }
}
