import { api, ask, type Schema } from '../api/client'

const at = (id: string) => ({ path: { id } })
export const matches = (id: string) =>
  ask(api.GET('/demands/{id}/recommendations', { params: { ...at(id), query: { size: 10 } } }))

/** The introductions that were asked for from a row of one's own. */
export async function introductionsOf(id: string) {
  const page = await ask(api.GET('/introductions', { params: { query: { size: 100 } } }))
  return page.items.filter((one) => one.need.id === id)
}
/** The financing request that pays for a demand, if one was written. */
export async function financingOf(demand: string, owner: string) {
  const page = await ask(api.GET('/financing-requests', { params: { query: { owner, size: 100 } } }))
  return page.items.find((one) => one.demand === demand && one.state !== 'withdrawn' && one.state !== 'merged')
}
export const asides = (id: string) => ask(api.GET('/demands/{id}/unsuitable', { params: at(id) }))
export const putAside = (id: string, body: Schema['UnsuitableBody']) =>
  ask(api.POST('/demands/{id}/unsuitable', { params: at(id), body }))
export const takeBack = (id: string, product: string) =>
  ask(api.DELETE('/demands/{id}/unsuitable/{product}', { params: { path: { id, product } } }))
export const share = (id: string, body: Schema['Chosen']) =>
  ask(api.POST('/demands/{id}/share', { params: at(id), body }))
export const endShare = (id: string) => ask(api.DELETE('/demands/{id}/share', { params: at(id) }))
