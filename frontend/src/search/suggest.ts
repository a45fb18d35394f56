import { api, ask } from '../api/client'

/** One line below the search box: where it leads, and what it is. */
export interface Suggestion {
  key: string
  text: string
  /** A list's name, `category` or `word`. */
  kind: string
  to: string
}
interface Where {
  /** The page that shows what is found. */
  page: string
  /** The address of the lists. */
  base: string
  kinds: readonly string[]
}

/** What the text typed so far may mean, as far as the asker may see it: a row, a kind of machine, words to search by. */
export async function suggest(q: string, { page, base, kinds }: Where): Promise<Suggestion[]> {
  const found = await ask(api.GET('/search/suggestions', { params: { query: { q } } }))
  const search = (text: string) => `${page}?${new URLSearchParams({ q: text })}`
  return [
    ...found.categories.map(({ code, name }) => ({
      key: code,
      text: name,
      kind: 'category',
      to: base ? search(name) : `/products?category=${code}`,
    })),
    ...found.rows
      .filter((row) => kinds.includes(row.kind))
      .map((row) => ({
        key: `${row.kind}/${row.id}`,
        text: row.title,
        kind: row.kind,
        to: `${base}/${row.kind}/${row.id}`,
      })),
    ...found.words.map((word) => ({ key: word, text: word, kind: 'word', to: search(word) })),
  ]
}
