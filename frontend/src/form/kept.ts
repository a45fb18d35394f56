import { onScopeDispose, ref, watch, type Ref } from 'vue'
import { me } from '../session/session'

interface Kept<T> {
  at: string
  value: T
}

const keyOf = (what: string) => `duijie-draft-${me.value?.user ?? ''}-${me.value?.org ?? ''}-${what}`

function read<T>(key: string): Kept<T> | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/**
 * Keeps what is typed in this browser, per user and organisation, so that it survives a crash. `restored` says from when
 * what was found is; `forget` after it has been saved or thrown away.
 */
export function useKept<T extends object>(
  what: () => string,
  typed: Ref<T>,
  whole: (found: T) => T = (found) => found,
) {
  const restored = ref('')
  let saved = ''
  let timer: ReturnType<typeof setTimeout> | undefined

  /** Call when the form shows what the server has (or nothing): from here on changes are kept. */
  function begin() {
    saved = JSON.stringify(typed.value)
    const found = read<T>(keyOf(what()))
    if (!found || JSON.stringify(found.value) === saved) return
    typed.value = whole(found.value)
    restored.value = found.at
  }
  function write() {
    clearTimeout(timer)
    timer = undefined
    const now = JSON.stringify(typed.value)
    try {
      if (now === saved) localStorage.removeItem(keyOf(what()))
      else localStorage.setItem(keyOf(what()), JSON.stringify({ at: new Date().toISOString(), value: typed.value }))
    } catch {
      // A full or forbidden storage costs the safety net, not the form.
    }
  }
  function forget() {
    clearTimeout(timer)
    timer = undefined
    localStorage.removeItem(keyOf(what()))
    saved = JSON.stringify(typed.value)
    restored.value = ''
  }
  watch(
    typed,
    () => {
      if (saved) timer ??= setTimeout(write, 300)
    },
    { deep: true },
  )
  const last = () => timer && write()
  addEventListener('pagehide', last)
  onScopeDispose(() => {
    last()
    removeEventListener('pagehide', last)
  })
  return { restored, begin, forget }
}
