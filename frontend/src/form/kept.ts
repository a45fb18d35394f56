import { onScopeDispose, ref, watch, type Ref } from 'vue'
import { me } from '../session/session'

interface Kept<T> {
  at: string
  value: T
}

const TAB = 'duijie-tab'
/** This tab's name, which a reload keeps: two tabs with the same form do not write over each other. */
function tab(): string {
  const known = sessionStorage.getItem(TAB) ?? Math.random().toString(36).slice(2)
  sessionStorage.setItem(TAB, known)
  return known
}

const folder = (what: string) => `duijie-draft-${me.value?.user ?? ''}-${me.value?.org ?? ''}-${what}:`
const keyOf = (what: string) => folder(what) + tab()

/** What this tab kept; else the newest of other tabs, which may have crashed. */
function find<T>(what: string): { key: string; kept: Kept<T> } | undefined {
  const own = read<T>(keyOf(what))
  if (own) return { key: keyOf(what), kept: own }
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(folder(what)))
    .flatMap((key) => {
      const kept = read<T>(key)
      return kept ? [{ key, kept }] : []
    })
    .sort((one, other) => other.kept.at.localeCompare(one.kept.at))[0]
}

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
  let source: { key: string; kept: Kept<T> } | undefined
  let saved = ''
  let timer: ReturnType<typeof setTimeout> | undefined

  /** Call when the form shows what the server has (or nothing): from here on changes are kept. */
  function begin() {
    saved = JSON.stringify(typed.value)
    const found = find<T>(what())
    if (!found || JSON.stringify(found.kept.value) === saved) return
    source = found
    typed.value = whole(found.kept.value)
    restored.value = found.kept.at
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
    // The other tab's copy goes too, unless somebody types there still.
    if (source && read<T>(source.key)?.at === source.kept.at) localStorage.removeItem(source.key)
    source = undefined
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
