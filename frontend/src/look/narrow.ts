import { onScopeDispose, ref } from 'vue'

/** Whether the page is a telephone's, kept up while it is turned. */
export function useNarrow() {
  const query = matchMedia('(max-width: 760px)')
  const narrow = ref(query.matches)
  const follow = () => (narrow.value = query.matches)
  query.addEventListener('change', follow)
  onScopeDispose(() => query.removeEventListener('change', follow))
  return narrow
}
