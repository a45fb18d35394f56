import { api, ask, type Schema } from '../api/client'

const at = (id: string) => ({ path: { id } })
export const demand = (id: string) => ask(api.GET('/demands/{id}', { params: at(id) }))
export const createDemand = (body: Schema['DemandBody'], key: string) =>
  ask(api.POST('/demands', { body, params: { header: { 'Idempotency-Key': key } } }))
export const editDemand = (id: string, body: Schema['DemandBody']) =>
  ask(api.PUT('/demands/{id}', { params: at(id), body }))
export const readSentence = (text: string) => ask(api.POST('/demands/read', { body: { text } }))
/** What would answer a demand that is not saved. */
export const preview = (body: Schema['DemandBody']) => ask(api.POST('/match/preview', { body }))
