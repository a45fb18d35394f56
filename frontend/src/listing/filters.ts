import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** The filters of a list, kept in the address. Changing one goes back to the first page. */
export function useFilters<Name extends string>(...names: Name[]) {
  const route = useRoute()
  const router = useRouter()
  const filters = computed(() => {
    const found = {} as Record<Name, string>
    for (const name of names) {
      const value = route.query[name]
      found[name] = typeof value === 'string' ? value : ''
    }
    return found
  })
  const after = computed(() => (typeof route.query.after === 'string' ? route.query.after : undefined))
  const any = computed(() => names.some((name) => filters.value[name]))

  function set(changed: Partial<Record<Name, string>>) {
    const query: Record<string, string> = {}
    for (const [name, value] of Object.entries({ ...filters.value, ...changed })) if (value) query[name] = String(value)
    return router.push({ query })
  }
  const clear = () => router.push({ query: {} })
  const turn = (next?: string) => {
    const { after: _, ...query } = route.query
    return router.push({ query: next ? { ...query, after: next } : query })
  }
  return { filters, after, any, set, clear, turn }
}
