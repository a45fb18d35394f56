import { onScopeDispose, ref } from 'vue'

/** Whether the page is a telephone's (or as another question about its size says), kept up while it is turned. */
export function useNarrow(question = '(max-width: 760px)') {
  const query = matchMedia(question)
  const narrow = ref(query.matches)
  const follow = () => (narrow.value = query.matches)
  query.addEventListener('change', follow)
  onScopeDispose(() => query.removeEventListener('change', follow))
  return narrow
}
