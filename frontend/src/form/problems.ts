import { computed, inject, provide, type ComputedRef, type InjectionKey } from 'vue'

/** What is wrong with a form, by the server's names of its fields: `items.0.quantity`. */
export interface Problem {
  field: string
  message: string
}
const KEY: InjectionKey<ComputedRef<Problem[]>> = Symbol('problems')

export const idOf = (field: string) => `f-${field}`
/** Each field below finds its own problem. */
export function tellProblems(problems: () => Problem[]) {
  const all = computed(problems)
  provide(KEY, all)
  return all
}
export function useProblem(field: () => string) {
  const all = inject(
    KEY,
    computed(() => []),
  )
  return computed(() => all.value.find((problem) => problem.field === field())?.message)
}
/** The label of the field that is wrong, or of the nearest one above it; nothing where the message says it already. */
export function labelOf({ field, message }: Problem): string {
  for (let name = field; name; name = name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : '') {
    const found = document.getElementById(idOf(name))
    if (!found) continue
    const labels =
      found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement || found instanceof HTMLSelectElement
        ? found.labels
        : null
    const label = (found.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? '').trim()
    return message.includes(label) ? '' : label
  }
  return ''
}
/** Puts the hands where the problem is: at the field itself, or at the nearest one above it. */
export function goTo(field: string) {
  for (let name = field; name; name = name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : '') {
    const found = document.getElementById(idOf(name))
    if (!found) continue
    found.scrollIntoView({ block: 'center' })
    found.focus()
    return
  }
}
