import { api, ask, type Schema } from '../api/client'

const at = (id: string) => ({ path: { id } })
export const request = (id: string) => ask(api.GET('/financing-requests/{id}', { params: at(id) }))
export const createRequest = (body: Schema['FinancingRequestBody'], key: string) =>
  ask(api.POST('/financing-requests', { body, params: { header: { 'Idempotency-Key': key } } }))
export const editRequest = (id: string, body: Schema['FinancingRequestBody']) =>
  ask(api.PUT('/financing-requests/{id}', { params: at(id), body }))
export const loans = (id: string) =>
  ask(api.GET('/financing-requests/{id}/recommendations', { params: { ...at(id), query: { size: 20 } } }))
/** The four forms side by side; by default with the parameters of the day on which the request was posted. */
export const comparison = (id: string, on?: string) =>
  ask(api.GET('/financing-requests/{id}/comparison', { params: { ...at(id), query: { on } } }))
/** The firm's newest request: its figures are those of the next. */
export const newest = (owner: string) =>
  ask(api.GET('/financing-requests', { params: { query: { owner, size: 1, order: 'newest' } } })).then(
    (page) => page.items[0],
  )
/** A request written from a demand, with the price of the product that was chosen. */
export const draftFrom = (demand: string, product?: string, item?: number) =>
  ask(api.GET('/demands/{id}/financing-draft', { params: { ...at(demand), query: { product, item } } }))
