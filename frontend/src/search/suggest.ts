import { api, ask } from '../api/client'

/** One line below the search box: where it leads, and what it is. */
export interface Suggestion {
  key: string
  text: string
  /** The kind of list, or what else it is. */
  kind: string
  to: string
}

/** What the words typed so far may mean, as far as the asker may see it. `base` is the address of the lists' rows. */
export async function suggest(q: string, base: string, kinds: readonly string[]): Promise<Suggestion[]> {
  const found = await ask(api.GET('/search', { params: { query: { q, size: 8 } } }))
  return found.items
    .filter((row) => kinds.includes(row.kind))
    .map((row) => ({
      key: `${row.kind}/${row.id}`,
      text: row.title,
      kind: row.kind,
      to: `${base}/${row.kind}/${row.id}`,
    }))
}
