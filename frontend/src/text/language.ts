export type Language = 'zh' | 'en'

const KEY = 'duijie-language'
const chosen = (): Language => {
  const kept = localStorage.getItem(KEY)
  if (kept === 'zh' || kept === 'en') return kept
  return navigator.language.startsWith('en') ? 'en' : 'zh'
}
let current: Language = chosen()

/** The language of the page, which is also asked of the server. */
export const language = (): Language => current

export function keep(next: Language) {
  current = next
  localStorage.setItem(KEY, next)
}
