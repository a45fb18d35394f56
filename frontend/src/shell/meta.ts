import { onScopeDispose, watchEffect } from 'vue'

function named(name: string): HTMLMetaElement {
  const found = document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)
  if (found) return found
  const made = document.createElement('meta')
  made.name = name
  document.head.append(made)
  return made
}

/** What chat apps and search engines show of a page. `hidden`: no search engine is to keep it. */
export function useMeta(of: () => { title?: string; description?: string; hidden?: boolean }) {
  const before = document.title
  watchEffect(() => {
    const { title, description, hidden } = of()
    if (title) document.title = title
    if (description) named('description').content = description
    if (hidden) named('robots').content = 'noindex, nofollow'
  })
  onScopeDispose(() => {
    document.title = before
    for (const name of ['description', 'robots']) document.querySelector(`meta[name="${name}"]`)?.remove()
  })
}
