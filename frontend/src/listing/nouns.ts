import { api, ask, type Schema } from '../api/client'

export const NOUNS = ['demands', 'products', 'financing-requests', 'lender-products', 'consumer-goods'] as const
export type Noun = (typeof NOUNS)[number]
export const isNoun = (text: string): text is Noun => (NOUNS as readonly string[]).includes(text)
export const STATES: Schema['State'][] = [
  'submitted',
  'published',
  'returned',
  'withdrawn',
  'expired',
  'merged',
  'closed',
]

/** What the rows of every list have. */
export interface Row {
  id: string
  version: number
  state: Schema['State']
  /** The reader's organisation keeps it. */
  own?: boolean
  owner?: string | null
  owner_name: string
  region_name: string
  title?: string
  name?: string
  posted_on: string
  returned?: string | null
  warnings?: Schema['Warning'][]
  doubts?: Schema['Warning'][]
}
export const titleOf = (row: Row) => row.title ?? row.name ?? ''

interface Page {
  items: Row[]
  next?: string | null
}
export interface Query {
  state?: Schema['State']
  region?: string
  owner?: string
  order?: Schema['Order']
  field?: 'mine'
  after?: string
  size?: number
}

// The five lists answer alike; the typed client knows each address apart.
const at = (noun: Noun) => `/${noun}` as '/demands'
export const page = (noun: Noun, query: Query) => ask(api.GET(at(noun), { params: { query } })) as Promise<Page>
/** How many rows there are in each state, and in all. */
export const counts = (noun: Noun, query: Query) => ask(api.GET(`${at(noun)}/counts`, { params: { query } }))
/** The rows of a list that words find: the asker's own, or those of a region. */
export const find = (noun: Noun, query: Query & { q: string; own?: boolean; category?: string }) =>
  ask(api.GET('/search', { params: { query: { ...query, kind: noun } } }))
const path = (id: string) => ({ path: { id } })
export const one = (noun: Noun, id: string) => ask(api.GET(`${at(noun)}/{id}`, { params: path(id) })) as Promise<Row>
export const publish = (noun: Noun, row: Row, accept: boolean) =>
  ask(
    api.POST(`${at(noun)}/{id}/publish`, {
      params: path(row.id),
      body: { version: row.version, accept_warnings: accept },
    }),
  )
export const sendBack = (noun: Noun, row: Row, reasons: string) =>
  ask(api.POST(`${at(noun)}/{id}/return`, { params: path(row.id), body: { version: row.version, reasons } }))
