import { onScopeDispose, readonly, ref, watch, type Ref } from 'vue'

/** What somebody types, once the fingers rest: a question to the server for each letter would be answered too late. */
export function useSettled(typed: () => string, wait = 250): Readonly<Ref<string>> {
  const settled = ref(typed())
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(typed, (now) => {
    clearTimeout(timer)
    timer = setTimeout(() => (settled.value = now), wait)
  })
  onScopeDispose(() => clearTimeout(timer))
  return readonly(settled)
}
