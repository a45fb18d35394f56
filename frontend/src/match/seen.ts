import { me } from '../session/session'

const keyOf = (demand: string) => `duijie-seen-${me.value?.user ?? ''}-${demand}`

/** Which products the reader has seen for a demand, in this browser. */
export function seen(demand: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(demand)) ?? '[]')
    return Array.isArray(kept) ? kept.map(String) : []
  } catch {
    return []
  }
}
export function see(demand: string, products: string[]) {
  try {
    localStorage.setItem(keyOf(demand), JSON.stringify(products))
  } catch {
    // Without storage every match is news: no harm.
  }
}
