import { api, ask, type Schema } from '../api/client'
import { today } from '../format'
import { org } from '../session/session'

/** The lists whose rows are confirmed as still offered. */
export type Offered = 'products' | 'lender-products'
export const isOffered = (noun: string): noun is Offered => noun === 'products' || noun === 'lender-products'
const at = (noun: Offered) => `/${noun}` as '/products'

export interface Fresh {
  id: string
  version: number
  state: Schema['State']
  title?: string
  name?: string
  model?: string
  confirmed_on?: string | null
  confirm_by?: string | null
}
/** One's own rows that are to be confirmed soon, or should have been. */
export const stale = (noun: Offered) =>
  ask(api.GET(at(noun), { params: { query: { stale: true, owner: org.value?.id, size: 100 } } })) as Promise<{
    items: Fresh[]
    next?: string | null
  }>
export const confirm = (noun: Offered, row: Pick<Fresh, 'id' | 'version'>) =>
  ask(api.POST(`${at(noun)}/{id}/confirm`, { params: { path: { id: row.id } }, body: { version: row.version } }))
export const confirmAll = (noun: Offered, ids: string[]) => ask(api.POST(`${at(noun)}/confirm`, { body: { ids } }))

const SOON = 14 * 86_400_000
/** Whether a row is asked about: within two weeks of its day, or past it. */
export function isDue(row: Pick<Fresh, 'state' | 'confirm_by'>, now = today()): boolean {
  if (!row.confirm_by || !['published', 'expired'].includes(row.state)) return false
  return Date.parse(row.confirm_by) - Date.parse(now) <= SOON
}
